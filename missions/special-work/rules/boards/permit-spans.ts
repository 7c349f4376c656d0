import type { Instant } from '@anlan/kernel/time'
import type { Permit } from '../../contract/permit.ts'
import type { PermitSpan } from '../../contract/permits-during.ts'

type Lived = Pick<Permit, 'issuedAt' | 'startedAt' | 'finishedAt' | 'ended' | 'suspensions'>

/** When a permit was in force, and when work stood still in between: what it went through, in order. */
export const permitSpans = ({ issuedAt, startedAt, finishedAt, ended, suspensions }: Lived): PermitSpan[] => {
  if (issuedAt === null) return []
  const end = finishedAt ?? ended?.at ?? null
  if (startedAt === null) return [{ state: 'issued', from: issuedAt, to: end }]
  const spans: PermitSpan[] = [{ state: 'issued', from: issuedAt, to: startedAt }]
  let from: Instant | null = startedAt
  for (const { at, resumed } of suspensions) {
    if (from !== null) spans.push({ state: 'working', from, to: at })
    from = resumed?.at ?? null
    spans.push({ state: 'suspended', from: at, to: from ?? end })
  }
  if (from !== null) spans.push({ state: 'working', from, to: end })
  return spans
}

/** Which of them holds at a moment. */
export const spanAt = (spans: readonly PermitSpan[], at: Instant): PermitSpan | undefined => spans.findLast(({ from, to }) => from <= at && (to === null || at < to))

/** Whether any of them touches a time. */
export const touchesTime = (spans: readonly PermitSpan[], from: Instant, to: Instant): boolean => spans.some((it) => it.from < to && (it.to === null || it.to > from))
