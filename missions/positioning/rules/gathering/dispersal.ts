import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Instant } from '@anlan/kernel/time'
import type { Judged, JudgedKind } from '../../contract/judged.ts'
import type { PositionAlarm } from '../../contract/positioning-alarm.ts'

export interface Course {
  readonly kind: JudgedKind
  /** The worst that it ever was. */
  readonly worst: Judged['level']
  readonly dispersedAt: Instant | null
  readonly endedAt: Instant | null
}

const CLAUSE = 'AQ 3064.3-2025 5.2.3'

/** Orange and red gatherings are over when a person says so; yellow ones, and all else, when the condition is gone. */
export const needsPerson = ({ kind, worst }: Pick<Course, 'kind' | 'worst'>): boolean => kind === 'gathering' && (worst === 'orange' || worst === 'red')

export const stateOf = ({ dispersedAt, endedAt }: Course): PositionAlarm['state'] => (endedAt !== null ? 'ended' : dispersedAt !== null ? 'dispersed' : 'standing')

/** Shown on lists and maps: those that wait for a person look different (AQ 3064.3-2025 5.4.6). */
export const confirmOf = (course: Course): PositionAlarm['confirm'] => {
  if (course.endedAt !== null || !needsPerson(course)) return 'none'
  return course.dispersedAt === null ? 'later' : 'now'
}

export interface DispersalFacts {
  readonly course: Course | undefined
  /** Who stands within the disc now, and from how many on they are a gathering. */
  readonly there: readonly string[]
  readonly least: number
}

/** 消警: only of what has dispersed, and only while nobody gathers there again. */
export const decideDispersal = ({ course, there, least }: DispersalFacts): Decision<{ readonly dispersedAt: Instant }> => {
  if (course === undefined) return refuse('no-such-alarm', '没有这条报警，可能属于其他单位', { kind: 'missing' })
  if (course.kind !== 'gathering') return refuse('not-a-gathering', '只有人员聚集预警需要确认消警，其他报警在条件消除后自动结束')
  if (course.endedAt !== null) return refuse('alarm-over', '这条预警已经结束，请刷新', { kind: 'conflict' })
  if (!needsPerson(course)) return refuse('ends-by-itself', '黄色预警在人员散开后自动消除，无需确认', { clause: CLAUSE })
  const names = there.slice(0, 8).join('、')
  if (course.dispersedAt === null || there.length >= least)
    return refuse('not-dispersed', `人员还没有散开，现场现有 ${there.length} 人${names === '' ? '' : `（${names}${there.length > 8 ? ' 等' : ''}）`}，请先组织疏散，散开后再确认`, { kind: 'conflict', clause: CLAUSE, facts: { people: there.length } })
  return accept({ dispersedAt: course.dispersedAt })
}
