import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import type { ScoreChoices } from '@anlan/standards/effect'
import { saveScoreSettings, scoreSettingsSaved } from '../contract/score-settings.ts'
import { loadSettings, saveSettings } from '../store/settings.ts'

export const saveScoreSettingsIntake = answer(saveScoreSettings, async ({ version, reason, ...choices }, scope) => {
  const { tx, org, actor, now } = scope
  const standing = await loadSettings<ScoreChoices>(tx, org, 'score')
  if ((standing?.version ?? 0) !== version)
    return standing === undefined ? refuse('no-such-version', '扣分设置没有这个版本，请刷新后再试', { kind: 'conflict' }) : staleEdit(standing, { ...standing.data, version: standing.version })
  const next = { version: version + 1, data: choices, reason, by: actor.name, at: now }
  if ((await saveSettings(tx, org, 'score', next)) === 0) return refuse('settings-saved-meanwhile', '其他人刚刚修改了扣分设置，请刷新后再试', { kind: 'conflict' })
  scope.record(scoreSettingsSaved, { data: { version: next.version, choices, reason } })
  return accept({ version: next.version })
})
