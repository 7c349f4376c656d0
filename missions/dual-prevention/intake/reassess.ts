import { clearAlarm } from '@anlan/alarms/contract/alarm'
import { accept, refuse } from '@anlan/kernel/decision'
import { addMonths, plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { figure } from '@anlan/standards/profile'
import { completeReassessment, reassessmentCompleted, reassessmentRequired, requireReassessment } from '../contract/reassess.ts'
import { decideCompletion, requestOf, withRequest } from '../rules/reassess.ts'
import { loadUnitTree } from '../store/load-unit-tree.ts'
import { loadReviews, lockReviews, saveReview } from '../store/reviews.ts'
import { handOf } from './hand.ts'
import { reviewsOf } from './reviews.ts'
import { rulesOf } from './rules-of.ts'
import { REASSESS_CAUSE, watchReviews } from './watch-reviews.ts'

const NO_UNIT = refuse('no-such-unit', '没有这个风险单元，可能已被删除，请重新选择', { field: 'units', kind: 'missing' })

export const requireReassessmentIntake = answer(requireReassessment, async (input, scope) => {
  const { tx, org } = scope
  await lockReviews(tx, org)
  const units = [...new Set(input.units)]
  const found = await loadReviews(tx, org, units)
  if (found.length < units.length) return NO_UNIT
  const request = requestOf(input, handOf(scope), await rulesOf(scope))
  let asked = 0
  for (const { unit, unitName, ...kept } of found) {
    const requests = withRequest(kept.requests, request)
    if (requests === null) continue
    asked++
    await saveReview(tx, org, unit, { ...kept, requests })
    scope.record(reassessmentRequired, { subject: unit, data: { unitId: unit, unitName, request } })
  }
  await watchReviews(scope)
  return accept({ units: asked })
})

/** The alarm speaks for all units: it goes when the last of them has been assessed. */
const clearWhenDone = async (scope: Scope): Promise<void> => {
  if (!(await reviewsOf(scope)).some(({ state }) => state === 'due')) await scope.order(clearAlarm, { cause: REASSESS_CAUSE, reason: '到期的风险单元已全部复评' })
}

export const completeReassessmentIntake = answer(completeReassessment, async ({ unit, conclusion }, scope) => {
  const { tx, org, now } = scope
  await lockReviews(tx, org)
  const tree = await loadUnitTree(tx, org, unit)
  if (tree === undefined) return NO_UNIT
  const decision = decideCompletion(tree.riskEvents)
  if (!decision.accepted) return decision
  const assessedOn = plantDay(now)
  await saveReview(tx, org, unit, { assessedOn, assessedBy: handOf(scope).name, conclusion, requests: [] })
  scope.record(reassessmentCompleted, { subject: unit, data: { unitId: unit, unitName: tree.unit.name, conclusion, assessedOn } })
  await clearWhenDone(scope)
  return accept({ dueOn: addMonths(assessedOn, figure(await rulesOf(scope), 'reassess-months').value) })
})
