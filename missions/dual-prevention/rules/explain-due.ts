import type { Id } from '@anlan/kernel/id'
import { beijingMinute, DAY, type Instant, type PlantDay, plantDay } from '@anlan/kernel/time'
import type { Coming } from '@anlan/people/contract/who-comes'
import { DAY_KIND_TITLES, type DayOverride, dayKind } from '@anlan/standards/calendar'
import type { Calendar } from '@anlan/standards/calendar/calendar-schema'
import { labelOf } from '@anlan/standards/code-table'
import { WORK_DAY_TYPE } from '@anlan/standards/code-tables'
import type { DueState } from '../contract/due.ts'
import type { Reason } from '../contract/explain-due.ts'
import type { InspectionPlan, InspectionRecord, StopRecord } from '../contract/records.ts'
import { stopLife } from '../contract/stops/stop-life.ts'
import { pauseOf, type PauseVerdict } from './pause.ts'
import { counting, duesOf, type FitsDay } from './plan-dues.ts'

export interface ExplainFacts {
  readonly due: { readonly id: Id; readonly startAt: Instant; readonly endAt: Instant; readonly state: DueState; readonly assigneeNames: readonly string[]; /** Null where a person is named. */ readonly postName: string | null; readonly unitName: string; readonly riskEventName: string; readonly description: string; readonly measure: Id }
  /** The plan's versions that are known, the newest first. */
  readonly plans: readonly InspectionPlan[]
  readonly calendars: readonly Calendar[]
  readonly overrides: readonly DayOverride[]
  readonly fits: FitsDay
  readonly stops: readonly StopRecord[]
  readonly verdict: PauseVerdict
  /** Who was meant at its start. */
  readonly coming: Coming | undefined
  readonly hands: readonly { readonly at: Instant; readonly from: readonly string[]; readonly to: readonly string[]; readonly why: string }[]
  readonly mine: boolean
  readonly records: readonly Pick<InspectionRecord, 'result' | 'checkedAt' | 'inspector' | 'late'>[]
}

type Facts = ExplainFacts & { readonly plan: InspectionPlan | undefined }

const reason = (topic: Reason['topic'], title: string, text: string, more: Partial<Pick<Reason, 'facts' | 'source' | 'link'>> = {}): Reason => ({ topic, title, text, facts: [], source: null, link: null, ...more })
const names = (all: readonly string[]): string => all.join('、') || '无人'

/** The version of the plan by which the due came to be: the newest that brings a due at that moment. */
export const madeBy = ({ plans, due, fits }: Pick<ExplainFacts, 'plans' | 'due' | 'fits'>): InspectionPlan | undefined =>
  plans.find((plan) => duesOf(plan, { from: due.startAt, to: due.startAt + 1, fresh: false }, fits).some((it) => it.endAt === due.endAt))

const thePlan = ({ plan, plans, due }: Facts): Reason => {
  const [newest] = plans
  const changed = plan !== undefined && newest !== undefined && newest.version !== plan.version
  return reason('plan', '为什么要查', `管控措施“${due.description}”防范${due.unitName}的“${due.riskEventName}”，按排查计划定期检查它是否有效`, {
    facts: [
      ...(plan === undefined ? ['计划此后修改过，当时的内容已不在册'] : [`由计划第 ${plan.version} 版生成`]),
      ...(changed ? [`计划现为第 ${newest.version} 版，${newest.updatedBy} ${beijingMinute(newest.updatedAt)} 修改；已经开始的排查不因修改取消`] : []),
    ],
    source: '排查计划',
    link: newest === undefined ? null : `/dual-prevention/plans/${newest.id}`,
  })
}

const theCycle = ({ plan, due }: Facts): Reason[] => {
  if (plan === undefined) return []
  const span = `${beijingMinute(due.startAt)} 至 ${beijingMinute(due.endAt)}`
  if (plan.cycleUnit === '小时') return [reason('cycle', '为什么是这个时候', `每天 ${plan.windowStart}–${plan.windowEnd} 每 ${plan.cycle} 小时一次，这一次是 ${span}`, { source: '排查计划' })]
  const nominal = counting(plan)
  let n = 0
  while (nominal(n + 1) <= due.startAt) n++
  return [
    reason('cycle', '为什么是这个时候', `从 ${beijingMinute(plan.firstStart)} 起每 ${plan.cycle} ${plan.cycleUnit}一次，这是第 ${n + 1} 次，${span}`, {
      facts: nominal(n) === due.startAt ? [] : [`原定 ${beijingMinute(nominal(n))} 开始，顺延 ${Math.round((due.startAt - nominal(n)) / DAY)} 天`],
      source: '排查计划',
    }),
  ]
}

const dayWords = (day: PlantDay, { calendars, overrides }: Facts): string => {
  const { kind, name, note } = dayKind(day, calendars, overrides)
  return `${day} 是${DAY_KIND_TITLES[kind]}${name === undefined ? '' : `（${name}）`}${note === undefined ? '' : `，${note}`}`
}

