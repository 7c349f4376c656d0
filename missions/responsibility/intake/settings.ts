import { accept, refuse } from '@anlan/kernel/decision'
import { ownOrg } from '@anlan/plant/contract/org'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { figure, resolve, type Rules } from '@anlan/standards/profile'
import { saveSettings, type Settings, settingsSaved } from '../contract/settings.ts'
import { loadSettings, storeSettings } from '../store/settings.ts'
import { watchAll } from './watches.ts'

/** The rules that bind the acting enterprise today; an org without a profile goes by the notice. */
export const rulesOf = async (scope: Scope): Promise<Rules> => {
  const org = await scope.ask(ownOrg, {})
  return resolve(org.accepted ? org.value.ruleProfile : 'notice-2021', scope.now)
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** The enterprise's own figures over the defaults. */
export const settingsOf = async (scope: Scope): Promise<Settings> => {
  const own = await loadSettings(scope.tx, scope.org)
  if (own !== undefined) return own
  const rules = await rulesOf(scope)
  return { publishBy: clock(figure(rules, 'commitment-hour').value), handoverMinutes: figure(rules, 'handover-minutes').value }
}

export const saveSettingsIntake = answer(saveSettings, async (input, scope) => {
  const latest = clock(figure(await rulesOf(scope), 'commitment-hour').value)
  if (input.publishBy > latest) return refuse('later-than-allowed', `不能晚于 ${latest}`, { field: 'publishBy', clause: '应急〔2018〕74号 研判承诺' })
  await storeSettings(scope.tx, scope.org, input)
  scope.record(settingsSaved, { data: input })
  await watchAll(scope, input)
  return accept(input)
})
