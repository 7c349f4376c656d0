import { HOUR, type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import type { TrackPoint, TrackSpan } from '../track/track-point.ts'

export interface MinuteSpot {
  readonly plan: string
  readonly x: number
  readonly y: number
  readonly floor: number
}

/** Thinning leaves no hole over 20 s and positions come every 30 s at least: after more than this the terminal was silent. */
export const HEARD_FOR = 60 * SECOND

/** How many minutes of an hour can be looked at by now: those whose middle has passed. */
export const minutesBy = (hour: Instant, now: Instant): number => Math.max(0, Math.min(HOUR / MINUTE, Math.floor((now - hour) / MINUTE + 0.5)))

const between = (before: TrackPoint, after: TrackPoint, at: Instant): readonly [number, number] => {
  const part = (at - before[0]) / Math.max(1, after[0] - before[0])
  return [before[1] + (after[1] - before[1]) * part, before[2] + (after[2] - before[2]) * part]
}

/**
 * Where somebody was in the middle of each minute of an hour; undefined where nothing was heard for longer than a silence.
 * @param spans of that hour, in order of time
 */
export const minuteSpots = (spans: readonly TrackSpan[], hour: Instant, minutes: number): (MinuteSpot | undefined)[] => {
  const placed = spans.flatMap(({ plan, points }) => points.map((point) => ({ plan, point })))
  let next = 0
  return Array.from({ length: minutes }, (_, minute) => {
    const at = hour + minute * MINUTE + MINUTE / 2
    while ((placed[next]?.point[0] ?? Infinity) <= at) next += 1
    const [before, after] = [placed[next - 1], placed[next]]
    if (before === undefined || at - before.point[0] > HEARD_FOR) return undefined
    const [, x, y, floor] = before.point
    const goesOn = after !== undefined && after.plan === before.plan && after.point[3] === floor && after.point[0] - before.point[0] <= HEARD_FOR
    const [atX, atY] = goesOn ? between(before.point, after.point, at) : [x, y]
    return { plan: before.plan, x: atX, y: atY, floor }
  })
}
