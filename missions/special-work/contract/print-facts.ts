import { z } from 'zod'
import { idSchema } from '@anlan/kernel/schema'
import { permitSchema, workKindSchema } from './permit.ts'

/** All that a printed permit says: the record, its links by number, and pictures of hands as data addresses. */
export const permitPrintSchema = z.object({
  permit: permitSchema, org: z.object({ id: idSchema, name: z.string() }), links: z.array(z.object({ number: z.string(), kind: workKindSchema })),
  pictures: z.record(z.string(), z.string()), copies: z.int(),
})
export type PermitPrint = z.output<typeof permitPrintSchema>
