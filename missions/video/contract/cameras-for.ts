import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'

export const CHOSEN_WHY = { area: '在作业区域内', sees: '能看到作业区域', near: '距作业点近' } as const

/** The cameras that see a place, best first: what a permit is bound to when nobody chose. */
export const camerasFor = defineQuery({
  name: 'video.cameras-for', title: '作业地点的摄像机',
  input: z.object({ area: z.string().max(50), plan: z.string().max(50).default(''), x: z.coerce.number().optional(), y: z.coerce.number().optional() }),
  output: z.object({ cameras: z.array(z.object({ id: idSchema, name: z.string(), area: z.string(), why: z.enum(['area', 'sees', 'near']), metres: z.number().nullable(), recording: z.boolean(), explosionProof: z.string() })) }),
  may: [...ENTERPRISE_STAFF],
})
