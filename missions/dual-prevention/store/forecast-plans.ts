import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { ForecastPlan } from '../rules/forecast-dues.ts'

/** Living plans with what a forecast shows and a pause is judged by; one with both ends of its measure gone is none. */
export const forecastPlans = (tx: Tx, org: Id, { post, unit }: { post?: Id | undefined; unit?: Id | undefined }): Promise<ForecastPlan[]> =>
  tx.many(sql<ForecastPlan>`select p.id, p.measure, p.content, p.cycle, p.cycle_unit as "cycleUnit", p.first_start as "firstStart", p.window_start as "windowStart", p.window_end as "windowEnd",
      p.work_day_type as "workDayType", p.post, p.post_name as "postName", p.person, m.classify1, m.classify2, m.description, m.inspection_content as "inspectionContent",
      e.name as "riskEventName", e.unit, u.name as "unitName"
    from inspection_plan p
    join risk_measure m on m.org_id = p.org_id and m.id = p.measure and not m.deleted
    join risk_event e on e.org_id = m.org_id and e.id = m.risk_event
    join risk_unit u on u.org_id = e.org_id and u.id = e.unit
    where p.org_id = ${org} and p.active and not p.deleted ${post === undefined ? sql`` : sql`and p.post = ${post}`} ${unit === undefined ? sql`` : sql`and e.unit = ${unit}`}`)
