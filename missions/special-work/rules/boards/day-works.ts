import type { DayWorkLine } from '../../contract/boards.ts'
import type { Permit } from '../../contract/permit.ts'
import type { Plan } from '../../contract/plan.ts'

/** Void and cancelled permits were no work. */
const ISNT: readonly Permit['state'][] = ['draft', 'void', 'cancelled']

export const planWorks = (plans: readonly Plan[]): DayWorkLine[] =>
  plans.flatMap(({ id, works, content, area, contractor, workUnit, from, until }) => works.map(({ kind, level }): DayWorkLine => ({ id, source: 'plan', kind, level, title: content, area, contractor: contractor ? workUnit : '', from, until })))

export const permitWorks = (permits: readonly Permit[]): DayWorkLine[] =>
  permits
    .filter(({ state }) => !ISNT.includes(state))
    .map(({ id, kind, level, request: it }): DayWorkLine => ({ id, source: 'permit', kind, level, title: it.content, area: it.place.area, contractor: it.contractor ? it.workUnits.join('、') : '', from: it.from, until: it.until }))

/** Each work once: a kind of a plan that has its permit counts by the permit. */
export const worksOf = (plans: readonly Plan[], permits: readonly Permit[]): DayWorkLine[] => {
  const made = new Set(permits.filter(({ state }) => !ISNT.includes(state)).map(({ plan, kind }) => `${plan} ${kind}`))
  return [...permitWorks(permits), ...planWorks(plans).filter(({ id, kind }) => !made.has(`${id} ${kind}`))]
}
