import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { saveWarningRule, warningRuleSaved } from '../contract/warnings.ts'
import { decideSetting, WARNINGS } from '../rules/warnings/warning-kinds.ts'
import { lockSetting, saveSetting } from '../store/warnings/warning-rules.ts'

export const saveWarningRuleIntake = answer(saveWarningRule, async ({ kind, version, ...asked }, scope) => {
  const before = await lockSetting(scope.tx, scope.org, kind)
  if ((before?.version ?? 0) !== version) return staleEdit({ by: before?.updatedBy ?? '', at: before?.updatedAt ?? scope.now }, { ...before })
  const decision = decideSetting(kind, asked)
  if (!decision.accepted) return decision
  await saveSetting(scope.tx, scope.org, { kind, ...decision.value, version: version + 1, updatedAt: scope.now, updatedBy: scope.actor.name })
  scope.record(warningRuleSaved, { data: { kind, title: WARNINGS[kind].title, ...decision.value, figures: { ...decision.value.figures }, addressees: [...decision.value.addressees] } })
  return accept({ kind, version: version + 1 })
})
