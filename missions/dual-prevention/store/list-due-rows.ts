import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Statement, type Tx } from '@anlan/platform/database/database'
import type { Due, listDues, listRecords } from '../contract/due.ts'
import type { InspectionRecord } from '../contract/records.ts'
import { RECORD } from './record-table.ts'

const DUE = sql`d.id, d.plan, d.measure, d.state, d.start_at as "startAt", d.end_at as "endAt", p.content, m.description, m.classify1, m.classify2,
  e.name as "riskEventName", e.unit, u.name as "unitName", u.risk_level as "unitLevel", u.hazard_code as "hazardCode", p.work_type as "workType",
  d.post, p.post_name as "postName", d.assignees, d.record, m.photo_rule as "photoRule", m.places, m.readings`
const IN_REGISTER = sql`join inspection_plan p on p.org_id = d.org_id and p.id = d.plan
  join risk_measure m on m.org_id = d.org_id and m.id = d.measure
  join risk_event e on e.org_id = d.org_id and e.id = m.risk_event
  join risk_unit u on u.org_id = d.org_id and u.id = e.unit`

/** Open for the person until `until`, and missed since `since`. */
export const dueRowsOf = (tx: Tx, org: Id, person: Id, { now, since, until, limit }: { now: Instant; since: Instant; until: Instant; limit: number }): Promise<Due[]> =>
  tx.many(sql<Due>`select ${DUE} from inspection_due d ${IN_REGISTER}
    where d.org_id = ${org} and d.assignees @> array[${person}]::uuid[]
      and ((d.state = 'open' and d.end_at > ${now} and d.start_at < ${until}) or (d.state = 'missed' and d.end_at > ${since}))
    order by d.end_at, u.name, d.id limit ${limit}`)

type Nullable<T> = { [Key in keyof T]: T[Key] | null }
export type DueWithResult = Due & Nullable<Pick<InspectionRecord, 'inspector' | 'checkedAt' | 'result' | 'presence'>>

const DUE_ORDER = { startAt: sql`d.start_at, d.id`, '-startAt': sql`d.start_at desc, d.id`, endAt: sql`d.end_at, d.id`, '-endAt': sql`d.end_at desc, d.id` }

export interface Between {
  readonly from: Instant
  readonly to: Instant
}

/** Dues that are open at some time between. */
export const listDueRows = async (
  tx: Tx,
  org: Id,
  { state, unit, person, search = '', sort, offset, limit }: z.output<typeof listDues.input>,
  { from, to }: Between,
): Promise<{ rows: DueWithResult[]; total: number }> => {
  const chosen = sql`d.org_id = ${org} and d.end_at > ${from} and d.start_at < ${to}
    ${state.length === 0 ? sql`` : sql`and d.state = any(${state})`} ${unit === undefined ? sql`` : sql`and e.unit = ${unit}`}
    ${person === undefined ? sql`` : sql`and d.assignees @> array[${person}]::uuid[]`}
    ${search === '' ? sql`` : sql`and (strpos(p.content, ${search}) > 0 or strpos(u.name, ${search}) > 0 or strpos(coalesce(p.post_name, ''), ${search}) > 0)`}`
  return dueRows(tx, org, chosen, DUE_ORDER[sort], offset, limit)
}

const dueRows = async (tx: Tx, org: Id, chosen: Statement<unknown>, order: Statement<unknown>, offset: number, limit: number) => {
  const found = await tx.many(sql<DueWithResult & { total: number }>`select ${DUE}, r.result, r.inspector, r.checked_at as "checkedAt", r.presence, count(*) over () as total
    from inspection_due d ${IN_REGISTER} left join inspection_record r on r.org_id = ${org} and r.id = d.record
    where ${chosen} order by ${order} offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row as DueWithResult), total: found[0]?.total ?? 0 }
}

export const findDueRow = async (tx: Tx, org: Id, id: Id): Promise<DueWithResult | undefined> =>
  (await dueRows(tx, org, sql`d.org_id = ${org} and d.id = ${id}`, sql`d.id`, 0, 1)).rows[0]

const RECORD_ORDER = { checkedAt: sql`r.checked_at, r.id`, '-checkedAt': sql`r.checked_at desc, r.id` }
export type RecordRow = InspectionRecord & { content: string; unitName: string; riskEventName: string }

export const listRecordRows = async (
  tx: Tx,
  org: Id,
  { result, measure, search = '', sort, offset, limit }: z.output<typeof listRecords.input>,
  { from, to }: Between,
): Promise<{ rows: RecordRow[]; total: number }> => {
  const found = await tx.many(sql<RecordRow & { total: number }>`select ${RECORD.as('r')}, p.content, u.name as "unitName", e.name as "riskEventName", count(*) over () as total
    from inspection_record r
    join inspection_plan p on p.org_id = r.org_id and p.id = r.plan
    join risk_measure m on m.org_id = r.org_id and m.id = r.measure
    join risk_event e on e.org_id = r.org_id and e.id = m.risk_event
    join risk_unit u on u.org_id = r.org_id and u.id = e.unit
    where r.org_id = ${org} and not r.deleted and r.checked_at >= ${from} and r.checked_at < ${to}
      ${result.length === 0 ? sql`` : sql`and r.result = any(${result})`} ${measure === undefined ? sql`` : sql`and r.measure = ${measure}`}
      ${search === '' ? sql`` : sql`and (strpos(p.content, ${search}) > 0 or strpos(u.name, ${search}) > 0 or strpos(r.inspector, ${search}) > 0 or strpos(r.note, ${search}) > 0)`}
    order by ${RECORD_ORDER[sort]} offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row as RecordRow), total: found[0]?.total ?? 0 }
}
