import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { addDays, type Instant, type PlantDay, startOfDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { DeliveredAlarm, DeliveredPermit, DeliveredPlan } from '../contract/special-work.ts'
import type { workPermits } from '../contract/works.ts'

/** Row-level security chooses the rows, as in `picture.ts`. */
export interface PlanRow {
  readonly enterprise: Id
  readonly id: Id
  readonly record: DeliveredPlan
  readonly permits: number
}

const PERMITS_OF = sql`(select count(*) from inbox_record p where p.enterprise = r.enterprise and p.kind = 'work-permit' and not p.deleted and p.record->>'plan' = r.id::text)`
/** Approved on the day of the work or later, and no emergency. A day begins in Beijing. */
const LATE = sql`(r.state = 'planned' and coalesce((r.record->>'approvedAt')::bigint, (r.record->>'askedAt')::bigint, 0) >= (((r.record->>'from')::bigint + 28800000) / 86400000) * 86400000 - 28800000)`

export const planRows = async (tx: Tx, day: PlantDay, { enterprise, only, search, offset, limit }: { readonly enterprise: Id | undefined; readonly only: string | undefined; readonly search: string; readonly offset: number; readonly limit: number }) => {
  const [from, to] = [startOfDay(day), startOfDay(addDays(day, 1))]
  const onDay = sql`r.kind = 'work-plan' and not r.deleted and r.happened_at < ${to} and r.closed_at > ${from}`
  const where = sql`${onDay} ${enterprise === undefined ? sql`` : sql`and r.enterprise = ${enterprise}`} ${search === '' ? sql`` : sql`and strpos(concat(r.record->>'content', r.record->>'unit', r.record->>'workUnit', r.record->>'spot'), ${search}) > 0`}
    ${only === 'late' ? sql`and ${LATE}` : only === 'emergency' ? sql`and r.state = 'emergency'` : only === 'without-permit' ? sql`and ${PERMITS_OF} = 0` : sql``}`
  const rows = await tx.many(sql<PlanRow & { late: boolean }>`select r.enterprise, r.id, r.record, ${LATE} as late, ${PERMITS_OF} as permits from inbox_record r where ${where}
    order by (r.state = 'emergency' or ${LATE}) desc, r.happened_at, r.id limit ${limit} offset ${offset}`)
  const total = await tx.first(sql<{ total: number }>`select count(*) as total from inbox_record r where ${where}`)
  const sums = await tx.first(sql<{ enterprises: number; emergencies: number; late: number }>`select count(distinct r.enterprise) as enterprises, count(*) filter (where r.state = 'emergency') as emergencies, count(*) filter (where ${LATE}) as late from inbox_record r where ${onDay}`)
  return { rows, total: total?.total ?? 0, ...(sums ?? { enterprises: 0, emergencies: 0, late: 0 }) }
}

export interface PermitRow {
  readonly enterprise: Id
  readonly id: Id
  readonly record: DeliveredPermit
  readonly plan: DeliveredPlan | null
  readonly alarms: number
  readonly checked_at: Instant | null
  readonly findings: number | null
}

type Filters = Omit<z.output<typeof workPermits.input>, 'offset' | 'limit'>
const ALARMS_OF = sql`inbox_record a where a.enterprise = r.enterprise and a.kind = 'work-alarm' and not a.deleted and a.record->>'permit' = r.id::text`

const chosen = ({ enterprise, unit, contractor, place, kind, level, state, alarm, from, to, unchecked, search = '' }: Filters) => sql`r.kind = 'work-permit' and not r.deleted
  ${enterprise === undefined ? sql`` : sql`and r.enterprise = ${enterprise}`} ${unit === undefined || unit === '' ? sql`` : sql`and strpos(concat(r.record->>'unit', r.record->>'workUnits'), ${unit}) > 0`}
  ${contractor === undefined ? sql`` : sql`and (r.record->>'contractor')::boolean = ${contractor}`} ${place === undefined || place === '' ? sql`` : sql`and strpos(concat(r.record->>'area', r.record->>'spot'), ${place}) > 0`}
  ${kind.length === 0 ? sql`` : sql`and r.record->>'kind' = any(${kind})`} ${level.length === 0 ? sql`` : sql`and concat(r.record->>'kind', ':', r.record->>'level') = any(${level})`} ${state.length === 0 ? sql`` : sql`and r.state = any(${state})`}
  ${alarm === undefined || alarm === '' ? sql`` : alarm === 'any' ? sql`and exists(select 1 from ${ALARMS_OF})` : sql`and exists(select 1 from ${ALARMS_OF} and a.state = ${alarm})`}
  ${from === undefined ? sql`` : sql`and r.closed_at >= ${startOfDay(from)}`} ${to === undefined ? sql`` : sql`and r.happened_at < ${startOfDay(addDays(to, 1))}`}
  ${unchecked === true ? sql`and not exists(select 1 from spot_check c where c.enterprise = r.enterprise and c.permit = r.id)` : sql``}
  ${search === '' ? sql`` : sql`and strpos(concat(r.record->>'number', r.record->>'content'), ${search}) > 0`}`

const COLUMNS = sql`r.enterprise, r.id, r.record, (select p.record from inbox_record p where p.enterprise = r.enterprise and p.kind = 'work-plan' and p.id::text = r.record->>'plan') as plan,
  (select count(*) from ${ALARMS_OF}) as alarms, c.at as checked_at, c.findings`
const CHECKED = sql`left join lateral (select s.at, s.findings from spot_check s where s.enterprise = r.enterprise and s.permit = r.id order by s.at desc limit 1) c on true`

/** What goes on first, then the latest. */
export const permitRows = async (tx: Tx, filters: Filters, offset: number, limit: number): Promise<{ rows: PermitRow[]; total: number }> => {
  const where = chosen(filters)
  const rows = await tx.many(sql<PermitRow>`select ${COLUMNS} from inbox_record r ${CHECKED} where ${where} order by (r.state in ('working', 'suspended')) desc, r.happened_at desc, r.id limit ${limit} offset ${offset}`)
  return { rows, total: (await tx.first(sql<{ total: number }>`select count(*) as total from inbox_record r where ${where}`))?.total ?? 0 }
}

/** Ids of all that fit, for a draw. */
export const permitIds = (tx: Tx, filters: Filters): Promise<{ id: Id; enterprise: Id }[]> => tx.many(sql<{ id: Id; enterprise: Id }>`select r.id, r.enterprise from inbox_record r where ${chosen(filters)} order by r.id limit 20000`)

export const permitsById = (tx: Tx, ids: readonly Id[]): Promise<PermitRow[]> =>
  tx.many(sql<PermitRow>`select ${COLUMNS} from inbox_record r ${CHECKED} where r.kind = 'work-permit' and not r.deleted and r.id = any(${[...ids]}::uuid[])`)

export const alarmRows = (tx: Tx, enterprise: Id, permit: Id): Promise<{ id: Id; record: DeliveredAlarm }[]> =>
  tx.many(sql<{ id: Id; record: DeliveredAlarm }>`select id, record from inbox_record where enterprise = ${enterprise} and kind = 'work-alarm' and not deleted and record->>'permit' = ${permit} order by happened_at desc`)
