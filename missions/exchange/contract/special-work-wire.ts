import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, versionSchema } from '@anlan/kernel/schema'

/** How special work is written for a receiver. AQ 3064.2 Annex A is an example (资料性) and names no interface; the second form was seen in a park's program: hence a choice (待核), `standards/exchange/special-work.md`. */
export const WORK_SHAPES = { aq3064: 'AQ 3064.2 附录 A', park: '园区接口（accept_ticket 形式）' } as const
/** Table A.1 asks for times that are not yet there: 签批时间 before the permit is issued, 验收时间 before it is accepted. */
export const UNKNOWN_TIMES = { empty: '不填', null: '填 null', planned: '填计划的开始、结束时间' } as const
export type WorkShape = keyof typeof WORK_SHAPES

const shape = z.enum(['aq3064', 'park'])
const unknownTime = z.enum(['empty', 'null', 'planned'])
const checkedName = z.string().trim().regex(/^[A-Za-z][0-9A-Za-z_]{2,39}$/, '字段名应为字母、数字、下划线，以字母开头')

export const specialWorkWireSchema = z.object({ shape, unknownTime, checkedName })
export type SpecialWorkWire = z.infer<typeof specialWorkWireSchema>
/** The park's receiver spells 验收时间 so. */
export const DEFAULT_WORK_WIRE: SpecialWorkWire = { shape: 'aq3064', unknownTime: 'empty', checkedName: 'chechedTime' }

export const setSpecialWorkWire = defineCommand({
  name: 'exchange.set-special-work-wire',
  title: '选择特殊作业的报送格式',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    shape: shape.meta({ title: '报送格式', words: WORK_SHAPES, options: WORK_SHAPES, help: '默认 AQ 3064.2 附录 A。接收方实际要求待核，以对方接口说明为准' }),
    unknownTime: unknownTime.meta({ title: '还没有的签批、验收时间', words: UNKNOWN_TIMES, options: UNKNOWN_TIMES, help: '标准把它们列为必填，签批、验收之前没有值，写法待核' }),
    checkedName: checkedName.default(DEFAULT_WORK_WIRE.checkedName).meta({ title: '验收时间的字段名', help: '已知的园区接口拼作 chechedTime，以对方接口为准' }),
  }),
  output: z.object({ id: idSchema, version: versionSchema, queued: z.number().int() }),
  may: ['safety-manager', 'system-admin'],
})

export const specialWorkWireSet = defineEvent('exchange.special-work-wire-set', '选择了特殊作业的报送格式', specialWorkWireSchema.extend({ receiver: idSchema, name: z.string(), queued: z.number().int() }))
