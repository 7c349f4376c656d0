import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { EventData } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import { DAY, type Instant, MINUTE } from '@anlan/kernel/time'
import { readLatest } from '@anlan/platform/journal/read'
import type { Scope } from '@anlan/platform/module/scope'
import { trackLookedAt } from '../contract/live.ts'
import { carriersOf } from '../intake/card.ts'
import { type PersonTrack, tracksOf } from '../store/tracks/tracks-of.ts'

/** Longer than that nobody can look at in one picture. */
const LONGEST = 7 * DAY

export interface TrackAsked {
  readonly persons: readonly Id[]
  readonly from: Instant
  readonly to: Instant
}

/** Whether a span can be asked for. */
export const checkSpan = ({ from, to }: TrackAsked): Decision<true> => {
  if (to <= from) return refuse('bad-span', '结束时间应晚于开始时间', { field: 'to' })
  return to - from > LONGEST ? refuse('span-too-long', '一次最多查看 7 天，请缩短时间', { field: 'to' }) : accept(true)
}

export interface NamedTrack extends PersonTrack {
  readonly name: string
}

/** Pages of one workbook follow each other within minutes. */
const ONE_GO = 10 * MINUTE
const LATEST = 50

/** Whether this very look was written down a moment ago: the next page of a workbook is no second one. */
export const wasWritten = async ({ tx, org, actor, now }: Scope, { persons, from, to }: TrackAsked): Promise<boolean> =>
  (await readLatest(tx, org, trackLookedAt.type, LATEST)).some(({ at, actor: by, data }) => {
    const line = data as EventData<typeof trackLookedAt>
    return by.id === actor.id && at > now - ONE_GO && line.export === true && line.from === from && line.to === to && line.persons.map(({ id }) => id).join() === persons.join()
  })

/** Ways by name, in the order asked for. `written` how the look is written down; null for what goes on from a look that was. */
export const lookAtTracks = async (scope: Scope, { persons, from, to }: TrackAsked, written: 'look' | 'export' | null): Promise<NamedTrack[]> => {
  const [found, people] = [await tracksOf(scope.tx, scope.org, persons, from, to), await carriersOf(scope, persons)]
  const tracks = found.map((it) => ({ ...it, name: people.get(it.person)?.name ?? '已离职人员' }))
  if (written !== null) scope.record(trackLookedAt, { data: { persons: tracks.map(({ person, name }) => ({ id: person, name })), from, to, ...(written === 'export' ? { export: true } : {}) } })
  return tracks
}
