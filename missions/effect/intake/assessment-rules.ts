import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { type AssessmentRules, assessmentRulesSaved, saveAssessmentRules } from '../contract/assessment-rules.ts'
import { repeatedRule } from '../rules/assessment/rules-check.ts'
import { loadSettings, saveSettings } from '../store/settings.ts'

export const saveAssessmentRulesIntake = answer(saveAssessmentRules, async ({ version, reason, ...data }, scope) => {
  const { tx, org, actor, now } = scope
  const repeated = repeatedRule(data.rules)
  if (repeated !== null) return refuse('indicator-twice', repeated, { field: 'rules' })
  const standing = await loadSettings<AssessmentRules>(tx, org, 'assessment')
  if ((standing?.version ?? 0) !== version)
    return standing === undefined ? refuse('no-such-version', '考核指标没有这个版本，请刷新后再试', { kind: 'conflict' }) : staleEdit(standing, { ...standing.data, version: standing.version })
  const next = { version: version + 1, data, reason, by: actor.name, at: now }
  if ((await saveSettings(tx, org, 'assessment', next)) === 0) return refuse('settings-saved-meanwhile', '其他人刚刚修改了考核指标，请刷新后再试', { kind: 'conflict' })
  scope.record(assessmentRulesSaved, { data: { ...data, version: next.version, reason } })
  return accept({ version: next.version })
})
