import type { Instant } from '@anlan/kernel/time'
import type { Id } from '@anlan/kernel/id'
import type { Report } from '../contract/report.ts'
import type { Heard } from '../store/sources.ts'
import type { LiveRow } from '../store/live.ts'

/** What was last heard of each card and source, until it is written: once a second, not with every report. */
export interface LastHeard {
  heartbeat(source: Id, report: Report): void
  placed(source: Id, report: Report, where: Pick<LiveRow, 'plan' | 'x' | 'y' | 'floor' | 'fences'>): void
  count(source: Id, at: Instant, counts: Pick<Heard, 'reports' | 'parked' | 'refused'>): void
  /** What is to be written; kept until `written`. */
  readonly cards: readonly LiveRow[]
  readonly sources: readonly Heard[]
  /** These are on disk; what came meanwhile is not. */
  written(cards: readonly LiveRow[], sources: readonly Heard[]): void
}

export const openLastHeard = (): LastHeard => {
  const cards = new Map<string, LiveRow>()
  const sources = new Map<Id, Heard>()
  return {
    heartbeat: (source, { card, at, battery }) => {
      const before = cards.get(card)
      const row = before ?? { number: card, source, seenAt: at, battery, plan: null, x: null, y: null, floor: null, placedAt: null, fences: [] }
      cards.set(card, { ...row, source, seenAt: Math.max(at, row.seenAt), battery: battery ?? row.battery })
    },
    placed: (source, { card, at, battery }, { plan, x, y, floor, fences }) => {
      const before = cards.get(card)
      if (before?.placedAt != null && before.placedAt > at) return
      cards.set(card, { number: card, source, seenAt: Math.max(at, before?.seenAt ?? 0), battery: battery ?? before?.battery ?? null, plan, x, y, floor, placedAt: at, fences: [...fences] })
    },
    count: (source, at, { reports, parked, refused }) => {
      const before = sources.get(source)
      sources.set(source, { source, at, reports: reports + (before?.reports ?? 0), parked: parked + (before?.parked ?? 0), refused: refused + (before?.refused ?? 0) })
    },
    get cards() {
      return [...cards.values()]
    },
    get sources() {
      return [...sources.values()]
    },
    written: (rows, counts) => {
      for (const row of rows) if (cards.get(row.number) === row) cards.delete(row.number)
      for (const count of counts) {
        const now = sources.get(count.source)
        if (now === undefined || now === count) sources.delete(count.source)
        else sources.set(count.source, { ...now, reports: now.reports - count.reports, parked: now.parked - count.parked, refused: now.refused - count.refused })
      }
    },
  }
}
