import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { permitStateSchema } from './life.ts'
import { requestSchema } from './permit.ts'

export const permitAnswer = z.object({ id: idSchema, version: versionSchema, state: permitStateSchema })
/** What every move names: which permit, at which version somebody saw it. */
export const permitRef = { id: idSchema, version: versionSchema }

/** A draft, new at version 0. A copy of a former permit carries its id in `replaces` (GB 30871-2022 4.16, 4.17). */
export const savePermit = defineCommand({
  name: 'special-work.save-permit', title: '填写作业票',
  input: z.object({ id: idSchema, version: z.int().nonnegative(), plan: idSchema.nullable().default(null), package: idSchema.nullable().default(null), replaces: idSchema.nullable().default(null), request: requestSchema }),
  output: permitAnswer, may: [...ENTERPRISE_STAFF],
})
export const applyPermit = defineCommand({ name: 'special-work.apply', title: '提交申请', input: z.object(permitRef), output: permitAnswer, may: [...ENTERPRISE_STAFF] })
