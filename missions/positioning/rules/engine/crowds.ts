import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Disc } from './discs.ts'

/** A gathering while it lasts: people come and go, it stays the same as long as it shares them with the disc found next. */
export interface Crowd {
  readonly cause: string
  readonly people: readonly Id[]
}

/** The crowd of each disc: the one with which it shares most people, each once; a new one where it shares none. */
export const matchCrowds = (crowds: readonly Crowd[], discs: readonly Disc[], now: Instant): Crowd[] => {
  const byPerson = Map.groupBy(crowds.flatMap((crowd) => crowd.people.map((id) => ({ id, crowd }))), ({ id }) => id)
  const taken = new Set<Crowd>()
  return discs.map(({ about, people }) => {
    const ids = people.map(({ carrier }) => carrier.id)
    const shared = new Map<Crowd, number>()
    for (const id of ids) for (const { crowd } of byPerson.get(id) ?? []) if (!taken.has(crowd)) shared.set(crowd, (shared.get(crowd) ?? 0) + 1)
    let [best, most]: [Crowd | undefined, number] = [undefined, 0]
    for (const [crowd, count] of shared) if (count > most) [best, most] = [crowd, count]
    if (best === undefined) return { cause: `gathering:${about.carrier.id}:${now}`, people: ids }
    taken.add(best)
    return { ...best, people: ids }
  })
}
