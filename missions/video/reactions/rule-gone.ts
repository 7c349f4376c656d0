import { registerEventsOf, type Register } from '@anlan/kernel/register'
import { react } from '@anlan/platform/module/module'
import { analysisRules } from '../contract/analysis-rule.ts'
import { endOf } from '../intake/take-fact.ts'

const { saved, removed } = registerEventsOf(analysisRules as unknown as Register)

/** A rule that is no longer judged ends what it found: nobody would ever say that it is over. */
export const ruleGone = react('video.rule-gone', [saved, removed], async ({ subject, data: { after }, at }, scope) => {
  const active = (after as { readonly active?: boolean } | null)?.active === true
  if (subject !== null && !active) await endOf(scope, subject, at, '分析规则已停用')
})
