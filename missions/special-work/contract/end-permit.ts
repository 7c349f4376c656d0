import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'
import { permitAnswer, permitRef } from './ask-permit.ts'
import { proofsSchema } from './prepare-permit.ts'

const reason = z.string().trim().min(2, '请说明原因').max(200).meta({ title: '原因' })
const LEADERS = ['team-leader', 'safety-manager', 'principal'] as const

export const finishWork = defineCommand({ name: 'special-work.finish', title: '完工', input: z.object(permitRef), output: permitAnswer, may: [...ENTERPRISE_STAFF] })
export const acceptWork = defineCommand({ name: 'special-work.accept', title: '完工验收', input: z.object({ ...permitRef, opinion: z.string().trim().min(2, '请填写验收意见').max(200), picture: idSchema.nullable(), secret: z.string().max(100).default(''), proofs: proofsSchema }), output: permitAnswer, may: [...ENTERPRISE_STAFF] })
/** With `replace` a draft with copied data is made at once: there is no way to extend one. */
export const voidPermit = defineCommand({ name: 'special-work.void', title: '作废', input: z.object({ ...permitRef, reason, replace: idSchema.nullable().default(null) }), output: permitAnswer, may: [...LEADERS] })
export const askCancel = defineCommand({ name: 'special-work.ask-cancel', title: '申请取消', input: z.object({ ...permitRef, reason }), output: permitAnswer, may: [...ENTERPRISE_STAFF] })
export const cancelPermit = defineCommand({ name: 'special-work.cancel', title: '批准取消', input: z.object(permitRef), output: permitAnswer, may: [...LEADERS] })
