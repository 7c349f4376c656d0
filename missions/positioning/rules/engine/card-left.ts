import type { Id } from '@anlan/kernel/id'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import { cellsOf } from './cells.ts'
import { hold, isSeen, type Moment, placeOf } from './moment.ts'
import type { Track } from './track.ts'

/** Two cards that go together: for how many minutes, and in how many of them they both went somewhere. */
export interface Pair {
  readonly one: Id
  readonly two: Id
  readonly minutes: number
  readonly moved: number
}

/** Metres: so near to become a pair, so far to be none any more; what counts as having gone somewhere within a minute. */
const [NEAR, APART, GONE] = [3, 8, 10]
/** Minutes of going somewhere together that tell one pocket from two colleagues at one desk. */
const MOVED = 10
/** Looked at once a minute: it must not end in between. */
export const MINUTELY = 90

/**
 * 一人多卡: cards that go together, through doors and stairs, for half an hour. Looked at once a minute.
 * @returns the pairs, to be given to the next look
 */
export const cardLeft = (pairs: readonly Pair[], moment: Moment): Pair[] => {
  const { ground, now } = moment
  const seen = [...ground.tracks.values()].filter((track) => isSeen(track, now, ground.setting.figures))
  const gone = new Set(seen.filter((track) => Math.hypot(track.x - track.minuteX, track.y - track.minuteY) >= GONE))
  const together = (one: Track, two: Track): boolean => one.plan === two.plan && one.floor === two.floor && Math.hypot(one.x - two.x, one.y - two.y) <= APART
  const known = new Set(pairs.map(({ one, two }) => `${one} ${two}`))
  const kept: Pair[] = []
  for (const pair of pairs) {
    const [one, two] = [ground.tracks.get(pair.one), ground.tracks.get(pair.two)]
    if (one === undefined || two === undefined || !together(one, two)) continue
    kept.push(isSeen(one, now, ground.setting.figures) && isSeen(two, now, ground.setting.figures) ? { ...pair, minutes: pair.minutes + 1, moved: pair.moved + (gone.has(one) && gone.has(two) ? 1 : 0) } : pair)
  }
  const cells = cellsOf([...gone], NEAR)
  for (const track of gone) {
    for (const other of cells.near(track, NEAR)) {
      const [one, two] = [track.carrier.id, other.carrier.id]
      if (one < two && !known.has(`${one} ${two}`)) kept.push({ one, two, minutes: 0, moved: 1 })
    }
  }
  for (const { one, two, minutes, moved } of kept) {
    if (minutes < POSITIONING.togetherMinutes.value || moved < MOVED) continue
    hold(moment, {
      kind: 'card-left', cause: `card-left:${one}:${two}`, level: 'yellow', fence: null, carriers: [one, two], ...placeOf(ground.tracks.get(one) as Track),
      value: (minutes * MINUTE) / SECOND, allowed: null, graceSeconds: 0, clearSeconds: MINUTELY,
    })
  }
  for (const track of seen) [track.minuteX, track.minuteY] = [track.x, track.y]
  return kept
}
