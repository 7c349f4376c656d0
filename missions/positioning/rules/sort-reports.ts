import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Report } from '../contract/report.ts'
import { isTimely } from './place-report.ts'

export interface SortedReports {
  /** Of cards that are registered, with whoever carries them; null for one that lies in the drawer. */
  readonly known: readonly { readonly report: Report; readonly person: Id | null }[]
  /** Of cards in no register. */
  readonly strangers: readonly Report[]
  /** Whose clock cannot be right. */
  readonly untimely: readonly Report[]
}

export const sortReports = (reports: readonly Report[], cards: ReadonlyMap<string, Id | null>, now: Instant): SortedReports => {
  const known: { report: Report; person: Id | null }[] = []
  const [strangers, untimely]: [Report[], Report[]] = [[], []]
  for (const report of reports) {
    const person = cards.get(report.card)
    if (!isTimely(report.at, now)) untimely.push(report)
    else if (person === undefined) strangers.push(report)
    else known.push({ report, person })
  }
  return { known, strangers, untimely }
}
