import { addDays, addMonths, type PlantDay } from '@anlan/kernel/time'

export const PERIODS = { week: '近 7 天', month: '近 30 天', quarter: '近 90 天', this: '本月', last: '上月', own: '自定义' } as const
export type PeriodName = keyof typeof PERIODS

export interface Period {
  readonly from: PlantDay
  readonly to: PlantDay
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The days that a name stands for; of an own one what the address holds, a month back where it holds none. */
export const periodOf = (name: PeriodName, today: PlantDay, own: { readonly from?: string | undefined; readonly to?: string | undefined }): Period => {
  const first = `${today.slice(0, 7)}-01`
  if (name === 'this') return { from: first, to: today }
  if (name === 'last') return { from: addMonths(first, -1), to: addDays(first, -1) }
  if (name === 'own') return { from: DAY.test(own.from ?? '') ? (own.from as string) : addDays(today, -29), to: DAY.test(own.to ?? '') ? (own.to as string) : today }
  return { from: addDays(today, name === 'week' ? -6 : name === 'month' ? -29 : -89), to: today }
}

/** The month that a paper is printed of: that in which the period ends. */
export const monthOf = ({ to }: Period): string => to.slice(0, 7)

/** `11月23日`, or `11月` for a span that is a month's. */
export const spanWords = ({ from, to }: Period): string => {
  const [, month = '', day = ''] = from.split('-')
  return from.endsWith('-01') && to.slice(0, 7) === from.slice(0, 7) && Number(to.slice(8)) > 27 ? `${Number(month)}月` : `${Number(month)}月${Number(day)}日`
}
