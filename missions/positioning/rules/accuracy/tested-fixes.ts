import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Report } from '../../contract/report.ts'
import { toWgs84 } from '../ground/gcj.ts'
import { type PlacedPlan, placeReport } from '../place-report.ts'

/** A raw fix of a terminal under test. */
export interface TestedFix {
  readonly test: Id
  readonly card: string
  readonly at: Instant
  readonly plan: string
  readonly x: number
  readonly y: number
}

/** Raw places of terminals that are being tested, whether anybody carries them or not: neither smoothed nor thinned. */
export const testedFixes = (known: readonly { readonly report: Report }[], tests: ReadonlyMap<string, Id>, plans: readonly PlacedPlan[]): TestedFix[] =>
  tests.size === 0
    ? []
    : known.flatMap(({ report }) => {
        const test = tests.get(report.card)
        const { plan, x, y } = placeReport(report, report.card, plans, { accuracy: 0 }, toWgs84)
        return test === undefined || plan === null ? [] : [{ test, card: report.card, at: report.at, plan, x, y }]
      })
