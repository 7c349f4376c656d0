import type { z } from 'zod'
import type { Alarm, listAlarms } from '../contract/alarm.ts'
import { OPEN_STATES, worstFirst } from './alarm-words.ts'

/** Asks for the alarms that still need somebody. More than this are not read one by one. */
export const openAlarms = (mine: boolean): z.input<typeof listAlarms.input> => ({ state: [...OPEN_STATES], limit: 200, offset: 0, ...(mine ? { mine: true } : {}) })

export interface LevelCount {
  readonly level: Alarm['level']
  readonly count: number
}

/** How many of each level, the gravest first; levels without an alarm are left out. */
export const countByLevel = (alarms: readonly Alarm[]): readonly LevelCount[] =>
  [...Map.groupBy(worstFirst(alarms), ({ level }) => level)].map(([level, members]) => ({ level, count: members.length }))
