import type { Instant } from '@anlan/kernel/time'
import type { Permit } from '../../contract/permit.ts'
import type { Span } from './quality-facts.ts'

/** When people were at it: from the start to the end, without the pauses. Empty before it began. */
export const workSpans = ({ startedAt, finishedAt, ended, suspensions, request: { until } }: Permit, now: Instant): Span[] => {
  if (startedAt === null) return []
  const over = finishedAt ?? ended?.at ?? Math.max(startedAt, Math.min(now, until))
  const spans: Span[] = []
  let from: Instant | null = startedAt
  for (const { at, resumed } of suspensions) {
    if (from !== null && at > from) spans.push({ from, until: at })
    from = resumed?.at ?? null
  }
  return from === null || from >= over ? spans : [...spans, { from, until: over }]
}

export const overlap = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until
