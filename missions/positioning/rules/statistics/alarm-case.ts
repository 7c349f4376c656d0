import type { z } from 'zod'
import type { alarmCourses } from '@anlan/alarms/contract/alarm-courses'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'

export type AlarmCourse = z.output<typeof alarmCourses.output>['alarms'][number]

/** What the engine judged, as it stands on disk. */
export interface JudgedCase {
  readonly cause: string
  readonly begunAt: Instant
  readonly endedAt: Instant | null
  readonly fence: Id | null
  readonly carriers: readonly Id[]
  readonly plan: string
  readonly x: number
  readonly y: number
  readonly floor: number
  readonly value: number
}

/** An alarm and what was behind it; without it where something else than the engine raised it. */
export interface AlarmCase extends AlarmCourse {
  readonly judged: JudgedCase | null
}

/** Causes of this house, as alarms know them. */
export const CAUSE_PREFIX = 'positioning:'

/** Alarms with the judgement that raised each: of the same cause, the one that began nearest to the raising. */
export const casesOf = (alarms: readonly AlarmCourse[], judged: readonly JudgedCase[]): AlarmCase[] => {
  const byCause = Map.groupBy(judged, ({ cause }) => cause)
  return alarms.map((alarm) => {
    const all = byCause.get(alarm.cause.slice(CAUSE_PREFIX.length)) ?? []
    const off = ({ begunAt }: JudgedCase): number => Math.abs(begunAt - alarm.raisedAt)
    return { ...alarm, judged: all.reduce<JudgedCase | null>((best, it) => (best === null || off(it) < off(best) ? it : best), null) }
  })
}

/** Somebody has said what it was. */
export const isDecided = ({ state }: AlarmCourse): boolean => state === 'handled' || state === 'closed' || state === 'misreport'
export const isFalse = ({ state }: AlarmCourse): boolean => state === 'misreport'
/** When its condition began. */
export const beganAt = ({ judged, raisedAt }: AlarmCase): Instant => judged?.begunAt ?? raisedAt
