import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf } from '@anlan/kernel/schema'

/** 报平安: how somebody whose card is silent shows that he is there. */
export const SIGN_WAYS = { code: '扫码', photo: '拍照', vouch: '他人看见' } as const
export const signWaySchema = z.enum(['code', 'photo', 'vouch'])

/** How it stands with somebody whose card is silent. */
export const SIGN_STATES = { asked: '等待应答', answered: '本人已应答', unanswered: '未应答' } as const
export const signStateSchema = z.enum(['asked', 'answered', 'unanswered'])
export type SignState = z.infer<typeof signStateSchema>

/** By the phone's own clock, and by how much it runs ahead: a sign kept without a network is of the moment when it was given. */
const moment = { id: idSchema, at: instantSchema, deviceClockOffset: z.number().int().default(0) }

/** What a phone says of itself where the browser tells it; WGS-84. */
const fixSchema = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180), accuracy: z.number().nonnegative().max(100_000) })

const given = z.object({ id: idSchema, at: instantSchema, place: z.string() })

/** One's own: a place code scanned, or a photo taken. */
export const giveSign = defineCommand({
  name: 'positioning.give-sign',
  title: '报平安',
  input: z.object({
    ...moment,
    code: z.string().trim().max(300).optional(),
    photos: z.array(idSchema).max(3, '最多三张照片').default([]),
    fix: fixSchema.optional(),
    note: z.string().trim().max(200).default('').meta({ title: '说明' }),
  }),
  output: given,
  may: [...ENTERPRISE_STAFF],
})

/** 看见本人: somebody who answers for him has seen him, and says where. */
export const vouchFor = defineCommand({
  name: 'positioning.vouch-for',
  title: '看见本人',
  input: z.object({
    ...moment,
    person: idSchema.meta({ title: '看见了谁', widget: 'hidden' }),
    area: z.string().trim().min(1, '请选择在哪个区域看见的').max(50).meta({ title: '在哪个区域', placeholder: '例如：甲类罐区' }),
    note: z.string().trim().max(200).default('').meta({ title: '说明' }),
  }),
  output: given,
  may: [...ENTERPRISE_STAFF],
})

export const signSchema = z.object({
  id: idSchema,
  person: idSchema,
  name: z.string(),
  at: instantSchema,
  how: signWaySchema,
  /** In words; empty where the sign does not say. */
  place: z.string(),
  plan: z.string().nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  floor: z.number().int().nullable(),
  /** Who has seen him. */
  witnessName: z.string().nullable(),
  photos: z.array(idSchema),
  note: z.string(),
})
export type PersonSign = z.infer<typeof signSchema>

const asked = z.object({
  person: idSchema,
  name: z.string(),
  state: signStateSchema,
  /** Since when nothing came of the card. */
  since: instantSchema,
  answerBy: instantSchema.nullable(),
  signedAt: instantSchema.nullable(),
  plan: z.string(),
  x: z.number(),
  y: z.number(),
  floor: z.number().int(),
  fenceName: z.string().nullable(),
  /** Whether who asks may say that he has seen him. */
  mayVouch: z.boolean(),
})
export type Asked = z.infer<typeof asked>

/** What is asked of me: my own sign, and whether I have seen the others for whom I may say so. */
export const mySign = defineQuery({
  name: 'positioning.my-sign',
  title: '我的报平安',
  input: z.object({}),
  output: z.object({ now: instantSchema, mine: asked.nullable(), last: signSchema.nullable(), others: z.array(asked) }),
  may: [...ENTERPRISE_STAFF],
})

/** Who is asked, and who has answered where; newest first, one a person. */
export const listSigns = defineQuery({
  name: 'positioning.list-signs',
  title: '报平安情况',
  input: z.object({ persons: listOf(idSchema) }),
  output: z.object({ now: instantSchema, asked: z.array(asked), signs: z.array(signSchema) }),
  may: [...ENTERPRISE_STAFF],
})

/** What a code on a wall means: told by the house that owns the place. All its codes at once; none: it is no place any more. */
export const knowSpot = defineCommand({
  name: 'positioning.know-spot',
  title: '登记位置码',
  input: z.object({
    spot: idSchema,
    name: z.string().max(100),
    area: z.string().max(50),
    x: z.number().nullable(),
    y: z.number().nullable(),
    codes: z.array(z.object({ code: z.string().max(100), until: instantSchema.nullable() })).max(60),
  }),
  output: z.object({ spot: idSchema }),
  may: [],
})

export const signGiven = defineEvent('positioning.sign-given', '报了平安', z.object({ sign: signSchema, late: z.boolean() }))
