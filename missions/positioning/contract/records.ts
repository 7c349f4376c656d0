import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { judgedKindSchema } from './judged.ts'

/**
 * The records of positioning as they are exchanged, in our own words (AQ 3064.3-2025 8.2, Annex B). Codes and field names of
 * receivers are the business of the edges. Places are degrees, CGCS2000; never metres of a plan, never GCJ-02.
 */
const recordBase = {
  id: idSchema,
  version: versionSchema,
  deleted: z.boolean(),
  createdAt: instantSchema,
  createdBy: z.string(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
}
const personClass = z.enum(['employee', 'contractor', 'visitor'])
const level = z.enum(['red', 'orange', 'yellow', 'blue'])
/** Longitude, latitude. */
const degrees = z.tuple([z.number(), z.number()])
export type LonLat = z.infer<typeof degrees>

/** B.1: whoever carries a card, or has carried one. */
export const locatedPersonSchema = z.object({
  ...recordBase,
  company: z.string(),
  name: z.string(),
  class: personClass,
  /** Null until the papers are recorded. */
  idNumber: z.string().nullable(),
  birthday: z.string().nullable(),
  gender: z.enum(['male', 'female']).nullable(),
  post: z.string().nullable(),
  department: z.string().nullable(),
  mobile: z.string().nullable(),
  /** Number of the card; null while none is carried. */
  card: z.string().nullable(),
})
export type LocatedPerson = z.infer<typeof locatedPersonSchema>

/** B.2. The first ring is outside, the others are holes; corners are not repeated. */
export const fenceRecordSchema = z.object({
  ...recordBase,
  name: z.string(),
  temporary: z.boolean(),
  rings: z.array(z.array(degrees)).nullable(),
  /** Why there are no degrees, and what to do; null where there are. */
  unplaced: z.string().nullable(),
})
export type FenceRecord = z.infer<typeof fenceRecordSchema>

const alarmBase = {
  ...recordBase,
  kind: judgedKindSchema,
  level,
  begunAt: instantSchema,
  endedAt: instantSchema.nullable(),
  text: z.string(),
  /** What people call the place. */
  place: z.string(),
  at: degrees.nullable(),
}

/** B.3 */
export const personAlarmSchema = z.object({ ...alarmBase, person: idSchema, fence: idSchema.nullable() })
export type PersonAlarm = z.infer<typeof personAlarmSchema>

/** B.4 */
export const areaAlarmSchema = z.object({ ...alarmBase, fence: idSchema.nullable() })
export type AreaAlarm = z.infer<typeof areaAlarmSchema>

/** B.5: since when so many stand together, and until when they were last seen to. */
export const gatheringSchema = z.object({
  ...alarmBase,
  lastAt: instantSchema,
  /** Ids of the people, for what hangs on whom. */
  carriers: z.array(idSchema),
  people: z.array(z.object({ id: idSchema, name: z.string(), class: personClass, at: degrees.nullable() })),
})
export type Gathering = z.infer<typeof gatheringSchema>

/** Each of them whenever it is another than it was, whole. */
export const locatedPersonSaved = defineEvent('positioning.person-record-saved', '更新了人员定位档案', z.object({ locatedPerson: locatedPersonSchema }))
export const fenceRecordSaved = defineEvent('positioning.fence-record-saved', '更新了围栏的交换记录', z.object({ fenceRecord: fenceRecordSchema }))
export const personAlarmSaved = defineEvent('positioning.person-alarm-saved', '更新了人员报警的交换记录', z.object({ personAlarm: personAlarmSchema }))
export const areaAlarmSaved = defineEvent('positioning.area-alarm-saved', '更新了区域报警的交换记录', z.object({ areaAlarm: areaAlarmSchema }))
export const gatheringSaved = defineEvent('positioning.gathering-saved', '更新了聚集预警的交换记录', z.object({ gathering: gatheringSchema }))
