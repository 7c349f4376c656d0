import { POSITIONING } from '@anlan/standards/positioning'
import { exceeds } from './exceeds.ts'
import type { Bound, Yard } from './ground.ts'
import { boundIn, headsIn, hold, idsOf, type Judge, middleOf } from './moment.ts'
import type { Track } from './track.ts'

/** Persons who have to be in themselves, and posts of which somebody has to be. */
const missing = ({ rule, named }: Bound, yard: Yard): { readonly asked: number; readonly lacking: number; readonly people: readonly Track[] } => {
  const { persons, posts } = rule.who
  const people = named.filter((track) => persons.includes(track.carrier.id) && !yard.people.has(track))
  const present = [...yard.people]
  const emptyPosts = posts.filter((post) => !present.some(({ carrier }) => carrier.post === post))
  return { asked: persons.length + posts.length, lacking: people.length + emptyPosts.length, people }
}

/** 缺员: fewer heads than the number, or, without a number, named persons or posts that are not there. */
export const underCount: Judge = (bound, yard, moment) => {
  const { threshold, operator, graceSeconds, level } = bound.rule
  const tell = (value: number, allowed: number, carriers: readonly string[]): void =>
    hold(moment, {
      kind: 'under-count', cause: `under-count:${yard.fence.id}:${yard.bound.indexOf(bound)}`, level: level ?? 'yellow', fence: yard.fence.id, carriers, ...middleOf(yard),
      value, allowed, graceSeconds: graceSeconds ?? POSITIONING.underCountSeconds.value, counts: true,
    })
  if (threshold !== null) {
    const heads = headsIn(yard, bound)
    if (exceeds(heads, operator ?? '<', threshold)) tell(heads, threshold, idsOf(boundIn(yard, bound)))
    return
  }
  const { asked, lacking, people } = missing(bound, yard)
  if (lacking > 0) tell(asked - lacking, asked, idsOf(people))
}
