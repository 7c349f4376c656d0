import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface MeasurePlace {
  readonly id: Id
  readonly description: string
  readonly riskEvent: string
  readonly unit: string
  readonly unitId: Id
  readonly department: string
  readonly hazardCode: string
  readonly workType: '0' | '1' | '2' | '3'
}

/** Where a measure stands in the register, and whose 包保 task its plan is. */
export const findMeasurePlace = (tx: Tx, org: Id, id: Id): Promise<MeasurePlace | undefined> =>
  tx.first(sql<MeasurePlace>`select m.id, m.description, e.name as "riskEvent", u.name as unit, u.id as "unitId", u.department, u.hazard_code as "hazardCode", coalesce(p.work_type, '0') as "workType"
    from risk_measure m
    join risk_event e on e.org_id = m.org_id and e.id = m.risk_event
    join risk_unit u on u.org_id = m.org_id and u.id = e.unit
    left join inspection_plan p on p.org_id = m.org_id and p.measure = m.id and not p.deleted
    where m.org_id = ${org} and m.id = ${id} limit 1`)
