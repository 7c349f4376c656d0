import type { Id } from '@anlan/kernel/id'
import { registerEventsOf } from '@anlan/kernel/register'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { hazardSourceRegister } from '../contract/hazard-source.ts'
import { type InspectionPlan, type Measure, measureSaved, planSaved, type RiskEvent, riskEventSaved, type RiskUnit, unitSaved } from '../contract/records.ts'
import type { RegisterThen } from '../rules/register-lines.ts'

const sourceEvents = Object.values(registerEventsOf(hazardSourceRegister as never)).map(({ type }) => type)

/** The last word of the journal before `until` on each record of a kind; deleted ones say so themselves. */
const lastOf = async <Kept>(tx: Tx, org: Id, types: readonly string[], key: string, until: Instant): Promise<Kept[]> =>
  (
    await tx.many(sql<{ kept: Kept | null }>`select distinct on (subject) data -> ${key}::text as kept from journal
      where org_id = ${org} and type = any(${types as string[]}) and at < ${until} order by subject, seq desc`)
  ).flatMap(({ kept }) => (kept === null ? [] : [kept]))

/** The register in the words that held just before `until`, read from the journal: nothing else remembers them. */
export const loadRegisterThen = async (tx: Tx, org: Id, until: Instant): Promise<RegisterThen> => {
  const [units, riskEvents, measures, plans, sources] = await Promise.all([
    lastOf<RiskUnit>(tx, org, [unitSaved.type], 'unit', until),
    lastOf<RiskEvent>(tx, org, [riskEventSaved.type], 'riskEvent', until),
    lastOf<Measure>(tx, org, [measureSaved.type], 'measure', until),
    lastOf<InspectionPlan>(tx, org, [planSaved.type], 'plan', until),
    lastOf<{ code: string; name: string }>(tx, org, sourceEvents, 'after', until),
  ])
  return { units, riskEvents, measures, plans, sources }
}