const theCalendar = (facts: Facts): Reason[] => {
  const { plan, due, calendars } = facts
  if (plan === undefined) return []
  if (plan.workDayType === '0') return [reason('calendar', '看不看工作日', '这个计划每天都查，与节假日无关')]
  const nominal = counting(plan)
  let from = due.startAt
  if (plan.cycleUnit !== '小时') {
    let n = 0
    while (nominal(n + 1) <= due.startAt) n++
    from = nominal(n)
  }
  const passed: PlantDay[] = []
  for (let at = from; at < due.startAt; at += DAY) passed.push(plantDay(at))
  // A window that opened yesterday belongs to yesterday.
  const own = plan.cycleUnit === '小时' ? windowDay(plan, due.startAt) : plantDay(due.startAt)
  const year = calendars.find((it) => String(it.year) === own.slice(0, 4))
  return [reason('calendar', '看不看工作日', `这个计划只在${labelOf(WORK_DAY_TYPE, plan.workDayType)}查。${dayWords(own, facts)}`, { facts: passed.map((day) => `跳过：${dayWords(day, facts)}`), source: year?.source ?? null })]
}

/** The day on which the window opened that a due of hours lies in; without a window a plan of hours brings none. */
const windowDay = ({ windowStart }: InspectionPlan, at: Instant): PlantDay => {
  return plantDay(at - Date.parse(`1970-01-01T${windowStart}Z`))
}

const theWindow = ({ plan, due }: Facts): Reason[] => {
  if (plan === undefined || plan.cycleUnit !== '小时' || plan.windowStart === null || plan.windowEnd === null || plan.windowStart < plan.windowEnd) return []
  return [reason('window', '时段跨零点', `${plan.windowStart} 至次日 ${plan.windowEnd} 的时段算在开始的那一天，这一次属于 ${windowDay(plan, due.startAt)}`)]
}

const theStops = ({ stops, verdict, due }: Facts): Reason => {
  const near = stops.filter((stop) => stop.startAt < due.endAt && (pauseOf(stop)?.until ?? stop.endAt) > due.startAt)
  if (near.length === 0) return reason('stops', '停用检维修', `${due.unitName}在这段时间没有停用`)
  const facts = near.map((stop) => {
    const pause = pauseOf(stop)
    const why = pause === undefined ? '没有批准，不暂停排查' : !verdict.paused ? verdict.reason : due.startAt < pause.startAt ? '停用前已经开始，不因停用取消' : '复产检查后恢复，仍有足够时间完成'
    return `${beijingMinute(stop.startAt)} 至 ${beijingMinute(stop.endAt)}，${stop.reason}（${stopLife.states[stop.state ?? 'ended']}）：${why}`
  })
  return reason('stops', '停用检维修', `考虑过 ${near.length} 条停用记录，这项排查仍要做`, { facts, source: '停用检维修记录', link: `/dual-prevention/stops/${near[0]?.id}` })
}

const theWho = ({ coming, due, mine }: Facts): Reason => {
  const away = (coming?.away ?? []).map(({ person, substitute, reason: why, startsAt, endsAt }) => `${person.name}请假（${why}，${beijingMinute(startsAt)} 至 ${beijingMinute(endsAt)}），${substitute === null ? '没有替班人' : `由${substitute.name}替班`}`)
  const there = names((coming?.persons ?? []).map(({ name }) => name))
  const by = due.postName !== null
  const text = by ? `由岗位“${due.postName}”负责。${coming?.rostered === true ? `开始时排班在岗的是${there}` : `没有排班，由该岗位人员负责：${there}`}` : `计划指定到人，开始时由${there}负责`
  const me = mine ? '现在由您负责' : `现在由${names(due.assigneeNames)}负责，不是您`
  return reason('who', mine ? '为什么由我来查' : '由谁来查', `${text}。${me}`, { facts: away, source: by ? '值班表' : '排查计划' })
}

const WHY: Readonly<Record<string, string>> = { shift: '换班', roster: '排班调整', absence: '请假替班', nobody: '无人值班，已告知上级' }

const theHands = ({ hands }: Facts): Reason[] =>
  hands.length === 0 ? [] : [reason('hands', '换过几次手', `共 ${hands.length} 次`, { facts: hands.map(({ at, from, to, why }) => `${beijingMinute(at)}，${from.length === 0 ? '' : `从${names(from)}`}交给${names(to)}（${WHY[why] ?? why}）`), source: '值班表' })]

const theOutcome = ({ records, due }: Facts): Reason[] => {
  if (due.state === 'open') return []
  const facts = records.map(({ result, checkedAt, inspector, late }) => {
    if (result === '2') return `${beijingMinute(checkedAt)} 到期没有排查，记为未排查（${inspector}）`
    return late === null ? `${inspector} ${beijingMinute(checkedAt)} 按时排查` : `${inspector} ${beijingMinute(checkedAt)} 逾期补查，原因：${late.reason}。补查是补做，原来的未排查记录保留`
  })
  return [reason('outcome', '结果', { done: '已按时完成', missed: '到期没有完成，可写明原因补查', 'made-up': '到期没有完成，事后已补查' }[due.state], { facts })]
}

/** Why it exists, why then, why for whom: each with the facts that led to it. */
export const explain = (facts: ExplainFacts): Reason[] => {
  const all: Facts = { ...facts, plan: madeBy(facts) }
  return [thePlan(all), ...theCycle(all), ...theCalendar(all), ...theWindow(all), theStops(all), theWho(all), ...theHands(all), ...theOutcome(all)]
}
