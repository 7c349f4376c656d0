import { accept } from '@anlan/kernel/decision'
import { addDays, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import { permitQuality, type QualityFault, qualityList } from '../../contract/quality.ts'
import { NO_PERMIT } from '../../intake/on-permit.ts'
import { permitWorks, planWorks, worksOf } from '../../rules/boards/day-works.ts'
import { touches } from '../../rules/boards/month-days.ts'
import { periodOf } from '../../rules/boards/period.ts'
import { countWorks, differences } from '../../rules/quality/day-consistency.ts'
import { judgeQuality, QUALITY_RULES } from '../../rules/quality/judge-quality.ts'
import { rateBy } from '../../rules/quality/rates.ts'
import { approvalOf } from '../../rules/quality/time-rules.ts'
import { declaredBetween } from '../../store/boards/declared.ts'
import { permitsBetween } from '../../store/boards/day-rows.ts'
import { readPermits } from '../../store/permits.ts'
import { liner } from '../line.ts'
import { worksBetween } from './day-works.ts'
import { gatherQuality } from './gather-quality.ts'

const permitQualityView = answer(permitQuality, async ({ id }, scope) => {
  const [permit] = await readPermits(scope.tx, scope.org, [id])
  if (permit === undefined) return NO_PERMIT
  const { faults, passed } = judgeQuality(permit, (await gatherQuality(scope, [permit]))(permit))
  return accept({ number: permit.number, state: permit.state, at: scope.now, faults, passed: passed.map(({ name: rule, title, clause }) => ({ rule, title, clause })) })
})

export interface Judged {
  readonly permit: Permit
  readonly approver: string
  readonly faults: readonly QualityFault[]
}

/** What was asked for in a period, each with its faults; cancelled before anybody signed is nothing to look at. */
export const judgeBetween = async (scope: Scope, from: PlantDay, to: PlantDay): Promise<Judged[]> => {
  const [begins, ends] = [startOfDay(from), startOfDay(addDays(to, 1))]
  const permits = (await permitsBetween(scope.tx, scope.org, begins, ends)).filter(({ request, state, signed }) => request.from >= begins && (state !== 'cancelled' || signed.length > 0))
  const factsFor = await gatherQuality(scope, permits)
  return permits.map((permit) => ({ permit, approver: approvalOf(permit)?.by.name ?? '', faults: judgeQuality(permit, factsFor(permit)).faults }))
}

/** Days on which the commitment was published and says something else than plans and permits. */
const daysAtOdds = async (scope: Scope, from: PlantDay, to: PlantDay) => {
  const declared = await declaredBetween(scope.tx, scope.org, from, to)
  if (declared.length === 0) return []
  const { plans, permits } = await worksBetween(scope, from, to)
  return declared.flatMap(({ day, counts }) => {
    const own = { plans: plans.filter((it) => touches(it, day)), permits: permits.filter(({ request }) => touches(request, day)) }
    return differences(counts, { planned: countWorks(planWorks(own.plans)), permits: countWorks(permitWorks(own.permits)), seen: countWorks(worksOf(own.plans, own.permits)) }).map((it) => ({ day, ...it }))
  })
}

const qualityListView = answer(qualityList, async ({ offset, limit, search = '', kind, state, unit, approver, rule, faulty, ...asked }, scope) => {
  const period = periodOf(asked, plantDay(scope.now), 7, 92)
  if (!period.accepted) return period
  const { from, to } = period.value
  const judged = await judgeBetween(scope, from, to)
  const lineOf = await liner(scope)
  const shown = judged
    .filter(({ permit, approver: by, faults }) => (kind.length === 0 || kind.includes(permit.kind)) && (state.length === 0 || state.includes(permit.state)) && (unit === undefined || permit.request.unit === unit) && (approver === undefined || by === approver) && (rule === undefined || faults.some((it) => it.rule === rule)) && (faulty === undefined || faults.length > 0 === faulty) && `${permit.number}${permit.request.content}`.includes(search))
    .toSorted((a, b) => b.faults.length - a.faults.length || b.permit.request.from - a.permit.request.from)
  return accept({
    ...period.value, judged: judged.length, faulty: judged.filter(({ faults }) => faults.length > 0).length,
    rows: shown.slice(offset, offset + limit).map(({ permit, approver: by, faults }) => ({ ...lineOf(permit), approver: by, faults: [...faults] })), total: shown.length,
    byUnit: rateBy(judged, ({ permit }) => permit.request.unit), byApprover: rateBy(judged.filter((it) => it.approver !== ''), (it) => it.approver),
    byRule: QUALITY_RULES.map(({ name, title, clause }) => ({ rule: name, title, clause, count: judged.filter(({ faults }) => faults.some((it) => it.rule === name)).length })).filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count),
    days: await daysAtOdds(scope, from, to),
  })
})

export const qualityViews = [permitQualityView, qualityListView]
