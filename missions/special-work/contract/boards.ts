import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf } from '@anlan/kernel/schema'
import { ALARM_CODES } from '@anlan/standards/special-work/kinds'
import { permitStateSchema } from './life.ts'
import { instructionSchema } from './leader-note.ts'
import { alarmCodeSchema, workKindSchema, workLevelSchema } from './permit.ts'
import { permitLineSchema } from './permits.ts'
import { permitPrintSchema } from './print-facts.ts'

const may = [...ENTERPRISE_STAFF]
/** The codes of AQ 3064.2-2025 A.4, and `none` for alarms that the standard has no code for. */
export const alarmFilterSchema = z.enum(['none', ...(Object.keys(ALARM_CODES) as (keyof typeof ALARM_CODES)[])])

/** What the ledger and its statistics can be narrowed by; days are those of the beginning of the work. */
export const ledgerFilter = {
  from: daySchema.optional(), to: daySchema.optional(), kind: listOf(workKindSchema), level: listOf(z.string()), state: listOf(permitStateSchema), area: z.string().max(50).optional(), unit: z.string().max(100).optional(), workUnit: z.string().max(100).optional(),
  person: idSchema.optional(), contractor: z.stringbool().optional(), alarm: alarmFilterSchema.optional(), hour: z.coerce.number().int().min(0).max(23).optional(), watched: z.stringbool().optional(), search: z.string().trim().max(100).optional(),
}
export const ledgerLineSchema = permitLineSchema.extend({ alarms: z.int(), pauses: z.int(), hours: z.number().nullable() })

/** 作业票台账, as it is counted and taken along (AQ 3064.2-2025 5.11). */
export const ledger = defineQuery({ name: 'special-work.ledger', title: '作业票台账', input: z.object({ ...pageInput, ...ledgerFilter }), output: pageOf(ledgerLineSchema), may })

/** The dimensions of AQ 3064.2-2025 5.11.3. 次数 is what each of them counts. */
export const LEDGER_SPLITS = {
  kind: '类型', level: '级别', area: '位置', unit: '申请单位', 'work-unit': '作业单位', person: '人员', state: '状态', day: '日期', month: '月份', hour: '开始时刻', alarm: '报警类型', contractor: '承包商',
} as const
export type LedgerSplit = keyof typeof LEDGER_SPLITS
export const ledgerGroupSchema = z.object({ key: z.string(), words: z.string(), times: z.int(), contractor: z.int(), ended: z.int(), pauses: z.int(), alarms: z.int(), hours: z.number() })
export const ledgerStatistics = defineQuery({
  name: 'special-work.ledger-statistics', title: '台账统计',
  input: z.object({ by: z.enum(Object.keys(LEDGER_SPLITS) as [LedgerSplit, ...LedgerSplit[]]).default('kind'), ...ledgerFilter }),
  output: z.object({ from: daySchema, to: daySchema, total: z.int(), groups: z.array(ledgerGroupSchema) }), may,
})

const kindCount = z.object({ kind: workKindSchema, level: workLevelSchema, count: z.int() })
/** A month as a calendar. A work stands on every day from its beginning to its end. */
export const monthWorks = defineQuery({
  name: 'special-work.month-works', title: '作业日历',
  input: z.object({ month: z.string().regex(/^\d{4}-\d{2}$/, '月份应为 年-月').optional() }),
  output: z.object({ month: z.string(), today: daySchema, days: z.array(z.object({ day: daySchema, total: z.int(), planned: z.int(), works: z.array(kindCount) })) }), may,
})

export const workAlarmSchema = z.object({ id: idSchema, permit: idSchema, number: z.string(), kind: workKindSchema, level: workLevelSchema, area: z.string(), spot: z.string(), gate: z.string(), code: alarmCodeSchema.nullable(), text: z.string(), begunAt: instantSchema, endedAt: instantSchema.nullable() })
export const listWorkAlarms = defineQuery({
  name: 'special-work.list-work-alarms', title: '作业报警',
  input: z.object({ ...pageInput, from: daySchema.optional(), to: daySchema.optional(), alarm: alarmFilterSchema.optional(), kind: listOf(workKindSchema), area: z.string().max(50).optional(), permit: idSchema.optional(), open: z.stringbool().optional() }),
  output: pageOf(workAlarmSchema), may,
})

/** What goes on on a day: plans that were approved and permits that were asked for, each work once. */
const dayWorkSchema = z.object({ id: idSchema, source: z.enum(['plan', 'permit']), kind: workKindSchema, level: workLevelSchema, title: z.string(), area: z.string(), contractor: z.string(), from: instantSchema, until: instantSchema })
export type DayWorkLine = z.output<typeof dayWorkSchema>
export const dayCountsQuery = defineQuery({
  name: 'special-work.day-counts', title: '当日特殊作业',
  input: z.object({ day: daySchema }),
  output: z.object({ day: daySchema, works: z.array(dayWorkSchema), counts: z.record(z.string(), z.int()), planned: z.record(z.string(), z.int()), permits: z.record(z.string(), z.int()) }), may: [],
})
/** What the commitment of a day says of special work, told by the house that keeps commitments: `hot-work:first`, `height` … */
export const noteDeclared = defineCommand({ name: 'special-work.note-declared', title: '记下承诺公告的作业数量', input: z.object({ day: daySchema, counts: z.record(z.string(), z.int().nonnegative()) }), output: z.object({ day: daySchema }), may: [] })

/** 领导一图: the day on one page. */
export const leaderPicture = defineQuery({
  name: 'special-work.leader-picture', title: '特殊作业一图',
  input: z.object({}),
  output: z.object({
    day: daySchema, now: instantSchema, counts: z.array(kindCount.extend({ working: z.int() })), planned: z.int(), contractor: z.int(),
    working: z.array(permitLineSchema), high: z.array(permitLineSchema), suspended: z.array(permitLineSchema), expiring: z.array(permitLineSchema), alarms: z.array(workAlarmSchema), alarmsToday: z.int(),
    /** What counts as 重点作业 here, in words. */
    watchedWords: z.string(),
    quality: z.object({ from: daySchema, to: daySchema, judged: z.int(), faulty: z.int() }), instructions: z.array(instructionSchema),
  }), may,
})

/** All that a printed permit says, pictures of hands in it. */
export const permitPrint = defineQuery({
  name: 'special-work.permit-print', title: '安全作业票',
  input: z.object({ id: idSchema, copies: z.coerce.number().int().min(1).max(3).default(3) }),
  output: permitPrintSchema, may,
})
export const blankPrint = defineQuery({
  name: 'special-work.blank-print', title: '空白安全作业票',
  input: z.object({ kind: workKindSchema }),
  output: z.object({ kind: workKindSchema, org: z.object({ id: idSchema, name: z.string() }) }), may,
})
