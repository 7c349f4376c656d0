import type { QualityFault } from '../../contract/quality.ts'
import type { Permit } from '../../contract/permit.ts'
import { fields, level, links, place, plan, upgrade, validity } from './paper-rules.ts'
import { apart, approver, briefing, certificates, hazards, measures, oncePerPerson, presence } from './people-rules.ts'
import type { QualityFacts } from './quality-facts.ts'
import type { QualityRule } from './quality-rule.ts'
import { acceptance, gasAge, gasFirst, gasPassed, inTime, order, signSpeed } from './time-rules.ts'

/** 票面质量 (AQ 3064.2-2025, GB 30871-2022): what a regulator's platform would fault, seen first by the enterprise. */
export const QUALITY_RULES: readonly QualityRule[] = [
  validity, level, fields, place, plan, links, upgrade, hazards, measures, gasAge, gasPassed, gasFirst, briefing, approver, presence, order, signSpeed, inTime, acceptance, certificates, apart, oncePerPerson,
]

export const judgeQuality = (permit: Permit, facts: QualityFacts): { readonly faults: QualityFault[]; readonly passed: Pick<QualityRule, 'name' | 'title' | 'clause'>[] } => {
  const judged = QUALITY_RULES.map((rule) => ({ rule, message: rule.judge(permit, facts) }))
  return {
    faults: judged.flatMap(({ rule: { name, title, clause }, message }) => (message === null ? [] : [{ rule: name, title, clause, message }])),
    passed: judged.flatMap(({ rule: { name, title, clause }, message }) => (message === null ? [{ name, title, clause }] : [])),
  }
}
