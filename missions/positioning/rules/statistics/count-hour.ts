import type { Id } from '@anlan/kernel/id'
import { HOUR, type Instant, MINUTE } from '@anlan/kernel/time'
import type { PersonClass } from '../../contract/fence.ts'
import type { Shape } from '../../contract/shape.ts'
import { formOf, isIn } from '../engine/rings.ts'
import { type HeatSheet, openHeatSheet } from '../heat/heat-sheet.ts'
import type { TrackSpan } from '../track/track-point.ts'
import type { CountedPerson } from './counted-person.ts'
import { type MinuteSpot, minuteSpots } from './minute-spots.ts'

/** The whole site, where a fence would stand; nobody's department. */
export const NONE: Id = '00000000-0000-0000-0000-000000000000'

export interface CountedFence {
  readonly id: Id
  readonly plan: string
  readonly shape: Shape
  readonly floors: { readonly from: number; readonly to: number } | null
  /** Null: always; otherwise only within. */
  readonly from: Instant | null
  readonly until: Instant | null
}

/** Heads of one class and department in one area. */
export interface Presence {
  readonly fence: Id
  readonly class: PersonClass
  readonly department: Id
  readonly people: number
  readonly personMinutes: number
  readonly heads: readonly number[]
}

export interface HourCount {
  readonly people: number
  readonly presence: readonly Presence[]
  readonly heat: readonly HeatSheet[]
}

/** Counts an hour, person by person: nobody's way has to be kept in memory while the next one's is read. */
export interface HourCounter {
  add(person: CountedPerson, spans: readonly TrackSpan[]): void
  counted(): HourCount
}

interface Tally {
  readonly fence: Id
  readonly class: PersonClass
  readonly department: Id
  readonly heads: number[]
  people: number
}

/**
 * Heads by area, class and department, and where people's time went. Areas count by the fences as they are now.
 * @param minutes of the hour that have passed
 */
export const openHourCounter = (hour: Instant, minutes: number, fences: readonly CountedFence[]): HourCounter => {
  const yards = fences
    .filter(({ from, until }) => (from === null || from < hour + HOUR) && (until === null || until > hour))
    .map((fence) => ({ ...fence, form: formOf(fence.shape) }))
  const tallies = new Map<string, Tally>()
  const heat = openHeatSheet()
  let people = 0

  const areasOf = ({ plan, x, y, floor }: MinuteSpot, at: Instant): Id[] => [
    NONE,
    ...yards
      .filter((it) => it.plan === plan && (it.floors === null || (floor >= it.floors.from && floor <= it.floors.to)) && (it.from === null || it.from <= at) && (it.until === null || at < it.until) && isIn(it.form, x, y))
      .map(({ id }) => id),
  ]
  const tallyOf = (fence: Id, { class: kind, department }: CountedPerson): Tally => {
    const key = `${fence} ${kind} ${department}`
    const tally = tallies.get(key) ?? { fence, class: kind, department: department ?? NONE, heads: Array.from({ length: HOUR / MINUTE }, () => 0), people: 0 }
    tallies.set(key, tally)
    return tally
  }

  return {
    add: (person, spans) => {
      const seen = new Set<Id>()
      for (const [minute, spot] of minuteSpots(spans, hour, minutes).entries()) {
        if (spot === undefined) continue
        for (const fence of areasOf(spot, hour + minute * MINUTE)) {
          const tally = tallyOf(fence, person)
          tally.heads[minute] = (tally.heads[minute] as number) + 1
          if (!seen.has(fence)) tally.people += 1
          seen.add(fence)
        }
      }
      if (seen.size > 0) people += 1
      heat.add(person, spans)
    },
    counted: () => ({
      people,
      presence: [...tallies.values()].map((it) => ({ ...it, personMinutes: it.heads.reduce((sum, count) => sum + count, 0) })),
      heat: heat.sheets(),
    }),
  }
}
