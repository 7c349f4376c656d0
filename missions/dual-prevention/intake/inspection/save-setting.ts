import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { inspectionSettingSaved, saveInspectionSetting } from '../../contract/inspection/setting.ts'
import { decideSetting } from '../../rules/inspection/setting.ts'
import { loadSetting, saveSetting } from '../../store/inspection/settings.ts'
import { rulesOf } from '../rules-of.ts'

export const saveInspectionSettingIntake = answer(saveInspectionSetting, async ({ version, ...setting }, scope) => {
  const before = await loadSetting(scope.tx, scope.org)
  const stale = () => staleEdit({ by: before.updatedBy, at: before.updatedAt }, { ...before.setting, version: before.version })
  if (before.version !== version) return stale()
  const decision = decideSetting(setting, await rulesOf(scope))
  if (!decision.accepted) return decision
  const after = { version: version + 1, setting: decision.value, updatedBy: scope.actor.name, updatedAt: scope.now }
  if ((await saveSetting(scope.tx, scope.org, after)) === 0) return stale()
  scope.record(inspectionSettingSaved, { data: { before: before.setting, after: after.setting } })
  return accept({ version: after.version })
})
