import { addDays, addMonths, type Instant, type PlantDay, startOfDay } from '@anlan/kernel/time'
import type { WorkKind, WorkLevel } from '@anlan/standards/special-work/kinds'

export interface Spanned {
  readonly from: Instant
  readonly until: Instant
}
export interface KindCount {
  readonly kind: WorkKind
  readonly level: WorkLevel
  readonly count: number
}

export const daysOfMonth = (month: string): PlantDay[] => {
  const days: PlantDay[] = []
  for (let day = `${month}-01`; day < addMonths(`${month}-01`, 1); day = addDays(day, 1)) days.push(day)
  return days
}

export const touches = ({ from, until }: Spanned, day: PlantDay): boolean => from < startOfDay(addDays(day, 1)) && until > startOfDay(day)

/** By kind and level, as often as each is there. */
export const countKinds = (works: readonly { readonly kind: WorkKind; readonly level: WorkLevel }[]): KindCount[] => {
  const counts = new Map<string, { kind: WorkKind; level: WorkLevel; count: number }>()
  for (const { kind, level } of works) {
    const key = `${kind}:${level ?? ''}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { kind, level, count: 1 })
    else known.count += 1
  }
  return [...counts.values()]
}
