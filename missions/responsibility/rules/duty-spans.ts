import { addDays, addMonths, DAY, type Instant, type PlantDay, startOfDay } from '@anlan/kernel/time'
import type { DutyDone } from '../contract/duty.ts'

export interface Cadence {
  readonly cycle: number
  readonly unit: 'day' | 'month'
}

export const cadenceWords = ({ cycle, unit }: Cadence): string => (unit === 'month' ? `每 ${cycle} 个月` : cycle === 7 ? '每周' : `每 ${cycle} 天`)

/** The span's number-th begin after `anchor`. Months are counted from the anchor, so that the 31st does not creep. */
const beginOf = (anchor: PlantDay, { cycle, unit }: Cadence, number: number): PlantDay => (unit === 'day' ? addDays(anchor, cycle * number) : addMonths(anchor, cycle * number))

interface Span {
  readonly startAt: Instant
  readonly endAt: Instant
}

/** Spans of one cadence from the day of the appointment to the one that holds `now`, at most the last 400. */
const spansOf = (anchor: PlantDay, cadence: Cadence, now: Instant): Span[] => {
  const spans: Span[] = []
  for (let number = 0; ; number += 1) {
    const startAt = startOfDay(beginOf(anchor, cadence, number))
    if (startAt > now) return spans.slice(-MOST)
    spans.push({ startAt, endAt: startOfDay(beginOf(anchor, cadence, number + 1)) })
  }
}
const MOST = 400

export interface ItemFacts {
  readonly anchor: PlantDay
  /** The last day of the appointment, or of the edition; nothing falls due after it. */
  readonly until: PlantDay | null
  readonly cadence: Cadence
  /** What was done for this item of this source, in any order. */
  readonly done: readonly Pick<DutyDone, 'at' | 'missed'>[]
  readonly now: Instant
  /** Days of warning before the span ends. */
  readonly warnDays: number
  /** Only spans that end in here are counted. */
  readonly from: Instant
  readonly to: Instant
}

export interface ItemStand {
  readonly state: 'done' | 'open' | 'soon' | 'missed'
  readonly dueAt: Instant
  readonly lastAt: Instant | null
  readonly done: number
  readonly missed: number
}

/**
 * How an item stands: in each span of its cadence it must be done once (AQ 3067-2026 5.1.5: a duty not performed is a
 * suspected major danger). A span under way counts when it is done; one that is over counts either way.
 */
export const standOf = ({ anchor, until, cadence, done, now, warnDays, from, to }: ItemFacts): ItemStand => {
  const end = until === null ? now : Math.min(now, startOfDay(addDays(until, 1)) - 1)
  const spans = spansOf(anchor, cadence, end)
  const performed = done.filter(({ missed }) => !missed)
  const isDone = ({ startAt, endAt }: Span) => performed.some(({ at }) => at >= startAt && at < endAt)
  // A span that the appointment did not last through is nobody's fault.
  const counted = spans.filter((span) => span.endAt > from && span.startAt <= to && (span.endAt <= end || isDone(span)))
  const over = counted.filter(isDone).length
  const current = spans.at(-1) ?? { startAt: startOfDay(anchor), endAt: startOfDay(beginOf(anchor, cadence, 1)) }
  const before = spans.at(-2)
  const state = isDone(current) ? 'done' : before !== undefined && !isDone(before) ? 'missed' : current.endAt - now <= warnDays * DAY ? 'soon' : 'open'
  return {
    state,
    dueAt: current.endAt,
    lastAt: performed.length === 0 ? null : Math.max(...performed.map(({ at }) => at)),
    done: over,
    missed: counted.length - over,
  }
}
