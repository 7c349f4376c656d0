import { type Instant, SECOND } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { markStale } from '../store/statistics/counted-hours.ts'

/** One row an enterprise. */
export const [COUNT, ROLLING] = ['positioning.count-hours', 'rolling']

/** Tracks of these hours have changed, or what was counted of them is lost. */
export const countAgain = async (scope: Scope, hours: readonly Instant[]): Promise<void> => {
  if (hours.length === 0) return
  await markStale(scope.tx, scope.org, hours)
  await scope.schedule(COUNT, ROLLING, scope.now + SECOND)
}
