import { addDays, type PlantDay } from '@anlan/kernel/time'

/** 通知 二: towns report on the 13th and the 27th of each month. */
const FIRST = 13
const SECOND = 27
const dayOf = (day: PlantDay): number => Number(day.slice(8))
const on = (day: PlantDay, date: number): PlantDay => `${day.slice(0, 8)}${String(date).padStart(2, '0')}`

export interface Fortnight {
  readonly from: PlantDay
  /** The day of the report, the last of the period. */
  readonly until: PlantDay
}

/** The period whose report is due on this day, or next. */
export const fortnightOf = (day: PlantDay): Fortnight => {
  if (dayOf(day) > SECOND) return fortnightOf(addDays(day, 1))
  const until = on(day, dayOf(day) <= FIRST ? FIRST : SECOND)
  return { until, from: dayOf(day) <= FIRST ? on(addDays(on(day, 1), -1), SECOND + 1) : on(day, FIRST + 1) }
}
