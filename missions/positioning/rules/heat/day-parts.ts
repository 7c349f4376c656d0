import { addDays, HOUR, type Instant, plantDay, startOfDay } from '@anlan/kernel/time'
import type { Daytime } from '../../contract/heat.ts'

/** Hours of the day at which a part begins. */
const BEGINS = [0, 8, 20] as const

export interface DayPart {
  /** Beginning and end, the end not included. */
  readonly from: Instant
  readonly to: Instant
  readonly daytime: Exclude<Daytime, 'all'>
}

/** The part of a day in which a moment lies. */
export const partOf = (at: Instant): DayPart => {
  const midnight = startOfDay(plantDay(at))
  const begin = BEGINS.findLast((hour) => midnight + hour * HOUR <= at) as (typeof BEGINS)[number]
  const next = BEGINS[BEGINS.indexOf(begin) + 1]
  return { from: midnight + begin * HOUR, to: next === undefined ? startOfDay(addDays(plantDay(at), 1)) : midnight + next * HOUR, daytime: begin === 8 ? 'day' : 'night' }
}

/** A span of whole hours as parts that lie in it wholly, and the hours that are left over at its ends. */
export const cutIntoParts = (from: Instant, to: Instant, daytime: Daytime): { readonly parts: readonly Instant[]; readonly hours: readonly Instant[] } => {
  const [parts, hours]: [Instant[], Instant[]] = [[], []]
  for (let at = from; at < to; ) {
    const part = partOf(at)
    const end = Math.min(part.to, to)
    if (daytime === 'all' || daytime === part.daytime) {
      if (at === part.from && end === part.to) parts.push(at)
      else for (let hour = at; hour < end; hour += HOUR) hours.push(hour)
    }
    at = end
  }
  return { parts, hours }
}
