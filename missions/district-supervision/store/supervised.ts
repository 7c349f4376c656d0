import type { Id } from '@anlan/kernel/id'
import type { Instant, PlantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { IssuedOrderState } from '../contract/issued-order.ts'

/** Row-level security chooses the rows, as in `picture.ts`. */
type Delivered = Readonly<Record<string, unknown>>

export interface SupervisedRow {
  readonly enterprise: Id
  readonly id: Id
  readonly record: Delivered
  readonly order: { readonly id: Id; readonly state: IssuedOrderState; readonly endAt: Instant | null } | null
}

/** The last order about this record that was not withdrawn. */
const ORDER = sql`(select json_build_object('id', o.id, 'state', o.state, 'endAt', o.end_at) from issued_order o
  where o.subject_id = r.id and o.enterprise = r.enterprise and o.state <> 'withdrawn' order by o.issued_at desc limit 1) as "order"`

const OPEN = sql`r.state in ('reported', 'rectifying', 'to-accept')`
const MAJOR = sql`r.kind = 'danger' and not r.deleted and r.record->>'level' = '1'`
const late = (today: PlantDay) => sql`(r.state = 'rectifying' and r.deadline < ${today})`

interface Asked {
  readonly enterprise: Id | undefined
  readonly search: string
  readonly offset: number
  readonly limit: number
}

const ofEnterprise = (enterprise: Id | undefined) => (enterprise === undefined ? sql`` : sql`and r.enterprise = ${enterprise}`)

/** Open ones: overdue first, then the oldest. */
export const majorDangerRows = async (tx: Tx, today: PlantDay, closed: boolean, { enterprise, search, offset, limit }: Asked): Promise<{ rows: SupervisedRow[]; total: number }> => {
  const where = sql`${MAJOR} and ${closed ? sql`not` : sql``} ${OPEN} ${ofEnterprise(enterprise)} ${search === '' ? sql`` : sql`and strpos(r.record->>'name', ${search}) > 0`}`
  const rows = await tx.many(sql<SupervisedRow>`select r.enterprise, r.id, r.record, ${ORDER} from inbox_record r where ${where}
    order by ${late(today)} desc, r.happened_at, r.id limit ${limit} offset ${offset}`)
  const count = await tx.first(sql<{ total: number }>`select count(*) as total from inbox_record r where ${where}`)
  return { rows, total: count?.total ?? 0 }
}

export const majorDangerCounts = async (tx: Tx, today: PlantDay): Promise<{ open: number; overdue: number; unplanned: number; unsupervised: number }> =>
  (await tx.first(sql<{ open: number; overdue: number; unplanned: number; unsupervised: number }>`select count(*) as open, count(*) filter (where ${late(today)}) as overdue,
      count(*) filter (where coalesce(jsonb_typeof(r.record->'treatment'), 'null') <> 'object') as unplanned,
      count(*) filter (where not exists (select 1 from issued_order o where o.subject_id = r.id and o.enterprise = r.enterprise and o.state <> 'withdrawn')) as unsupervised
    from inbox_record r where ${MAJOR} and ${OPEN}`)) ?? { open: 0, overdue: 0, unplanned: 0, unsupervised: 0 }

export interface StopRow extends SupervisedRow {
  readonly unit: string | null
  readonly phase: 'now' | 'coming' | 'over'
}

/** Those that are out of use now first; of each phase the latest. One that was refused or taken back never was. */
export const stopRows = async (tx: Tx, now: Instant, phases: readonly string[], { enterprise, search, offset, limit }: Asked): Promise<{ rows: StopRow[]; total: number }> => {
  const phase = sql`case when (r.record->>'endedAt') is not null or (r.record->>'endAt')::bigint < ${now} then 'over' when (r.record->>'startAt')::bigint > ${now} then 'coming' else 'now' end`
  const where = sql`r.kind = 'stop' and not r.deleted and coalesce(r.record->>'state', '') not in ('refused', 'withdrawn') ${ofEnterprise(enterprise)}
    ${phases.length === 0 ? sql`` : sql`and ${phase} = any(${[...phases]})`} ${search === '' ? sql`` : sql`and strpos(r.record->>'reason', ${search}) > 0`}`
  const rows = await tx.many(sql<StopRow>`select r.enterprise, r.id, r.record, u.record->>'name' as unit, ${phase} as phase, ${ORDER} from inbox_record r
    left join inbox_record u on u.enterprise = r.enterprise and u.kind = 'unit' and u.id::text = r.record->>'unit'
    where ${where} order by array_position(array['now', 'coming', 'over'], ${phase}), (r.record->>'startAt')::bigint desc, r.id limit ${limit} offset ${offset}`)
  const count = await tx.first(sql<{ total: number }>`select count(*) as total from inbox_record r where ${where}`)
  return { rows, total: count?.total ?? 0 }
}

export interface CommitmentRow {
  readonly enterprise: Id
  readonly id: Id
  readonly record: Delivered
}

/** The last issue of the day of each enterprise. */
export const commitmentRows = (tx: Tx, day: PlantDay): Promise<CommitmentRow[]> =>
  tx.many(sql<CommitmentRow>`select distinct on (enterprise) enterprise, id, record from inbox_record
    where kind = 'commitment' and not deleted and record->>'day' = ${day} order by enterprise, (record->>'issue')::int desc, updated_at desc`)

/** Who has ever delivered anything. */
export const everDelivered = async (tx: Tx): Promise<Set<Id>> => new Set((await tx.many(sql<{ enterprise: Id }>`select enterprise from inbox_enterprise`)).map(({ enterprise }) => enterprise))
