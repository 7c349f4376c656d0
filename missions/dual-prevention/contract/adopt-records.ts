import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'
import { codeSchema } from '@anlan/standards/code-table'
import { CHECK_CYCLE_UNIT, CHECK_STATUS, CLASSIFY1, CLASSIFY2, DANGER_LEVEL, DANGER_MANAGE_TYPE, DATA_SRC, HAZARD_CATEGORY, WORK_DAY_TYPE, WORK_TYPE } from '@anlan/standards/code-tables'

/** What the master says of a record: its words only. What it does not know (levels, posts) stays as it is here. */
export const ADOPTED = {
  unit: z.object({ hazardCode: z.string(), department: z.string(), responsible: z.string(), name: z.string() }),
  'risk-event': z.object({ unit: idSchema, name: z.string() }),
  measure: z.object({
    riskEvent: idSchema, dataSrc: codeSchema(DATA_SRC), classify1: codeSchema(CLASSIFY1), classify2: codeSchema(CLASSIFY2), classify3: z.string().default(''),
    description: z.string(), inspectionContent: z.string(),
  }),
  plan: z.object({
    measure: idSchema, content: z.string(), cycle: z.number().int().positive(), cycleUnit: codeSchema(CHECK_CYCLE_UNIT), firstStart: instantSchema,
    windowStart: z.string().nullable().default(null), windowEnd: z.string().nullable().default(null),
    workDayType: codeSchema(WORK_DAY_TYPE), workType: codeSchema(WORK_TYPE), taskNum: z.number().int().nullable().default(null),
  }),
  record: z.object({ plan: idSchema, checkedAt: instantSchema, result: codeSchema(CHECK_STATUS), inspectorMobile: z.string().nullable().default(null), device: z.string().nullable().default(null), guarantee: z.boolean().default(false) }),
  danger: z.object({
    state: z.enum(['rectifying', 'to-accept', 'accepted']), name: z.string(), description: z.string(), hazardCode: z.string().nullable().default(null), measure: idSchema.nullable().default(null),
    record: idSchema.nullable().default(null), level: codeSchema(DANGER_LEVEL), source: z.string(), manageType: codeSchema(DANGER_MANAGE_TYPE), kind: z.string(), category: codeSchema(HAZARD_CATEGORY),
    reportedAt: instantSchema, reporter: z.string(), reason: z.string().nullable().default(null), measures: z.string().nullable().default(null), cost: z.number().nullable().default(null),
    responsible: z.string(), deadline: daySchema, acceptor: z.string().nullable().default(null), acceptedAt: instantSchema.nullable().default(null), acceptComment: z.string().nullable().default(null),
    managementClass: z.string().nullable().default(null), occurrence: z.string().nullable().default(null), enforcementId: z.string().nullable().default(null),
  }),
  stop: z.object({ hazardCode: z.string(), unit: idSchema, startAt: instantSchema, endAt: instantSchema.nullable().default(null), reason: z.string() }),
} as const

/** Who made and changed it there, and when. */
const trace = { id: idSchema, deleted: z.boolean(), createdAt: instantSchema, createdBy: z.string(), updatedAt: instantSchema, updatedBy: z.string() }
const adoption = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), ...trace, words: ADOPTED.unit }),
  z.object({ kind: z.literal('risk-event'), ...trace, words: ADOPTED['risk-event'] }),
  z.object({ kind: z.literal('measure'), ...trace, words: ADOPTED.measure }),
  z.object({ kind: z.literal('plan'), ...trace, words: ADOPTED.plan }),
  z.object({ kind: z.literal('record'), ...trace, words: ADOPTED.record }),
  z.object({ kind: z.literal('danger'), ...trace, words: ADOPTED.danger }),
  z.object({ kind: z.literal('stop'), ...trace, words: ADOPTED.stop }),
])
export type Adoption = z.output<typeof adoption>

/** Rows of the master taken over under their own ids, parents first. Each is answered; what is refused changes nothing. */
export const adoptRecords = defineCommand({
  name: 'dual-prevention.adopt-records',
  title: '导入省平台数据',
  input: z.object({ records: z.array(adoption).max(500) }),
  output: z.object({ results: z.array(z.object({ id: idSchema, outcome: z.enum(['adopted', 'unchanged', 'refused']), message: z.string().nullable() })) }),
  may: [],
})
