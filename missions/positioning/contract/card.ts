import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'

const KEEPERS = ['safety-manager', 'team-leader', 'system-admin'] as const

export const CARD_KINDS = { person: '人员定位卡', visitor: '访客卡', vehicle: '车载终端' } as const
export const cardKindSchema = z.enum(['person', 'visitor', 'vehicle'])

/** 定位终端: what people carry. Whoever carries it is told by binding, not here. */
export const cardRegister = defineRegister({
  name: 'positioning.card',
  title: '定位终端',
  schema: z.object({
    number: z.string().trim().min(1, '请填写终端编号').max(40).regex(/^[\w:.-]+$/, '终端编号只能是字母、数字和 - _ . :').meta({ title: '终端编号', synonyms: ['卡号', '标签号', 'IMEI'] }),
    kind: cardKindSchema.default('person').meta({ title: '类别', options: CARD_KINDS, words: CARD_KINDS }),
    model: z.string().trim().max(50).default('').meta({ title: '型号' }),
    explosionProof: z.string().trim().max(50).default('').meta({ title: '防爆标志', placeholder: '例如：Ex ib IIB T4 Gb' }),
    faulty: z.boolean().default(false).meta({ title: '故障' }),
    note: z.string().trim().max(200).default('').meta({ title: '备注' }),
  }),
  columns: ['number', 'kind', 'model', 'explosionProof', 'faulty'],
  filters: ['kind', 'faulty'],
  sort: { by: 'number' },
  may: { read: ENTERPRISE_STAFF, write: KEEPERS },
  unique: ['number'],
  import: true,
  export: true,
})

export const carrierSchema = z.object({ person: idSchema, name: z.string(), class: z.enum(['employee', 'contractor', 'visitor']), post: idSchema.nullable(), postName: z.string().nullable(), department: idSchema.nullable(), departmentName: z.string().nullable() })
export type Carrier = z.infer<typeof carrierSchema>

/** Gives a card to a person. One card a person, one person a card: a second card is refused, as that is how 一人多卡 begins. */
export const bindCard = defineCommand({
  name: 'positioning.bind-card',
  title: '发卡',
  input: z.object({ card: idSchema, person: idSchema.meta({ title: '持卡人' }) }),
  output: z.object({ card: idSchema, person: idSchema }),
  may: [...KEEPERS],
})

export const unbindCard = defineCommand({
  name: 'positioning.unbind-card',
  title: '收卡',
  input: z.object({ card: idSchema, reason: z.string().trim().max(200).default('') }),
  output: z.object({ card: idSchema }),
  may: [...KEEPERS],
})

const bound = z.object({ card: idSchema, number: z.string(), carrier: carrierSchema })
export const cardBound = defineEvent('positioning.card-bound', '发放了定位卡', bound)
export const cardUnbound = defineEvent('positioning.card-unbound', '收回了定位卡', bound.extend({ reason: z.string() }))

export const LINK_STATES = { online: '在线', silent: '失联', off: '从未上报' } as const
export const linkStateSchema = z.enum(['online', 'silent', 'off'])

export const cardStatusSchema = z.object({
  id: idSchema,
  number: z.string(),
  kind: cardKindSchema,
  model: z.string(),
  faulty: z.boolean(),
  carrier: carrierSchema.nullable(),
  boundAt: instantSchema.nullable(),
  link: linkStateSchema,
  /** Percent. */
  battery: z.number().nullable(),
  seenAt: instantSchema.nullable(),
  plan: z.string().nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  floor: z.number().int().nullable(),
  source: z.string().nullable(),
})
export type CardStatus = z.infer<typeof cardStatusSchema>

/** Cards with carrier, battery, link and last place (AQ 3064.3 5.1.3). */
export const listCardStatus = defineQuery({
  name: 'positioning.list-card-status',
  title: '终端状态',
  input: z.object({ ...pageInput, link: listOf(linkStateSchema), bound: z.union([z.boolean(), z.stringbool()]).optional(), lowBattery: z.union([z.boolean(), z.stringbool()]).default(false), words: z.string().max(50).default('') }),
  output: pageOf(cardStatusSchema).extend({ now: instantSchema, online: z.number().int(), silent: z.number().int(), lowBattery: z.number().int(), unbound: z.number().int() }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

/** 未登记的终端: heard, but in no register. Parked with their last words until somebody registers them. */
export const listUnknownCards = defineQuery({
  name: 'positioning.list-unknown-cards',
  title: '未登记的终端',
  input: z.object({}),
  output: z.object({ cards: z.array(z.object({ number: z.string(), source: z.string(), firstAt: instantSchema, lastAt: instantSchema, reports: z.number().int(), battery: z.number().nullable() })) }),
  may: [...KEEPERS],
})
