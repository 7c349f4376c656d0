import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { saveSetting, settingSaved } from '../contract/setting.ts'
import { decideSetting } from '../rules/setting.ts'
import { saveSettingRow } from '../store/settings.ts'
import { loadSetting } from './load-setting.ts'

export const saveSettingIntake = answer(saveSetting, async ({ version, ...after }, scope) => {
  const decision = decideSetting(after)
  if (!decision.accepted) return decision
  const { version: standing, setting: before } = await loadSetting(scope)
  if (standing !== version || !(await saveSettingRow(scope.tx, scope.org, version + 1, after))) return refuse('stale', '特殊作业设置刚刚被他人修改，请刷新后再改', { kind: 'conflict' })
  scope.record(settingSaved, { data: { before, after } })
  return accept({ version: version + 1 })
})
