import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { permitStateSchema } from './life.ts'
import { workKindSchema, workLevelSchema } from './work-kinds.ts'

/** One line of the ledger and the boards. */
export const permitLineSchema = z.object({
  id: idSchema, version: versionSchema, number: z.string(), kind: workKindSchema, level: workLevelSchema, upgraded: z.boolean(), state: permitStateSchema, package: idSchema.nullable(), issuedAt: instantSchema.nullable(), startedAt: instantSchema.nullable(), finishedAt: instantSchema.nullable(), fromPaper: z.boolean(),
  unit: z.string(), workUnits: z.array(z.string()), contractor: z.boolean(), area: z.string(), spot: z.string(), content: z.string(), from: instantSchema, until: instantSchema,
  inCharge: z.string(), guardians: z.array(z.string()), workers: z.int(), plan: z.string(), x: z.number(), y: z.number(), radius: z.number(), floor: z.int(),
  /** Whose turn it is to sign, by name, since when and until when; empty when it is nobody's. */
  turn: z.array(z.string()), turnSince: instantSchema.nullable(), turnDue: instantSchema.nullable(), /** A stop from above stands, so that no time runs. */ turnHeld: z.boolean(), suspendedFor: z.string().nullable(),
  /** 重点作业, by the enterprise's setting. */
  watched: z.boolean(),
})
export type PermitLine = z.output<typeof permitLineSchema>

export const listPermits = defineQuery({
  name: 'special-work.list-permits', title: '作业票',
  input: z.object({ ...pageInput, state: listOf(permitStateSchema), kind: listOf(workKindSchema), level: listOf(z.string()), area: z.string().max(50).optional(), unit: z.string().max(100).optional(), contractor: z.stringbool().optional(), person: idSchema.optional(), plan: idSchema.optional(), watched: z.stringbool().optional(), from: instantSchema.optional(), to: instantSchema.optional() }),
  output: pageOf(permitLineSchema).extend({ now: instantSchema }), may: [...ENTERPRISE_STAFF],
})
/** What waits for the asker's pen. */
export const mySigning = defineQuery({ name: 'special-work.my-signing', title: '待我签批', input: z.object({}), output: z.object({ waiting: z.array(permitLineSchema), signed: z.array(permitLineSchema), /** Where the guard was offered to the asker. */ guard: z.array(permitLineSchema) }), may: [...ENTERPRISE_STAFF] })
