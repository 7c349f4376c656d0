import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

export const GATE_KINDS = { turnstile: '闸机', manual: '人工登记' } as const

/** 门岗: where people come into a production area. Gates with the same fences count together. */
export const gateRegister = defineRegister({
  name: 'positioning.gate',
  title: '门岗',
  schema: z.object({
    name: z.string().trim().min(1, '请填写门岗名称').max(50).meta({ title: '名称', placeholder: '例如：1 号门' }),
    code: z.string().trim().max(40).regex(/^[\w:.-]*$/, '编号只能是字母、数字和 - _ . :').default('').meta({ title: '门禁编号', help: '门禁系统上报时使用的编号；人工登记的可不填' }),
    kind: z.enum(['turnstile', 'manual'], '请选择计数方式').meta({ title: '计数方式', options: GATE_KINDS, words: GATE_KINDS }),
    /** Empty: all fences of the production area. */
    fences: z.array(idSchema).max(100).default([]).meta({ title: '通往的围栏', help: '不选为全部生产区围栏。通往同一片区的各个门请选同样的围栏，合并计数' }),
    /** Null: what `standards` says. */
    graceSeconds: z.number().min(10, '至少 10 秒').max(3_600, '最长一小时').nullable().default(null).meta({ title: '允许差异时间', unit: '秒', help: '人数多于终端超过此时间才报警；不填按 120 秒（待核）' }),
    stopped: z.boolean().default(false).meta({ title: '停用' }),
  }),
  columns: ['name', 'code', 'kind', 'stopped'],
  filters: ['kind'],
  sort: { by: 'name' },
  may: { read: [...ENTERPRISE_STAFF, 'system-admin'], write: ['safety-manager', 'principal'] },
  unique: ['name'],
})
export type GateData = z.output<(typeof gateRegister)['schema']>

/** Somebody passes. Told by a guard: with its own time, sent when there is a network. */
export const notePassage = defineCommand({
  name: 'positioning.note-passage',
  title: '登记进出',
  input: z.object({ id: idSchema, gate: idSchema, direction: z.enum(['in', 'out']), people: z.int().min(1, '至少 1 人').max(50, '一次最多登记 50 人').default(1), at: instantSchema }),
  output: z.object({ inside: z.int().nullable() }),
  may: [...ENTERPRISE_STAFF],
})

/** How many are inside at a moment, counted by a guard: for all gates of the same area together. */
export const noteInside = defineCommand({
  name: 'positioning.note-inside',
  title: '登记在内人数',
  input: z.object({ id: idSchema, gate: idSchema, inside: z.int('请填写人数').min(0, '人数不能小于 0').max(10_000, '人数过大，请核对').meta({ title: '当前在内人数', unit: '人' }), at: instantSchema }),
  output: z.object({ inside: z.int().nullable() }),
  may: [...ENTERPRISE_STAFF],
})

/** `uncounted`: no gate has told anything yet; `below-zero`: more went out than came in, so somebody has to count. */
export const GATE_STATES = { uncounted: '尚未计数', 'below-zero': '需要校正', even: '一致', 'without-terminal': '人多于终端', 'more-cards': '终端多于人' } as const
export type GateState = keyof typeof GATE_STATES
const gateStateSchema = z.enum(Object.keys(GATE_STATES) as [GateState, ...GateState[]])

const areaSchema = z.object({
  key: idSchema,
  place: z.string(),
  /** Names of the fences; empty for the whole production area. */
  fences: z.array(z.string()),
  gates: z.array(z.object({ id: idSchema, name: z.string(), kind: z.enum(['turnstile', 'manual']), inside: z.int().nullable(), lastAt: instantSchema.nullable() })),
  inside: z.int().nullable(),
  cards: z.int(),
  silent: z.int(),
  /** People inside without a card; below zero: cards that nobody is to be seen with. */
  difference: z.int().nullable(),
  state: gateStateSchema,
  since: instantSchema.nullable(),
  /** It has lasted too long and was told. */
  told: z.boolean(),
  graceSeconds: z.number(),
})
export type GateArea = z.output<typeof areaSchema>

const passageSchema = z.object({ gate: z.string(), kind: z.enum(['in', 'out', 'total']), people: z.int(), at: instantSchema, card: z.string().nullable(), person: z.string().nullable(), by: z.string() })

/** People by the gates against cards by positioning (AQ 3067-2026 5.7.3), and who passed last. */
export const gateCounts = defineQuery({
  name: 'positioning.gate-counts',
  title: '门岗计数',
  input: z.object({}),
  output: z.object({ now: instantSchema, areas: z.array(areaSchema), passages: z.array(passageSchema) }),
  may: [...ENTERPRISE_STAFF],
})

/** `people` in the area without a terminal; `stands` false when it is over. */
export const withoutTerminal = defineEvent('positioning.without-terminal', '生产区人员未佩戴终端', z.object({ key: z.string(), place: z.string(), people: z.int(), at: instantSchema, stands: z.boolean() }))
