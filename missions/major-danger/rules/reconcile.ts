import { DAY, type Instant } from '@anlan/kernel/time'
import type { Suspicion } from '../contract/suspicion.ts'
import type { Finding } from './finding.ts'

type Standing = Pick<Suspicion, 'cause' | 'state' | 'decidedAt'>

export interface Reconciled<Known extends Standing> {
  /** New cases, and cases dismissed so long ago that somebody has to look again. */
  readonly raise: readonly Finding[]
  /** Still there, with what is known of it now. */
  readonly refresh: readonly { readonly known: Known; readonly finding: Finding }[]
  /** Suspected, and the facts are gone. */
  readonly lapse: readonly Known[]
}

/**
 * What the findings mean for what stands. `standing` holds the latest of each cause. A case that was dismissed rests while its
 * facts last, for as many days as `restDays`; one that was confirmed is the danger's business from then on. One that lapsed
 * and is seen again is a new case.
 */
export const reconcile = <Known extends Standing>(findings: readonly Finding[], standing: readonly Known[], { now, restDays }: { readonly now: Instant; readonly restDays: number }): Reconciled<Known> => {
  const known = new Map(standing.map((it) => [it.cause, it]))
  const seen = new Set(findings.map(({ cause }) => cause))
  const rests = ({ state, decidedAt }: Known): boolean => state === 'confirmed' || (state === 'dismissed' && now - (decidedAt ?? 0) < restDays * DAY)
  const raise: Finding[] = []
  const refresh: { known: Known; finding: Finding }[] = []
  for (const finding of findings) {
    const before = known.get(finding.cause)
    if (before?.state === 'suspected') refresh.push({ known: before, finding })
    else if (before === undefined || !rests(before)) raise.push(finding)
  }
  return { raise, refresh, lapse: standing.filter(({ state, cause }) => state === 'suspected' && !seen.has(cause)) }
}
