import type { Instant } from '@anlan/kernel/time'
import { LEAST_GAP } from './gaps.ts'

interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** Spans that follow each other without a hole that anybody could see, or without one of `least`, as one. */
export const mergeSpans = (spans: readonly Span[], least: number = LEAST_GAP): Span[] => {
  const merged: Span[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from - last.to < least) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else merged.push({ from, to })
  }
  return merged
}
