import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Statement, type Tx } from '@anlan/platform/database/database'
import type { InspectionPlan } from '../contract/records.ts'
import type { listMeasures, listPlans, listRiskEvents, listUnits } from '../contract/register.ts'
import { objectNameOf } from './object-name.ts'
import { MEASURE, PLAN, RISK_EVENT, UNIT } from './record-table.ts'
import { holdsNow } from './stops/holds.ts'

type Asked<Query extends { input: z.ZodType }> = z.output<Query['input']>
type Row<Query extends { output: z.ZodType }> = z.output<Query['output']> extends { rows: (infer One)[] } ? One : never
interface Page<One> {
  readonly rows: One[]
  readonly total: number
}

const none = sql``
const among = (column: Statement<unknown>, values: readonly string[]) => (values.length === 0 ? none : sql`and ${column} = any(${values as string[]})`)
const is = (column: Statement<unknown>, value: Id | undefined) => (value === undefined ? none : sql`and ${column} = ${value}`)
const says = (search: string | undefined, ...columns: Statement<unknown>[]) =>
  search === undefined || search === '' ? none : sql`and (${sql.join(columns.map((column) => sql`strpos(${column}, ${search}) > 0`), sql` or `)})`

const page = async <One>(tx: Tx, statement: Statement<One & { total: number }>): Promise<Page<One>> => {
  const found = await tx.many(statement)
  return { rows: found.map(({ total: _total, ...row }) => row as unknown as One), total: found[0]?.total ?? 0 }
}

const UNIT_ORDER = { name: sql`u.name, u.id`, '-name': sql`u.name desc, u.id`, riskLevel: sql`u.risk_level, u.name, u.id`, '-riskLevel': sql`u.risk_level desc, u.name, u.id` }

export const listUnitRows = (tx: Tx, org: Id, { search, riskLevel, hazardCode, sort, offset, limit }: Asked<typeof listUnits>, now: Instant, only: readonly Id[] | undefined) =>
  page<Omit<Row<typeof listUnits>, 'review'>>(tx, sql`select ${UNIT.as('u')}, count(*) over () as total,
      (select count(*) from risk_event e where e.org_id = u.org_id and e.unit = u.id and not e.deleted) as "riskEvents",
      (select count(*) from risk_event e join risk_measure m on m.org_id = e.org_id and m.risk_event = e.id and not m.deleted
        where e.org_id = u.org_id and e.unit = u.id and not e.deleted) as measures,
      (select count(*) from risk_event e join risk_measure m on m.org_id = e.org_id and m.risk_event = e.id
        join danger d on d.org_id = e.org_id and d.measure = m.id and not d.deleted and d.state in ('reported', 'rectifying', 'to-accept')
        where e.org_id = u.org_id and e.unit = u.id) as "openDangers",
      exists (select from stop_record s where s.org_id = u.org_id and s.unit = u.id and ${holdsNow(now)}) as stopped,
      ${objectNameOf(sql`u.org_id`, sql`u.hazard_code`)} as "objectName"
    from risk_unit u where u.org_id = ${org} and not u.deleted ${only === undefined ? none : sql`and u.id = any(${only as Id[]}::uuid[])`} ${hazardCode === undefined ? none : sql`and u.hazard_code = ${hazardCode}`} ${among(sql`u.risk_level`, riskLevel)} ${says(search, sql`u.name`, sql`u.department`, sql`u.hazard_code`)}
    order by ${UNIT_ORDER[sort]} offset ${offset} limit ${limit}`)

const EVENT_ORDER = { name: sql`e.name, e.id`, '-name': sql`e.name desc, e.id`, inherentLevel: sql`e.inherent_level, u.name, e.name, e.id`, '-inherentLevel': sql`e.inherent_level desc, u.name, e.name, e.id` }

