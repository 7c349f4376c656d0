import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Absence, RosterEntry, Shift } from '../contract/roster.ts'
import { onDutyAt, presentFor } from './roster.ts'

export interface ComingFacts {
  readonly shifts: readonly Shift[]
  readonly entries: readonly RosterEntry[]
  readonly absences: readonly Absence[]
  /** Everybody who holds a post; where no roster speaks, any of them comes. */
  readonly holders: ReadonlyMap<Id, readonly Id[]>
}

export interface WhoComes {
  readonly persons: readonly Id[]
  readonly rostered: boolean
  readonly away: readonly Absence[]
}

/** The absences on the way from a person to whoever stands in. */
const awayOf = (person: Id, absences: readonly Absence[], at: Instant): Absence[] => {
  const found: Absence[] = []
  for (let who: Id | null = person; who !== null; ) {
    const away: Absence | undefined = absences.find((it) => it.person === who && it.startsAt <= at && at < it.endsAt)
    if (away === undefined || found.includes(away)) break
    found.push(away)
    who = away.substitute
  }
  return found
}

/** Whom a post, or a person by name, means at `at`. */
export const whoComesAt = ({ post, person, at }: { readonly post: Id | null; readonly person: Id | null; readonly at: Instant }, facts: ComingFacts): WhoComes => {
  const { absences, entries, shifts, holders } = facts
  const standIn = (ids: readonly Id[]): Id[] => [...new Set(ids.flatMap((id) => presentFor(id, absences, at) ?? []))]
  const awayAmong = (ids: readonly Id[]): Absence[] => [...new Set(ids.flatMap((id) => awayOf(id, absences, at)))]
  if (person !== null) return { persons: standIn([person]), rostered: false, away: awayAmong([person]) }
  const asked = onDutyAt(post, at, { shifts, entries, absences: [] })
  const meant = asked.rostered ? asked.persons : ((post === null ? undefined : holders.get(post)) ?? [])
  return { persons: standIn(meant), rostered: asked.rostered, away: awayAmong(meant) }
}
