import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/** The journal, newest first: who did what when. The data itself stays closed: an auditor checks deeds, not personal data. */
export const auditJournal = defineQuery({
  name: 'people.audit-journal',
  title: '审计日志',
  input: z.object({
    /** Lines before this one; from the newest when left out. */
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    type: z.string().max(80).optional(),
    actor: z.string().trim().max(50).optional(),
  }),
  output: z.object({
    head: z.number().int(),
    lines: z.array(
      z.object({
        seq: z.number().int(),
        type: z.string(),
        title: z.string(),
        at: instantSchema,
        recordedAt: instantSchema,
        actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
        subject: idSchema.nullable(),
      }),
    ),
    types: z.array(z.object({ type: z.string(), title: z.string() })),
  }),
  may: ['audit-admin'],
})

/** Reckons the whole hash chain of the org anew. */
export const auditChain = defineQuery({
  name: 'people.audit-chain',
  title: '核验日志链',
  input: z.object({}),
  output: z.object({ intact: z.boolean(), lines: z.number().int(), seq: z.number().int().nullable(), fault: z.string().nullable() }),
  may: ['audit-admin'],
})
