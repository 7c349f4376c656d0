import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { permitPrint } from './boards.ts'

/** 联: who holds which copy stands in GB 30871-2022 B.2. */
export const COPY_NAMES = ['第一联', '第二联', '第三联'] as const

/** One printing of one copy, the how manieth of it. */
export const printSchema = z.object({ copy: z.int().min(1).max(COPY_NAMES.length), nth: z.int().positive(), at: instantSchema, by: z.string() })
export type Print = z.output<typeof printSchema>

/** Given by the printing itself, in the name of whoever prints: nobody prints without it, and nobody says so without printing. */
export const notePrint = defineCommand({ name: 'special-work.note-print', title: '打印作业票', input: permitPrint.input, output: z.object({ prints: z.array(printSchema) }), may: [] })

/** Of each copy that was ever printed, how often and the last time. */
export const listPrints = defineQuery({
  name: 'special-work.list-prints', title: '打印记录',
  input: z.object({ id: idSchema }),
  output: z.object({ copies: z.array(z.object({ copy: z.int(), holder: z.string(), prints: z.array(printSchema) })) }), may: [...ENTERPRISE_STAFF],
})

export const permitPrinted = defineEvent('special-work.permit-printed', '打印作业票', z.object({ prints: z.array(printSchema) }))
