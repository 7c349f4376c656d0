import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
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

/** Those that told others only, or that wait for nobody's next step but a leader's; one's own stand in 待办. */
export const othersAlarms = (alarms: readonly Alarm[], me: Id | undefined): readonly Alarm[] =>
  worstFirst(alarms).filter(({ state, addressees }) => state === 'handled' || !addressees.some(({ person }) => person === me))
