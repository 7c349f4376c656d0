import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { falseAlarms } from './false-alarms.ts'
import { frequentSchema } from './frequent-gathering.ts'
import { alarmStatistics, presenceStatistics, STATISTICS_READERS } from './statistics.ts'

/** 月度统计分析 (AQ 3064.3-2025 5.3): a month's people, alarms, false alarms and gatherings, for print and signature. */
export const monthReport = defineQuery({
  name: 'positioning.month-report',
  title: '月度统计分析',
  input: z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份应为 年-月，例如 2026-11') }),
  output: z.object({
    month: z.string(),
    enterprise: z.string(),
    /** Before the month is over: up to now. */
    running: z.boolean(),
    byKind: alarmStatistics.output,
    byArea: alarmStatistics.output,
    byDepartment: alarmStatistics.output,
    byClass: alarmStatistics.output,
    presence: presenceStatistics.output,
    falseAlarms: falseAlarms.output,
    gatherings: z.array(frequentSchema.extend({ overdue: z.boolean() })),
    path: z.string(),
  }),
  may: [...STATISTICS_READERS],
})
