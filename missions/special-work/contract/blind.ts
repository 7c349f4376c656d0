import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'

export const BLIND_STATES = { fitted: '在位', removed: '已抽' } as const
const text = (title: string, most = 50, more: object = {}) => z.string().trim().max(most).default('').meta({ title, ...more })
const metres = (title: string) => z.number().min(-20_000, `${title}超出平面图`).max(40_000, `${title}超出平面图`).nullable().default(null).meta({ title, unit: '米' })

/** 盲板 (GB 30871-2022 7.4, 7.11): what it is and where. Whether it is in follows from the permits that were closed, not from this form. */
export const blindRegister = defineRegister({
  name: 'special-work.blind',
  title: '盲板',
  schema: z.object({
    number: z.string().trim().min(1, '请填写盲板编号').max(50).meta({ title: '盲板编号', synonyms: ['编号'] }),
    map: text('盲板位置图编号', 50, { synonyms: ['图号'] }),
    pipe: z.string().trim().min(1, '请填写设备、管道名称').max(100).meta({ title: '设备、管道名称' }),
    medium: text('介质', 200), temperature: text('温度'), pressure: text('压力'), size: text('盲板规格'), material: text('盲板材质'),
    area: text('区域'), plan: text('平面图'), x: metres('东向'), y: metres('北向'),
    /** Until a permit says otherwise. */
    fittedAtFirst: z.boolean().default(false).meta({ title: '登记时在位', help: '登记前已经装上的盲板。以后的状态随作业票验收变化' }),
    note: text('备注', 200),
  }),
  columns: ['number', 'map', 'pipe', 'medium', 'size', 'material'], filters: ['area'], sort: { by: 'number' }, may: { read: ENTERPRISE_STAFF, write: ['team-leader', 'safety-manager', 'principal'] },
  unique: ['number'], import: true, export: true,
})
export type BlindData = z.output<(typeof blindRegister)['schema']>

export const blindLineSchema = z.object({
  id: idSchema, number: z.string(), map: z.string(), pipe: z.string(), medium: z.string(), temperature: z.string(), pressure: z.string(), size: z.string(), material: z.string(), area: z.string(), plan: z.string(), x: z.number().nullable(), y: z.number().nullable(),
  state: z.enum(['fitted', 'removed']), since: instantSchema.nullable(), permit: idSchema.nullable(), permitNumber: z.string().nullable(),
})
export type BlindLine = z.output<typeof blindLineSchema>
export const listBlinds = defineQuery({
  name: 'special-work.blinds', title: '盲板台账',
  input: z.object({ ...pageInput, state: listOf(z.enum(['fitted', 'removed'])), area: z.string().max(50).optional() }),
  output: pageOf(blindLineSchema).extend({ fitted: z.int(), removed: z.int() }), may: [...ENTERPRISE_STAFF],
})
export const blindMoved = defineEvent('special-work.blind-moved', '抽堵了盲板', z.object({ number: z.string(), fitted: z.boolean(), permit: idSchema, permitNumber: z.string(), at: instantSchema }))
