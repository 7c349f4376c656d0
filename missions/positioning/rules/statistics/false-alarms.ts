import type { Id } from '@anlan/kernel/id'
import { type Instant, minuteOfDay } from '@anlan/kernel/time'
import { type AlarmCase, beganAt, isDecided, isFalse } from './alarm-case.ts'
import { byKindAndPlace } from './case-groups.ts'

export const hourOfDay = (at: Instant): number => Math.floor(minuteOfDay(at) / 60)

/** Kind and area with their share of false ones, the most first; `limit` 0 … 1: at it or above is too much (AQ 3064.3-2025 7.3.2: below). */
export const falseRows = (cases: readonly AlarmCase[], limit: number) =>
  byKindAndPlace(cases)
    .map(({ kind, fence, cases: all }) => {
      const [decided, misreport] = [all.filter(isDecided).length, all.filter(isFalse).length]
      return { kind, fence, raised: all.length, decided, misreport, rate: misreport / Math.max(1, decided), over: misreport / Math.max(1, decided) >= limit }
    })
    .filter(({ misreport }) => misreport > 0)
    .toSorted((a, b) => b.misreport - a.misreport || b.rate - a.rate)

/** False alarms by the hour of the day at which their condition began. */
export const falseHours = (cases: readonly AlarmCase[]): number[] => {
  const hours = Array.from({ length: 24 }, () => 0)
  for (const it of cases.filter(isFalse)) hours[hourOfDay(beganAt(it))] = (hours[hourOfDay(beganAt(it))] as number) + 1
  return hours
}

/** Reasons as people wrote them, the most frequent first. */
export const falseReasons = (cases: readonly AlarmCase[]) =>
  [...Map.groupBy(cases.filter(isFalse), ({ misreportReason }) => misreportReason ?? '未写原因')].map(([words, all]) => ({ words, count: all.length })).toSorted((a, b) => b.count - a.count)

/** A card that somebody carried for a while. */
export interface Carried {
  readonly number: string
  readonly person: Id
  readonly from: Instant
  readonly until: Instant | null
}

export const cardAt = (carried: readonly Carried[], person: Id, at: Instant): string | undefined =>
  carried.find((it) => it.person === person && it.from <= at && (it.until === null || at < it.until))?.number

/** Cards by their false alarms, the most first; an alarm of several people counts on each of their cards. */
export const falseCards = (cases: readonly AlarmCase[], carried: readonly Carried[]) => {
  const cards = new Map<string, { readonly number: string; readonly person: Id; decided: number; misreport: number }>()
  for (const it of cases.filter(isDecided))
    for (const person of it.judged?.carriers ?? []) {
      const number = cardAt(carried, person, beganAt(it))
      if (number === undefined) continue
      const card = cards.get(number) ?? { number, person, decided: 0, misreport: 0 }
      card.decided += 1
      if (isFalse(it)) card.misreport += 1
      cards.set(number, card)
    }
  return [...cards.values()].filter(({ misreport }) => misreport > 0).toSorted((a, b) => b.misreport - a.misreport || a.number.localeCompare(b.number))
}
