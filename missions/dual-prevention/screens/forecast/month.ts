import { addDays, addMonths, type PlantDay, weekday } from '@anlan/kernel/time'

const firstOf = (day: PlantDay): PlantDay => `${day.slice(0, 7)}-01`

/** Whole weeks from Monday on that hold the month of `day`: never more than six. */
export const weeksOf = (day: PlantDay): { readonly from: PlantDay; readonly days: number } => {
  const first = firstOf(day)
  const from = addDays(first, 1 - weekday(first))
  const last = addDays(addMonths(first, 1), -1)
  let days = 28
  while (addDays(from, days - 1) < last) days += 7
  return { from, days }
}

export const monthWords = (day: PlantDay): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月`
export const monthAfter = (day: PlantDay, months: number): PlantDay => addMonths(firstOf(day), months)
export const isIn = (month: PlantDay, day: PlantDay): boolean => day.slice(0, 7) === month.slice(0, 7)
