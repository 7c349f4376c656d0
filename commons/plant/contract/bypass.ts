import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'

/** 摘除/旁路 of a point or its interlock: asked for with reason and safeguards, approved by somebody else, restored by its time. */
export const bypassLife = defineLifecycle({
  name: 'point-bypass',
  states: { requested: '待批准', active: '旁路中', rejected: '未批准', restored: '已恢复' },
  initial: 'requested',
  moves: {
    approve: { title: '批准旁路', from: ['requested', 'active'], to: 'active', may: [...ENTERPRISE_MANAGERS] },
    reject: { title: '不批准', from: ['requested', 'active'], to: 'rejected', may: [...ENTERPRISE_MANAGERS] },
    restore: { title: '恢复投用', from: ['active'], to: 'restored', may: [...ENTERPRISE_STAFF] },
  },
})
export const bypassStateSchema = z.enum(['requested', 'active', 'rejected', 'restored'])

export const BYPASS_KINDS = { interlock: '联锁', alarm: '报警', instrument: '仪表或探测器' } as const
const byWhom = z.object({ id: z.string(), name: z.string() })

export const bypassSchema = z.object({
  id: idSchema,
  version: versionSchema,
  state: bypassStateSchema,
  point: idSchema,
  what: z.enum(['interlock', 'alarm', 'instrument']),
  reason: z.string(),
  safeguards: z.string(),
  fromAt: instantSchema,
  untilAt: instantSchema,
  /** Taken out at once, before anybody had approved. */
  urgent: z.boolean(),
  requestedBy: byWhom,
  requestedAt: instantSchema,
  approvedBy: byWhom.nullable(),
  approvedAt: instantSchema.nullable(),
  rejectedReason: z.string().nullable(),
  restoredBy: byWhom.nullable(),
  restoredAt: instantSchema.nullable(),
  restoredNote: z.string().nullable(),
})
export type Bypass = z.infer<typeof bypassSchema>

export const bypassRowSchema = bypassSchema.extend({
  tag: z.string(),
  pointName: z.string(),
  area: z.string(),
  /** Out of service and past its time: not restored as approved. */
  overdue: z.boolean(),
  /** Out of service though nobody has approved. */
  unapproved: z.boolean(),
})

export const requestBypass = defineCommand({
  name: 'plant.request-bypass',
  title: '申请旁路',
  input: z.object({
    id: idSchema,
    point: idSchema.meta({ widget: 'hidden' }),
    what: z.enum(['interlock', 'alarm', 'instrument']).meta({ title: '旁路对象', words: BYPASS_KINDS }),
    reason: z.string().trim().min(4, '请写明为什么旁路，至少 4 个字').max(500).meta({ title: '原因', widget: 'textarea' }),
    safeguards: z.string().trim().min(4, '请写明旁路期间如何保证安全，至少 4 个字').max(500).meta({ title: '替代措施', widget: 'textarea', help: '例如：现场专人监护，每小时人工测量一次' }),
    untilAt: z.number().int().nonnegative().meta({ title: '恢复期限', widget: 'datetime' }),
    urgent: z.boolean().default(false).meta({ title: '紧急情况，已先行旁路', help: '立即生效，并在补批之前显示为未经批准' }),
  }),
  output: z.object({ id: idSchema, state: bypassStateSchema }),
  may: [...ENTERPRISE_STAFF],
})

const chosen = { id: idSchema, version: versionSchema }
const answered = z.object({ id: idSchema, state: bypassStateSchema, version: versionSchema })

export const approveBypass = defineCommand({ name: 'plant.approve-bypass', title: '批准旁路', input: z.object(chosen), output: answered, may: bypassLife.moves.approve.may })

export const rejectBypass = defineCommand({
  name: 'plant.reject-bypass',
  title: '不批准旁路',
  input: z.object({ ...chosen, reason: z.string().trim().min(2, '请写明不批准的原因').max(500).meta({ title: '原因', widget: 'textarea' }) }),
  output: answered,
  may: bypassLife.moves.reject.may,
})

export const restoreBypass = defineCommand({
  name: 'plant.restore-bypass',
  title: '恢复投用',
  input: z.object({ ...chosen, note: z.string().trim().min(2, '请写明恢复情况').max(500).meta({ title: '恢复情况', widget: 'textarea', help: '例如：检修完成，试验报警正常' }) }),
  output: answered,
  may: bypassLife.moves.restore.may,
})

/** `out`: only what is out of service now, as a handover or an assessment needs it. */
export const listBypasses = defineQuery({
  name: 'plant.list-bypasses',
  title: '旁路记录',
  input: z.object({ ...pageInput, state: listOf(bypassStateSchema), point: idSchema.optional(), out: z.union([z.boolean(), z.stringbool()]).default(false), sort: z.enum(['requestedAt', '-requestedAt']).default('-requestedAt') }),
  output: pageOf(bypassRowSchema),
  may: [...ENTERPRISE_STAFF],
})

const whole = z.object({ bypass: bypassSchema })
/** `subject` is the point, so that its time line has them. */
export const bypassRequested = defineEvent('plant.bypass-requested', '申请旁路', whole)
export const bypassApproved = defineEvent('plant.bypass-approved', '批准旁路', whole)
export const bypassRejected = defineEvent('plant.bypass-rejected', '未批准旁路', whole)
export const bypassRestored = defineEvent('plant.bypass-restored', '恢复投用', whole)
/** Its time has passed and it is still out of service. */
export const bypassOverrun = defineEvent('plant.bypass-overrun', '旁路到期未恢复', whole)
