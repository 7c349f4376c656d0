import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { carrierSchema } from './card.ts'
import { judgedKindSchema, judgedSchema } from './judged.ts'
import { confirmSchema } from './positioning-alarm.ts'
import { signStateSchema, signWaySchema } from './sign.ts'
import { TRACK_READERS } from './roles.ts'
import { trackPointSchema } from './track-point.ts'

/** Everybody is somewhere, or unknown; nobody silent is gone. */
export const livePersonSchema = z.object({
  carrier: carrierSchema,
  card: z.string(),
  plan: z.string(),
  /** Metres on the plan. */
  x: z.number(),
  y: z.number(),
  floor: z.number().int(),
  at: instantSchema,
  /** Not heard for longer than its card should be silent. */
  silent: z.boolean(),
  battery: z.number().nullable(),
  fences: z.array(idSchema),
  /** Silent: how he answered; absent while he is heard. */
  answer: signStateSchema.optional(),
  /** Until when a sign is awaited. */
  answerBy: instantSchema.optional(),
  /** The newest sign since the card was last heard: where it says where, the place is its place. */
  sign: z.object({ at: instantSchema, how: signWaySchema, place: z.string(), by: z.string().nullable() }).optional(),
})
export type LivePerson = z.infer<typeof livePersonSchema>

const standing = z.object({ cause: z.string(), kind: judgedKindSchema, level: z.enum(['red', 'orange', 'yellow', 'blue']), since: instantSchema, fence: idSchema.nullable(), fenceName: z.string().nullable(), carriers: z.array(z.string()), plan: z.string(), x: z.number(), y: z.number(), floor: z.number().int(), value: z.number(), allowed: z.number().nullable(), basis: judgedSchema.shape.basis.unwrap().optional(), signedAt: judgedSchema.shape.signedAt.unwrap().optional(), answerBy: judgedSchema.shape.answerBy.unwrap().optional(),
  /** Its record, whether it waits for a person's word, and what else has to be known of it. */
  id: idSchema.optional(), confirm: confirmSchema.optional(), dispersedAt: instantSchema.nullable().optional(), note: z.string().optional() })
export type Standing = z.infer<typeof standing>

/** Who is where: people, heads by fence, alarms that stand with their duration (AQ 3064.3 5.4). */
export const livePositions = defineQuery({
  name: 'positioning.live',
  title: '实时定位',
  input: z.object({ plan: z.string().max(50).optional() }),
  output: z.object({
    now: instantSchema,
    people: z.array(livePersonSchema),
    areas: z.array(z.object({ fence: idSchema, name: z.string(), heads: z.number().int(), silent: z.number().int() })),
    standing: z.array(standing),
    counts: z.object({ online: z.number().int(), silent: z.number().int(), employee: z.number().int(), contractor: z.number().int(), visitor: z.number().int() }),
  }),
  may: [...ENTERPRISE_STAFF],
})
export type LivePicture = z.output<typeof livePositions.output>

/** One person's or several people's way; whoever looks at it is written down (个人信息). */
export const personTrack = defineQuery({
  name: 'positioning.track',
  title: '历史轨迹',
  input: z.object({ persons: z.union([idSchema.transform((it) => [it]), z.array(idSchema).min(1).max(20)]), from: instantSchema, to: instantSchema }),
  output: z.object({ tracks: z.array(z.object({ person: idSchema, name: z.string(), spans: z.array(z.object({ plan: z.string(), points: z.array(trackPointSchema) })), metres: z.number(), /** Hours that are there but cannot be read. */ damaged: z.array(instantSchema) })) }),
  may: [...TRACK_READERS],
})

/** Written for every look at a track, and for every one that was taken along as a file. */
export const trackLookedAt = defineEvent('positioning.track-looked-at', '查看了历史轨迹', z.object({ persons: z.array(z.object({ id: idSchema, name: z.string() })), from: instantSchema, to: instantSchema, export: z.boolean().optional() }))
