import { addDays, type PlantDay } from '@anlan/kernel/time'
import type { DangerFigures } from '../../contract/danger/danger-statistics.ts'

interface Period {
  readonly from: PlantDay
  readonly to: PlantDay
}

export const PERIODS = { week: '近 7 天', month: '近 30 天', quarter: '近 90 天', year: '近一年' } as const
export type PeriodName = keyof typeof PERIODS
const DAYS: Readonly<Record<PeriodName, number>> = { week: 7, month: 30, quarter: 90, year: 365 }

export const periodOf = (name: PeriodName, today: PlantDay): Period => ({ from: addDays(today, 1 - DAYS[name]), to: today })

/** Where the dangers behind a number stand. */
export const listOf = (period: Period, more: Readonly<Record<string, string>> = {}): string => `/dual-prevention/dangers?${new URLSearchParams({ all: 'true', from: period.from, to: period.to, ...more }).toString()}`

/** 0 … 1; nothing is rounded up to the whole. */
export const percentWords = (rate: number | null): string => (rate === null ? '—' : `${Math.floor(rate * 1000) / 10}%`)

export interface StatColumn {
  readonly title: string
  readonly value: (it: DangerFigures) => string | number
  /** The list's filter that leads to exactly these; without it the number leads nowhere. */
  readonly filter?: Readonly<Record<string, string>>
}

/** Each number and the filter under which the list shows the same dangers. */
export const COLUMNS: readonly StatColumn[] = [
  { title: '上报', value: (it) => it.reported, filter: {} },
  { title: '确认', value: (it) => it.confirmed, filter: { confirmed: 'true' } },
  { title: '驳回', value: (it) => it.rejected, filter: { state: 'rejected' } },
  { title: '已验收', value: (it) => it.closed, filter: { state: 'accepted' } },
  { title: '按期整改', value: (it) => it.onTime, filter: { outcome: 'on-time' } },
  { title: '逾期整改', value: (it) => it.late, filter: { outcome: 'late' } },
  { title: '超期未整改', value: (it) => it.overdue, filter: { overdue: 'true' } },
  { title: '按期整改率', value: (it) => percentWords(it.onTimeRate) },
  { title: '一次验收通过', value: (it) => it.firstPass, filter: { outcome: 'first-pass' } },
  { title: '一次通过率', value: (it) => percentWords(it.firstPassRate) },
  { title: '平均天数', value: (it) => it.averageDays ?? '—' },
  { title: '重复发生', value: (it) => it.repeats, filter: { repeats: 'true' } },
  { title: '重大隐患', value: (it) => it.major, filter: { level: '1' } },
  { title: '督办中', value: (it) => it.supervised, filter: { supervised: 'true' } },
]

/** `11月23日`, or `11月` for a span that is a month's. */
export const spanWords = ({ from, to }: Period): string => {
  const [, month = '', day = ''] = from.split('-')
  return from.endsWith('-01') && to.slice(0, 7) === from.slice(0, 7) && Number(to.slice(8)) > 27 ? `${Number(month)}月` : `${Number(month)}月${Number(day)}日`
}
