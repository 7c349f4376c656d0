import type { Instant } from '@anlan/kernel/time'

interface Recorded {
  readonly camera: string
  readonly from: Instant
  readonly to: Instant
  readonly goneAt: Instant | null
}

/** What was recorded of a camera at a moment and is there yet; of two that overlap the later one. */
export const segmentAt = <Segment extends Recorded>(segments: readonly Segment[], camera: string, at: Instant): Segment | undefined =>
  segments.filter((it) => it.camera === camera && it.goneAt === null && it.from <= at && at < it.to).toSorted((a, b) => b.from - a.from)[0]
