import { DAY, type Instant } from '@anlan/kernel/time'
import type { RecorderAnswer } from '@anlan/video/contract/recorder-report'
import type { Segment } from './segment-name.ts'

export type Keep = RecorderAnswer['keep'][number]

/** Locks are shut at both ends: what only touches one is kept too. */
export const isLocked = ({ camera, from, to }: Pick<Segment, 'camera' | 'from' | 'to'>, keep: readonly Keep[], now: Instant): boolean =>
  keep.some((it) => it.camera === camera && it.keepUntil > now && it.from <= to && it.until >= from)

/** Past its days, and locked by nobody. A camera that is not known any more keeps what it has for the longest days there are. */
export const isOver = (segment: Segment, days: number, keep: readonly Keep[], now: Instant): boolean => segment.to < now - days * DAY && !isLocked(segment, keep, now)

/** The disk is too full by `bytes`: the oldest that nobody locked go first, of whichever camera, until it is enough. */
export const goesFirst = (segments: readonly Segment[], bytes: number, keep: readonly Keep[], now: Instant): Segment[] => {
  const gone: Segment[] = []
  let left = bytes
  for (const segment of segments.toSorted((a, b) => a.from - b.from)) {
    if (left <= 0) break
    if (isLocked(segment, keep, now)) continue
    gone.push(segment)
    left -= segment.bytes
  }
  return gone
}

interface Weighed {
  readonly number: string
  readonly days: number
}
/** Whom to stop when only locked recordings are left: who need not be kept at this moment, then who is kept for the fewest days; among equals the last number. */
export const leastImportant = <Camera extends Weighed>(cameras: readonly Camera[], keep: readonly Keep[], now: Instant): Camera | undefined => {
  const wanted = ({ number }: Camera) => (isLocked({ camera: number, from: now, to: now }, keep, now) ? 1 : 0)
  return cameras.toSorted((a, b) => wanted(a) - wanted(b) || a.days - b.days || b.number.localeCompare(a.number))[0]
}