export const listRiskEventRows = (tx: Tx, org: Id, { search, unit, inherentLevel, residualLevel, sort, offset, limit }: Asked<typeof listRiskEvents>) =>
  page<Row<typeof listRiskEvents>>(tx, sql`select ${RISK_EVENT.as('e')}, u.name as "unitName", count(*) over () as total,
      (select count(*) from risk_measure m where m.org_id = e.org_id and m.risk_event = e.id and not m.deleted) as measures
    from risk_event e join risk_unit u on u.org_id = e.org_id and u.id = e.unit
    where e.org_id = ${org} and not e.deleted ${is(sql`e.unit`, unit)} ${among(sql`e.inherent_level`, inherentLevel)} ${among(sql`e.residual_level`, residualLevel)}
      ${says(search, sql`e.name`, sql`u.name`)}
    order by ${EVENT_ORDER[sort]} offset ${offset} limit ${limit}`)

const MEASURE_ORDER = {
  unitName: sql`u.name, e.name, m.id`,
  '-unitName': sql`u.name desc, e.name desc, m.id`,
  updatedAt: sql`m.updated_at, m.id`,
  '-updatedAt': sql`m.updated_at desc, m.id`,
}
const IN_UNIT = sql`join risk_event e on e.org_id = m.org_id and e.id = m.risk_event join risk_unit u on u.org_id = m.org_id and u.id = e.unit`

type MeasureRow = Row<typeof listMeasures>

/** The living plans of some measures. */
const plansOf = (tx: Tx, org: Id, measures: readonly Id[]): Promise<InspectionPlan[]> =>
  tx.many(sql<InspectionPlan>`select ${PLAN.columns} from inspection_plan where org_id = ${org} and measure = any(${measures as Id[]}) and not deleted`)

export const listMeasureRows = async (
  tx: Tx,
  org: Id,
  { id, search, unit, riskEvent, dataSrc, classify1, sort, offset, limit }: Asked<typeof listMeasures> & { id?: Id },
): Promise<Page<MeasureRow>> => {
  const found = await page<Omit<MeasureRow, 'plan'>>(tx, sql`select ${MEASURE.as('m')}, e.unit, u.name as "unitName", e.name as "riskEventName", count(*) over () as total
    from risk_measure m ${IN_UNIT}
    where m.org_id = ${org} and not m.deleted ${is(sql`m.id`, id)} ${is(sql`e.unit`, unit)} ${is(sql`m.risk_event`, riskEvent)}
      ${among(sql`m.data_src`, dataSrc)} ${among(sql`m.classify1`, classify1)} ${says(search, sql`m.description`, sql`m.inspection_content`, sql`e.name`, sql`u.name`)}
    order by ${MEASURE_ORDER[sort]} offset ${offset} limit ${limit}`)
  const plans = new Map((await plansOf(tx, org, found.rows.map((row) => row.id))).map((plan) => [plan.measure, plan]))
  return { rows: found.rows.map((row) => ({ ...row, plan: plans.get(row.id) ?? null })), total: found.total }
}

const PLAN_ORDER = { ...MEASURE_ORDER, updatedAt: sql`p.updated_at, p.id`, '-updatedAt': sql`p.updated_at desc, p.id` }

export const listPlanRows = (
  tx: Tx,
  org: Id,
  { id, search, unit, post, person, cycleUnit, workType, sort, offset, limit }: Asked<typeof listPlans> & { id?: Id },
  now: Instant,
): Promise<Page<Omit<Row<typeof listPlans>, 'personName'>>> =>
  page(tx, sql`select ${PLAN.as('p')}, u.name as "unitName", e.name as "riskEventName", count(*) over () as total,
      (select min(start_at) from inspection_due d where d.org_id = p.org_id and d.plan = p.id and d.start_at > ${now}) as "nextStart"
    from inspection_plan p join risk_measure m on m.org_id = p.org_id and m.id = p.measure ${IN_UNIT}
    where p.org_id = ${org} and not p.deleted ${is(sql`p.id`, id)} ${is(sql`e.unit`, unit)} ${is(sql`p.post`, post)} ${is(sql`p.person`, person)}
      ${among(sql`p.cycle_unit`, cycleUnit)} ${among(sql`p.work_type`, workType)} ${says(search, sql`p.content`, sql`u.name`, sql`coalesce(p.post_name, '')`)}
    order by ${PLAN_ORDER[sort]} offset ${offset} limit ${limit}`)
