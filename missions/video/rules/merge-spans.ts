import type { Instant } from '@anlan/kernel/time'
import { LEAST_GAP } from './gaps.ts'

interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** Segments that follow each other without a hole that anybody could see, as one. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from - last.to < LEAST_GAP) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else merged.push({ from, to })
  }
  return merged
}
