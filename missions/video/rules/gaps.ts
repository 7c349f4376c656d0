import { type Instant, SECOND } from '@anlan/kernel/time'
import type { GapReason } from '../contract/recorder-report.ts'
import type { RecordingGap } from '../contract/recording-gaps.ts'

interface Span {
  readonly from: Instant
  readonly to: Instant
}
interface Reported extends Span {
  readonly reason: GapReason
}
/** Shorter holes are the seam between two connections, not a loss that anybody could see. Our own figure. */
export const LEAST_GAP = 2 * SECOND

/** The holes between segments, and the one after the last where nothing is recorded any more; what the recorder said of each. Recorded: what the segments cover, twice counted once. */
export const findGaps = (segments: readonly Span[], reported: readonly Reported[], { from, until, recording }: Asked & { readonly recording: boolean }): { readonly gaps: RecordingGap[]; readonly recordedMs: number; readonly lostMs: number } => {
  const gaps: RecordingGap[] = []
  // What went missing before and lasts into the time asked for, as one of yesterday evening into this morning, has no recording before it here.
  let reached = reported.some((it) => it.from < from && it.to > from) ? from : undefined
  let recordedMs = 0
  const hole = (start: Instant, end: Instant, open: boolean): void => {
    if (end - start < LEAST_GAP) return
    const said = reported.find((it) => it.from < end && it.to > start)
    gaps.push({ from: start, to: end, reason: said?.reason ?? null, open })
  }
  for (const segment of segments.toSorted((a, b) => a.from - b.from)) {
    const [start, end] = [Math.max(segment.from, from), Math.min(segment.to, until)]
    if (end <= start) continue
    if (reached !== undefined && start > reached) hole(reached, start, false)
    recordedMs += Math.max(0, end - Math.max(start, reached ?? start))
    reached = Math.max(end, reached ?? end)
  }
  if (reached !== undefined && !recording) hole(reached, until, true)
  return { gaps, recordedMs, lostMs: gaps.reduce((sum, it) => sum + it.to - it.from, 0) }
}
interface Asked {
  readonly from: Instant
  readonly until: Instant
}
