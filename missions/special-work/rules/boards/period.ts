import { type Decision, accept, refuse } from '@anlan/kernel/decision'
import { addDays, DAY, type PlantDay, startOfDay } from '@anlan/kernel/time'

export interface Period {
  readonly from: PlantDay
  readonly to: PlantDay
}

/** What the address says, else the last days until today. No longer than a year and a day: more is a report, not a question. */
export const periodOf = (asked: { readonly from?: PlantDay | undefined; readonly to?: PlantDay | undefined }, today: PlantDay, days: number, most = 366): Decision<Period> => {
  const to = asked.to ?? (asked.from === undefined || asked.from < today ? today : asked.from)
  const from = asked.from ?? addDays(to, 1 - days)
  if (from > to) return refuse('period-order', '开始日期晚于结束日期，请修改', { field: 'from' })
  return startOfDay(to) - startOfDay(from) >= most * DAY ? refuse('period-long', `一次最多看 ${most} 天，请缩短时间范围`, { field: 'from' }) : accept({ from, to })
}
