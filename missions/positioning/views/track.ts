import { accept, refuse } from '@anlan/kernel/decision'
import { DAY } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { personTrack, trackLookedAt } from '../contract/live.ts'
import { carriersOf } from '../intake/card.ts'
import { metresWalked } from '../rules/track/metres-walked.ts'
import { tracksOf } from '../store/tracks/tracks-of.ts'

/** Longer than that nobody can look at in one picture. */
const LONGEST = 7 * DAY

const personTrackView = answer(personTrack, async ({ persons, from, to }, scope) => {
  if (to <= from) return refuse('bad-span', '结束时间应晚于开始时间', { field: 'to' })
  if (to - from > LONGEST) return refuse('span-too-long', '一次最多查看 7 天，请缩短时间', { field: 'to' })
  const [found, people] = [await tracksOf(scope.tx, scope.org, persons, from, to), await carriersOf(scope, persons)]
  const tracks = new Map(found.map((it) => [it.person, it.spans]))
  const named = persons.map((id) => ({ id, name: people.get(id)?.name ?? '已离职人员' }))
  scope.record(trackLookedAt, { data: { persons: named, from, to } })
  return accept({
    tracks: named.map(({ id, name }) => {
      const spans = [...(tracks.get(id) ?? [])]
      return { person: id, name, spans, metres: Math.round(spans.reduce((sum, { points }) => sum + metresWalked(points), 0)) }
    }),
  })
})

export const trackViews = [personTrackView]
