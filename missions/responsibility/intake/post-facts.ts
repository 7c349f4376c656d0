import { listAlarms } from '@anlan/alarms/contract/alarm'
import { listDues } from '@anlan/dual-prevention/contract/due'
import { listDangers } from '@anlan/dual-prevention/contract/list-dangers'
import { listPlans } from '@anlan/dual-prevention/contract/register'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { endpointsOf } from '@anlan/kernel/register'
import { plantDay } from '@anlan/kernel/time'
import { POINT_CONDITIONS, type PointState, pointStates } from '@anlan/plant/contract/reading'
import type { Scope } from '@anlan/platform/module/scope'
import { FIRE_LEVELS, JOB_KINDS } from '../contract/day-job.ts'
import type { Handover, PostFacts } from '../contract/handover.ts'
import { ISOLATION_KINDS, isolationRegister } from '../contract/isolation.ts'
import type { ShiftOnDay } from '../rules/handover.ts'
import { jobsOn, orElse } from './day-facts.ts'

const MOST = 50
const NONE = { rows: [], total: 0 }

/** Where nobody keeps readings yet, nothing is known of them, which is not "none". */
const pointsOf = async (scope: Scope): Promise<readonly PointState[] | null> => {
  try {
    const found = await scope.ask(pointStates, {})
    return found.accepted ? found.value.points : null
  } catch (cause) {
    if (cause instanceof BrokenInvariant) return null
    throw cause
  }
}

const readingOf = ({ point, name, tag, value, unit, condition, bypassed }: PointState) => ({
  id: point, words: `${tag} ${name}`, value: value === null ? '无数据' : `${value} ${unit}`, state: bypassed ? '已旁路' : condition === null ? '' : POINT_CONDITIONS[condition],
})

/** What must be told at a handover of the post, as it stands now. Alarms and readings are the whole plant's, the worst first. */
export const postFactsOf = async (scope: Scope, post: Handover['post'], shift: ShiftOnDay): Promise<PostFacts> => {
  const [jobs, isolations, points, dangers, alarms, plans, dues] = [
    await jobsOn(scope, plantDay(scope.now)),
    orElse(await scope.ask(endpointsOf(isolationRegister).list, { state: ['on'], limit: MOST * 2 }), NONE).rows,
    await pointsOf(scope),
    orElse(await scope.ask(listDangers, { state: ['reported', 'rectifying', 'to-accept'], limit: 100 }), NONE).rows,
    orElse(await scope.ask(listAlarms, { state: ['raised', 'acknowledged'], limit: MOST }), NONE).rows.filter(({ clearedAt }) => clearedAt === null),
    orElse(await scope.ask(listPlans, { post: post.id, limit: 500 }), NONE).rows,
    orElse(await scope.ask(listDues, { from: shift.day, to: plantDay(scope.now), limit: 500 }), NONE).rows,
  ]
  const units = [...new Set(plans.map(({ unitName }) => unitName))]
  const here = ({ place, name }: { readonly place: string; readonly name: string }) => units.length === 0 || units.some((unit) => place.includes(unit) || name.includes(unit) || unit.includes(place))
  const own = dues.filter((due) => due.post === post.id && due.endAt > shift.startsAt && due.startAt < shift.endsAt)
  const inState = (...states: string[]) => own.filter(({ state }) => states.includes(state))
  const near = dangers.filter(here)
  const unwell = points?.filter(({ condition, bypassed }) => condition !== null || bypassed) ?? []
  return {
    jobs: jobs.filter(({ state, startAt, endAt }) => state === 'planned' && startAt <= scope.now && scope.now < endAt)
      .map((job) => ({ id: job.id, words: `${job.level === null ? '' : FIRE_LEVELS[job.level]}${JOB_KINDS[job.kind]}：${job.title}`, detail: [job.place, job.contractor].filter((it) => it !== '').join('，') })),
    isolations: isolations.filter(({ data }) => data.post === '' || data.post === post.name)
      .map(({ id, data }) => ({ id, words: `${ISOLATION_KINDS[data.kind]} ${data.tag}`, detail: [data.place, data.reason, data.until === '' ? '' : `计划 ${data.until} 恢复`].filter((it) => it !== '').join('，') })),
    bypasses: points === null ? null : points.filter(({ bypassed }) => bypassed).map((it) => ({ id: it.point, words: `${it.tag} ${it.name}`, detail: it.area })),
    dangers: (near.length > 0 ? near : dangers).slice(0, MOST).map(({ id, name, place, overdue, level }) => ({ id, words: name, detail: [level === '1' ? '重大' : '', place, overdue ? '已超期' : ''].filter((it) => it !== '').join('，') })),
    alarms: alarms.map(({ id, title, place }) => ({ id, words: title, detail: place ?? '' })),
    readings: points === null ? null : [...unwell, ...points.filter((it) => !unwell.includes(it))].slice(0, MOST).map(readingOf),
    dues: { done: inState('done', 'made-up').length, missed: inState('missed').length, open: inState('open').length, missedNames: inState('missed').slice(0, 10).map(({ content }) => content) },
  }
}
