import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema } from '@anlan/kernel/schema'
import { permitAnswer, permitRef } from './ask-permit.ts'
import { signNodeSchema } from './permit.ts'
import { proofsSchema } from './prepare-permit.ts'

const may = [...ENTERPRISE_STAFF]
/** A signature: drawn by hand, with the account's password or the PIN asked again, and a proof of standing there. */
const pen = { opinion: z.string().trim().max(200).default('同意'), picture: idSchema.nullable(), secret: z.string().max(100).default('').meta({ title: '账号密码或换人密码' }), proofs: proofsSchema, delegation: idSchema.nullable().default(null) }

export const signPermit = defineCommand({ name: 'special-work.sign', title: '签批', input: z.object({ ...permitRef, node: signNodeSchema, ...pen }), output: permitAnswer, may })
export const rejectPermit = defineCommand({ name: 'special-work.reject', title: '退回', input: z.object({ ...permitRef, reason: z.string().trim().min(2, '请说明退回原因').max(200) }), output: permitAnswer, may })
export const signUpgrade = defineCommand({ name: 'special-work.sign-upgrade', title: '升级签批', input: z.object({ ...permitRef, ...pen }), output: permitAnswer, may })

/** 委托签批 (AQ 3064.2-2025 5.5.3): only to somebody who has the right for that step himself. */
export const delegationRegister = defineRegister({
  name: 'special-work.delegation', title: '签批委托',
  schema: z.object({
    from: idSchema.meta({ title: '委托人', widget: 'person' }), to: idSchema.meta({ title: '受托人', widget: 'person' }),
    node: signNodeSchema.meta({ title: '环节' }), since: daySchema.meta({ title: '起' }), until: daySchema.meta({ title: '止' }), reason: z.string().trim().min(2, '请说明委托原因').max(200).meta({ title: '原因' }),
  }),
  columns: ['from', 'to', 'node', 'since', 'until'], sort: { by: 'until' }, may: { read: ENTERPRISE_STAFF, write: ['safety-manager', 'principal'] },
})
