import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema } from '@anlan/kernel/schema'
import { edited, kept, savedSchema } from './kept.ts'

/** Signs the commitment for the principal within a span of days, by the principal's own appointment. */
export const deputySchema = z.object({ ...kept, person: idSchema, personName: z.string(), principal: z.string(), from: daySchema, until: daySchema, reason: z.string() })
export type Deputy = z.infer<typeof deputySchema>

export const appointDeputy = defineCommand({
  name: 'responsibility.appoint-deputy',
  title: '授权代签',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    person: idSchema.meta({ title: '代签人', widget: 'person' }),
    from: daySchema.meta({ title: '授权开始', widget: 'date' }),
    until: daySchema.meta({ title: '授权结束', widget: 'date' }),
    reason: z.string().trim().min(2, '请填写授权原因').max(200).meta({ title: '原因', placeholder: '例如：出差' }),
  }),
  output: savedSchema,
  may: ['principal'],
})

export const endDeputy = defineCommand({
  name: 'responsibility.end-deputy',
  title: '收回代签授权',
  input: z.object(edited),
  output: savedSchema,
  may: ['principal'],
})

export const listDeputies = defineQuery({
  name: 'responsibility.list-deputies',
  title: '代签授权',
  input: z.object({}),
  output: z.object({ deputies: z.array(deputySchema) }),
  may: [...ENTERPRISE_STAFF],
})

export const deputyAppointed = defineEvent('responsibility.deputy-appointed', '授权了代签人', z.object({ deputy: deputySchema }))
export const deputyEnded = defineEvent('responsibility.deputy-ended', '收回了代签授权', z.object({ deputy: deputySchema }))
