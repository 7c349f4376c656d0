import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { InspectionPlan, Measure, RiskEvent, RiskUnit, StopRecord } from '../contract/records.ts'
import { findRecord, MEASURE, PLAN, RISK_EVENT, STOP, UNIT } from './record-table.ts'

export interface UnitTree {
  readonly unit: RiskUnit
  readonly riskEvents: RiskEvent[]
  readonly measures: Measure[]
  readonly plans: InspectionPlan[]
  readonly stops: StopRecord[]
}

/** A unit with all that hangs on it, living records only. */
export const loadUnitTree = async (tx: Tx, org: Id, id: Id): Promise<UnitTree | undefined> => {
  const below = sql`select m.id from risk_measure m join risk_event e on e.org_id = m.org_id and e.id = m.risk_event
    where m.org_id = ${org} and e.unit = ${id} and not m.deleted and not e.deleted`
  const [unit, riskEvents, measures, plans, stops] = await Promise.all([
    findRecord(tx, org, UNIT, id),
    tx.many(sql<RiskEvent>`select ${RISK_EVENT.columns} from risk_event where org_id = ${org} and unit = ${id} and not deleted order by name, id`),
    tx.many(sql<Measure>`select ${MEASURE.columns} from risk_measure where org_id = ${org} and id in (${below}) order by classify2, id`),
    tx.many(sql<InspectionPlan>`select ${PLAN.columns} from inspection_plan where org_id = ${org} and measure in (${below}) and not deleted`),
    tx.many(sql<StopRecord>`select ${STOP.columns} from stop_record where org_id = ${org} and unit = ${id} and not deleted order by start_at desc`),
  ])
  return unit === undefined ? undefined : { unit, riskEvents, measures, plans, stops }
}
