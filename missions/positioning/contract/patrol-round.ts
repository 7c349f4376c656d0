import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, listOf } from '@anlan/kernel/schema'
import { patrolStopSchema } from './patrol-stop.ts'
import { trackPointSchema } from './track-point.ts'

/** One walk of a route as its window came. What reaches us late (kept on a terminal or a phone) puts right what was ended. */
export const patrolLife = defineLifecycle({
  name: 'patrol-round',
  states: { planned: '未到时间', running: '进行中', done: '已完成', partial: '部分完成', missed: '漏检' },
  initial: 'planned',
  moves: {
    open: { title: '到时间', from: ['planned'], to: 'running', may: [] },
    finish: { title: '走完', from: ['running', 'partial', 'missed'], to: 'done', may: [] },
    leave: { title: '到期未走完', from: ['running', 'missed'], to: 'partial', may: [] },
    miss: { title: '到期未走', from: ['running'], to: 'missed', may: [] },
  },
})
export const patrolStateSchema = z.enum(['planned', 'running', 'done', 'partial', 'missed'])
export type PatrolState = z.infer<typeof patrolStateSchema>

export const STOP_STATES = { waiting: '未到', there: '正在现场', reached: '已巡检', short: '停留不足', missed: '漏检' } as const
export const EVIDENCE_WORDS = { position: '凭：人员定位', code: '凭：扫码' } as const

/** What is known of one stop. `evidence` says by what: fixes good enough for the ground, or a code where there were none. */
export const stopFactSchema = z.object({
  stop: idSchema,
  name: z.string(),
  code: z.string(),
  state: z.enum(['waiting', 'there', 'reached', 'short', 'missed']),
  reachedAt: instantSchema.nullable(),
  leftAt: instantSchema.nullable(),
  /** Null: in the shadow nobody knows; it is no reproach. */
  staySeconds: z.number().nullable(),
  minSeconds: z.number(),
  evidence: z.enum(['position', 'code']).nullable(),
  /** Not when it was its turn. */
  outOfOrder: z.boolean(),
  /** Later after the stop before than the route allows. */
  late: z.boolean(),
  /** How many metres from the middle of the stop fixes saw the person when the code was scanned; null: not seen, or not asked. */
  apartMetres: z.number().nullable(),
})
export type StopFact = z.infer<typeof stopFactSchema>

export const patrolRoundSchema = z.object({
  id: idSchema,
  route: idSchema,
  name: z.string(),
  plan: z.string(),
  stops: z.array(patrolStopSchema),
  ordered: z.boolean(),
  maxGapMinutes: z.number().nullable(),
  alarms: z.boolean(),
  state: patrolStateSchema,
  startAt: instantSchema,
  endAt: instantSchema,
  /** Whoever is on duty there may walk it, too. */
  posts: z.array(idSchema),
  /** Who may walk it; the walker is who shows most of it. */
  persons: z.array(idSchema),
  walker: idSchema.nullable(),
  walkerName: z.string().nullable(),
  begunAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  facts: z.array(stopFactSchema),
})
export type PatrolRound = z.infer<typeof patrolRoundSchema>

const shown = patrolRoundSchema.extend({ personNames: z.array(z.string()) })

export const listPatrolRounds = defineQuery({
  name: 'positioning.list-patrol-rounds',
  title: '巡检情况',
  input: z.object({ day: daySchema.optional(), route: idSchema.optional(), state: listOf(patrolStateSchema) }),
  output: z.object({ now: instantSchema, day: daySchema, rounds: z.array(shown), counts: z.record(patrolStateSchema, z.number().int()) }),
  may: [...ENTERPRISE_STAFF],
})

export const getPatrolRound = defineQuery({ name: 'positioning.get-patrol-round', title: '巡检详情', input: z.object({ id: idSchema }), output: z.object({ now: instantSchema, round: shown }), may: [...ENTERPRISE_STAFF] })

/** The signed-in person's own rounds, and where he is now if he is seen at all. */
export const myPatrols = defineQuery({
  name: 'positioning.my-patrols',
  title: '我的电子巡检',
  input: z.object({}),
  output: z.object({
    now: instantSchema,
    rounds: z.array(patrolRoundSchema),
    here: z.object({ plan: z.string(), x: z.number(), y: z.number(), floor: z.number().int(), at: instantSchema, accuracy: z.number() }).nullable(),
  }),
  may: [...ENTERPRISE_STAFF],
})

/** The walker's way in that window; looking is written down as for any track. */
export const patrolWay = defineQuery({
  name: 'positioning.patrol-way',
  title: '巡检轨迹',
  input: z.object({ id: idSchema }),
  output: z.object({ person: idSchema.nullable(), name: z.string().nullable(), spans: z.array(z.object({ plan: z.string(), points: z.array(trackPointSchema) })), metres: z.number() }),
  may: ['safety-manager', 'principal', 'team-leader'],
})

/** In the shadow the code on the spot proves that somebody stood there; sent when the phone finds a network again. */
export const proveStop = defineCommand({
  name: 'positioning.prove-stop',
  title: '扫码到点',
  input: z.object({
    round: idSchema,
    code: z.string().trim().min(1, '请扫巡检点的二维码或碰 NFC 标签').max(200),
    /** By the phone's own clock, and by how much it runs ahead of ours, ms. */
    at: z.int().nonnegative(),
    deviceClockOffset: z.int().default(0),
  }),
  output: z.object({ round: idSchema, stop: idSchema, name: z.string() }),
  may: [...ENTERPRISE_STAFF],
})

const whole = z.object({ round: patrolRoundSchema })
export const patrolBegun = defineEvent('positioning.patrol-begun', '开始电子巡检', whole)
export const stopReached = defineEvent('positioning.stop-reached', '到达巡检点', whole.extend({ fact: stopFactSchema, person: idSchema }))
/** Told again, `amended`, when something came late. */
export const patrolEnded = defineEvent('positioning.patrol-ended', '电子巡检结束', whole.extend({ amended: z.boolean() }))
export const stopProven = defineEvent('positioning.stop-proven', '扫码到点', z.object({ round: idSchema, stop: idSchema, name: z.string(), person: idSchema, at: instantSchema }))
