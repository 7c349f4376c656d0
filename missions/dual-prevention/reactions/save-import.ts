import type { Instant } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import type { ImportCounts } from '../contract/import-register.ts'
import { measureSaved, planSaved, riskEventSaved, unitSaved } from '../contract/records.ts'
import { MAKE_DUES } from '../intake/due-schedules.ts'
import { handOf } from '../intake/hand.ts'
import { watchReviews } from '../intake/watch-reviews.ts'
import type { RegisterRow } from '../rules/register-check.ts'
import { mergeRegister } from '../rules/register-merge.ts'
import { MEASURE, PLAN, RISK_EVENT, saveRecords, UNIT } from '../store/record-table.ts'
import { loadRegister, lockRegister } from '../store/register-facts.ts'
import { refreshPlans } from '../store/withdraw-dues.ts'
import type { Progress } from './run-import.ts'

/** Merges the good rows into the register; parents come before children, in the tables and in the journal. */
export const saveRegister = async (
  scope: Scope,
  rows: readonly RegisterRow[],
  firstStart: Instant,
  progress: Progress,
): Promise<Pick<ImportCounts, 'units' | 'riskEvents' | 'measures' | 'plans'>> => {
  const { tx, org, newId } = scope
  await lockRegister(tx, org)
  const { units, riskEvents, measures, plans, counts } = mergeRegister(rows, { standing: await loadRegister(tx, org), by: handOf(scope), firstStart, newId })
  const of = units.length + riskEvents.length + measures.length + plans.length
  let done = 0
  const onBatch = async (saved: number): Promise<void> => {
    done += saved
    await progress('saving', done, of)
  }
  await progress('saving', 0, of)
  await saveRecords(tx, org, UNIT, units, onBatch)
  await saveRecords(tx, org, RISK_EVENT, riskEvents, onBatch)
  await saveRecords(tx, org, MEASURE, measures, onBatch)
  await saveRecords(tx, org, PLAN, plans, onBatch)
  for (const unit of units) scope.record(unitSaved, { subject: unit.id, data: { unit } })
  if (units.length > 0) await watchReviews(scope)
  for (const riskEvent of riskEvents) scope.record(riskEventSaved, { subject: riskEvent.id, data: { riskEvent } })
  for (const measure of measures) scope.record(measureSaved, { subject: measure.id, data: { measure } })
  for (const plan of plans) scope.record(planSaved, { subject: plan.id, data: { plan } })
  if (plans.length > 0) {
    await refreshPlans(tx, org, plans.map(({ id }) => id), scope.now)
    await scope.schedule(MAKE_DUES, 'rolling', scope.now)
  }
  return counts
}
