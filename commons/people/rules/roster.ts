import type { Id } from '@anlan/kernel/id'
import { addDays, DAY, type Instant, MINUTE, type PlantDay, startOfDay } from '@anlan/kernel/time'
import type { Absence, RosterEntry, Shift } from '../contract/roster.ts'

export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** When the shift that begins on `day` is worked; an end not after its start is on the next day. */
export const shiftSpan = (day: PlantDay, { starts, ends }: Pick<Shift, 'starts' | 'ends'>): Span => {
  const midnight = startOfDay(day)
  const from = midnight + starts * MINUTE
  return { from, to: midnight + ends * MINUTE + (ends <= starts ? DAY : 0) }
}

const isIn = (at: Instant, { from, to }: Span): boolean => from <= at && at < to

/** Who works for `person` at `at`: the person, the substitute (or the substitute's substitute), or nobody. */
export const presentFor = (person: Id, absences: readonly Absence[], at: Instant): Id | undefined => {
  const seen = new Set<Id>()
  for (let who: Id | null = person; who !== null && !seen.has(who); ) {
    seen.add(who)
    const away: Absence | undefined = absences.find((it) => it.person === who && isIn(at, { from: it.startsAt, to: it.endsAt }))
    if (away === undefined) return who
    who = away.substitute
  }
  return undefined
}

export interface OnDuty {
  readonly persons: readonly Id[]
  /** Whether anybody was put on the roster for that time, present or not. */
  readonly rostered: boolean
}

/** Who is on duty at `at`; `post` null asks for 带班领导. */
export const onDutyAt = (
  post: Id | null,
  at: Instant,
  { shifts, entries, absences }: { shifts: readonly Shift[]; entries: readonly RosterEntry[]; absences: readonly Absence[] },
): OnDuty => {
  const now = entries.filter((entry) => {
    const shift = shifts.find((it) => it.id === entry.shift)
    return entry.post === post && shift !== undefined && isIn(at, shiftSpan(entry.day, shift))
  })
  const persons = now.flatMap((entry) => presentFor(entry.person, absences, at) ?? [])
  return { persons: [...new Set(persons)], rostered: now.length > 0 }
}

export interface Rotation {
  readonly post: Id | null
  readonly from: PlantDay
  readonly to: PlantDay
  readonly pattern: readonly (Id | null)[]
  readonly teams: readonly { readonly offset: number; readonly persons: readonly Id[] }[]
}

const daysBetween = (from: PlantDay, to: PlantDay): PlantDay[] => {
  const days: PlantDay[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/** Day by day, each team one step further in the pattern. */
export const rotate = ({ post, from, to, pattern, teams }: Rotation): RosterEntry[] =>
  daysBetween(from, to).flatMap((day, step) =>
    teams.flatMap(({ offset, persons }) => {
      const shift = pattern[(step + offset) % pattern.length] ?? null
      return shift === null ? [] : persons.map((person) => ({ day, shift, post, person }))
    }),
  )

/** The same entries, moved so that the week of `from` lies on the week of `to`. */
export const moveWeek = (entries: readonly RosterEntry[], from: PlantDay, to: PlantDay): RosterEntry[] => {
  const shiftBy = Math.round((startOfDay(to) - startOfDay(from)) / DAY)
  return entries.map((entry) => ({ ...entry, day: addDays(entry.day, shiftBy) }))
}
