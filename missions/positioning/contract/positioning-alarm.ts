import { z } from 'zod'
import { alarmLevelSchema } from '@anlan/alarms/contract/alarm'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { judgedKindSchema, judgedPhaseSchema } from './judged.ts'
import { necessarySchema } from './gathering.ts'
import { shapeSchema } from './shape.ts'

/** How it stands with an alarm: its condition holds; a gathering has dispersed and waits for a person's word; it is over. */
export const POSITION_ALARM_STATES = { standing: '持续中', dispersed: '已散开，待确认', ended: '已结束' } as const
export const positionAlarmStateSchema = z.enum(['standing', 'dispersed', 'ended'])

/** What people have done about it, as the common alarm has it; `none`: nobody was alarmed. */
export const HANDLINGS = { raised: '待签收', acknowledged: '已签收', handled: '已处置', closed: '已关闭', misreport: '误报', none: '无需办理' } as const
export const handlingSchema = z.enum(['raised', 'acknowledged', 'handled', 'closed', 'misreport', 'none'])

/** `none`: ends by itself. `later`, `now`: is over only when a person has confirmed it (AQ 3064.3-2025 5.2.3, 5.4.6); now is the time. */
export const CONFIRMS = { none: '自动消除', later: '散开后需人工消警', now: '请确认消警' } as const
export const confirmSchema = z.enum(['none', 'later', 'now'])

export const positionAlarmSchema = z.object({
  id: idSchema,
  cause: z.string(),
  kind: judgedKindSchema,
  level: alarmLevelSchema,
  worst: alarmLevelSchema,
  state: positionAlarmStateSchema,
  handling: handlingSchema,
  confirm: confirmSchema,
  title: z.string(),
  place: z.string(),
  fence: idSchema.nullable(),
  fenceName: z.string().nullable(),
  people: z.array(z.object({ id: idSchema, name: z.string() })),
  plan: z.string(),
  x: z.number(),
  y: z.number(),
  floor: z.number().int(),
  value: z.number(),
  allowed: z.number().nullable(),
  gas: z.boolean(),
  since: instantSchema,
  begunAt: instantSchema,
  dispersedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** Seconds from its begin to its end or to now. */
  lasted: z.number().int(),
  /** The common alarm. */
  alarm: idSchema.nullable(),
})
export type PositionAlarm = z.output<typeof positionAlarmSchema>

const filters = {
  kind: listOf(judgedKindSchema),
  level: listOf(alarmLevelSchema),
  state: listOf(positionAlarmStateSchema),
  handling: listOf(handlingSchema),
  fence: idSchema.optional(),
  /** Days of its begin, both counted. */
  from: daySchema.optional(),
  to: daySchema.optional(),
}

/** What nobody has handled first, of those the gravest and the longest. */
export const listPositionAlarms = defineQuery({
  name: 'positioning.list-alarms',
  title: '定位报警',
  input: z.object({ ...pageInput, ...filters }),
  output: pageOf(positionAlarmSchema).extend({ now: instantSchema, unhandled: z.number().int(), toConfirm: z.number().int() }),
  may: [...ENTERPRISE_STAFF],
})

/** Somebody as he stood at that moment. Metres on the plan; degrees where its ground is surveyed. */
export const seenPersonSchema = z.object({
  id: idSchema,
  name: z.string(),
  class: z.enum(['employee', 'contractor', 'visitor']),
  department: z.string().nullable(),
  post: z.string().nullable(),
  plan: z.string().nullable(),
  x: z.number(),
  y: z.number(),
  floor: z.number().int(),
  silent: z.boolean(),
})
export type SeenPerson = z.output<typeof seenPersonSchema>

/** 位置快照 (AQ 3064.3-2025 5.2.1): the map is drawn from it, by what stood there then. */
export const snapshotSchema = z.object({
  plan: z.string(),
  x: z.number(),
  y: z.number(),
  floor: z.number().int(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  fence: z.object({ id: idSchema, name: z.string(), shape: shapeSchema }).nullable(),
  /** Drawn areas of the plant that the place lies in. */
  areas: z.array(z.string()),
  people: z.array(seenPersonSchema),
  /** Everybody else within so many metres on the plan, the nearest first. */
  near: z.array(seenPersonSchema),
  nearMetres: z.number(),
  /** How many they were: `near` is cut off at two hundred. */
  nearCount: z.number().int(),
})
export type Snapshot = z.output<typeof snapshotSchema>

export const momentSchema = z.object({
  at: instantSchema,
  phase: judgedPhaseSchema,
  level: alarmLevelSchema,
  value: z.number(),
  gas: z.boolean(),
  /** Words shown or spoken by cards. */
  said: z.array(z.object({ person: idSchema, name: z.string(), words: z.string() })),
  snapshot: snapshotSchema.nullable(),
})
export type AlarmMoment = z.output<typeof momentSchema>

export const confirmedSchema = z.object({ at: instantSchema, by: z.string(), note: z.string(), photos: z.array(idSchema), place: z.string(), people: z.array(z.object({ id: idSchema, name: z.string() })) })
export type Confirmed = z.output<typeof confirmedSchema>

export const getPositionAlarm = defineQuery({
  name: 'positioning.get-alarm',
  title: '定位报警详情',
  input: z.object({ id: idSchema }),
  output: z.object({ now: instantSchema, alarm: positionAlarmSchema, moments: z.array(momentSchema), confirmed: confirmedSchema.nullable(), necessary: z.array(necessarySchema) }),
  may: [...ENTERPRISE_STAFF],
})
