import { z } from 'zod'
import { ORDER_KINDS, ORDER_LEVELS, orderKindSchema, orderLevelSchema } from '@anlan/exchange/contract/order'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { ENTERPRISE_TYPES, enterpriseTypeSchema } from '@anlan/plant/contract/org'
import { inboxKindSchema } from './inbox-record.ts'
import { issuedOrderLife, issuedOrderStateSchema } from './issued-order.ts'

const words = (title: string, most = 4_000) => z.string().trim().min(2, `请填写${title}`).max(most, `不超过 ${most} 个字`)
const at = z.number().int().nonnegative()

export const ADDRESSED = { chosen: '指定企业', towns: '按镇街', types: '按企业类型', all: '全部企业' } as const

/** To one, several or all enterprises of the register; each gets an order of its own. */
export const issueOrders = defineCommand({
  name: 'district-supervision.issue-orders',
  title: '下发',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    kind: orderKindSchema.meta({ title: '类别', words: ORDER_KINDS }),
    level: orderLevelSchema.optional().meta({ title: '预警等级', words: ORDER_LEVELS, needed: '', help: '等级越高签收时限越短' }),
    to: z.enum(['chosen', 'towns', 'types', 'all']).meta({ title: '下发范围', words: ADDRESSED }),
    enterprises: z.array(idSchema).max(500).optional().meta({ title: '企业', needed: '' }),
    towns: z.array(idSchema).max(100).optional().meta({ title: '镇街', needed: '' }),
    types: z.array(enterpriseTypeSchema).optional().meta({ title: '企业类型', needed: '', words: ENTERPRISE_TYPES }),
    title: words('标题', 200).meta({ title: '标题' }),
    content: words('内容').meta({ title: '内容和要求', widget: 'textarea' }),
    basis: z.string().trim().max(500).optional().meta({ title: '依据', placeholder: '文件名称和条款' }),
    items: z.string().trim().max(8_000).optional().meta({ title: '检查项目', widget: 'textarea', needed: '', help: '至少一项，每行一项，企业逐项检查并回复' }),
    majorDanger: z.boolean().default(false).meta({ title: '重大事故隐患', needed: '', placeholder: '涉及重大事故隐患，企业收到后立即停止特殊作业', help: '销号或撤回后解除' }),
    area: z.string().trim().max(50).optional().meta({ title: '停止作业的区域', help: '填写企业的区域名称；不填，或企业没有这个区域的，全厂停止' }),
    startAt: at.optional().meta({ title: '开始时间', widget: 'datetime' }),
    endAt: at.optional().meta({ title: '办理期限', widget: 'datetime', needed: '督办、专项检查必填' }),
    subject: z.object({ kind: inboxKindSchema, id: idSchema }).optional().meta({ widget: 'hidden' }),
  }),
  output: z.object({ issue: idSchema, orders: z.array(idSchema) }),
  may: ['district-officer'],
})

const chosen = { id: idSchema.meta({ widget: 'hidden' }), version: versionSchema.meta({ widget: 'hidden' }) }
const moved = z.object({ id: idSchema, state: issuedOrderStateSchema })
const may = ['district-officer'] as const

/** Asks again; the enterprise is alarmed anew. */
export const remindOrder = defineCommand({
  name: 'district-supervision.remind-order',
  title: '催办',
  input: z.object({ ...chosen, words: words('催办内容', 500).meta({ title: '催办内容', widget: 'textarea' }) }),
  output: moved,
  may,
})

export const sendBackOrder = defineCommand({
  name: 'district-supervision.send-back-order',
  title: '退回补充',
  input: z.object({ ...chosen, reason: words('退回原因', 500).meta({ title: '退回原因', widget: 'textarea' }) }),
  output: moved,
  may: issuedOrderLife.moves['send-back'].may,
})

export const closeOrder = defineCommand({
  name: 'district-supervision.close-order',
  title: '销号',
  input: z.object({ ...chosen, comment: words('核实情况', 500).meta({ title: '核实情况', widget: 'textarea' }) }),
  output: moved,
  may: issuedOrderLife.moves.close.may,
})

export const withdrawOrder = defineCommand({
  name: 'district-supervision.withdraw-order',
  title: '撤回',
  input: z.object({ ...chosen, reason: words('撤回原因', 500).meta({ title: '撤回原因', widget: 'textarea' }) }),
  output: moved,
  may: issuedOrderLife.moves.withdraw.may,
})
