import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { orgSchema, registrationCodeSchema } from './org.ts'

/** Whoever exchanges under the code must know what it was before. */
export const registrationCodeChanged = defineEvent(
  'plant.registration-code-changed',
  '变更了登记编码',
  z.object({ org: orgSchema, before: registrationCodeSchema.nullable() }),
)
