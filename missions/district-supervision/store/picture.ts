import type { Id } from '@anlan/kernel/id'
import { DAY, type Instant, type PlantDay, startOfDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { InboxKind } from '../contract/inbox-record.ts'

/** Row-level security chooses the rows: a district's own, a town's by its enterprises. No query here names an org. */
const between = (day: PlantDay) => ({ from: startOfDay(day), to: startOfDay(day) + DAY })

export interface StandingRow {
  readonly enterprise: Id
  readonly last_at: Instant
  readonly inspections: number
  readonly abnormal: number
  readonly missed: number
  readonly reported: number
  readonly closed: number
  readonly open: number
  readonly open_major: number
  readonly overdue: number
  readonly oldest_deadline: PlantDay | null
  readonly delivered: number
  readonly delivered_today: number
  readonly refused: number
}

export const standingRows = (tx: Tx, today: PlantDay, enterprise?: Id): Promise<StandingRow[]> => {
  const { from, to } = between(today)
  const onDay = (column: string) => sql`${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to}`
  const one = enterprise === undefined ? sql`` : sql`where e.enterprise = ${enterprise}`
  return tx.many(sql<StandingRow>`select e.enterprise, e.last_at,
      coalesce(r.inspections, 0) as inspections, coalesce(r.abnormal, 0) as abnormal, coalesce(r.missed, 0) as missed, coalesce(r.reported, 0) as reported,
      coalesce(r.closed, 0) as closed, coalesce(r.open, 0) as open, coalesce(r.open_major, 0) as open_major, coalesce(r.overdue, 0) as overdue, r.oldest_deadline,
      coalesce(r.delivered, 0) as delivered, coalesce(r.delivered_today, 0) as delivered_today, coalesce(f.refused, 0) as refused
    from inbox_enterprise e
    left join (select enterprise,
        count(*) filter (where kind = 'record' and state <> '2' and ${onDay('happened_at')} and not deleted) as inspections,
        count(*) filter (where kind = 'record' and state = '1' and ${onDay('happened_at')} and not deleted) as abnormal,
        count(*) filter (where kind = 'record' and state = '2' and ${onDay('happened_at')} and not deleted) as missed,
        count(*) filter (where kind = 'danger' and ${onDay('happened_at')} and not deleted) as reported,
        count(*) filter (where kind = 'danger' and ${onDay('closed_at')} and state = 'accepted' and not deleted) as closed,
        count(*) filter (where kind = 'danger' and state in ('reported', 'rectifying', 'to-accept') and not deleted) as open,
        count(*) filter (where kind = 'danger' and state in ('reported', 'rectifying', 'to-accept') and not deleted and record->>'level' = '1') as open_major,
        count(*) filter (where kind = 'danger' and state = 'rectifying' and not deleted and deadline < ${today}) as overdue,
        min(deadline) filter (where kind = 'danger' and state = 'rectifying' and not deleted and deadline < ${today}) as oldest_deadline,
        count(*) as delivered, count(*) filter (where ${onDay('received_at')}) as delivered_today
      from inbox_record group by enterprise) r on r.enterprise = e.enterprise
    left join (select enterprise, count(*) as refused from inbox_refusal group by enterprise) f on f.enterprise = e.enterprise ${one}`)
}

export interface Page {
  readonly enterprise: Id | undefined
  readonly search: string
  readonly offset: number
  readonly limit: number
}

export interface OverdueRow {
  readonly enterprise: Id
  readonly id: Id
  readonly deadline: PlantDay
  readonly record: { readonly name: string; readonly place: string; readonly level: '0' | '1'; readonly responsible: { readonly name: string } | null }
}

/** The longest overdue first. */
export const overdueRows = async (tx: Tx, today: PlantDay, { enterprise, search, offset, limit }: Page): Promise<{ rows: OverdueRow[]; total: number }> => {
  const where = sql`kind = 'danger' and state = 'rectifying' and not deleted and deadline < ${today}
    ${enterprise === undefined ? sql`` : sql`and enterprise = ${enterprise}`} ${search === '' ? sql`` : sql`and strpos(record->>'name', ${search}) > 0`}`
  const rows = await tx.many(sql<OverdueRow>`select enterprise, id, deadline, record from inbox_record where ${where} order by deadline, id limit ${limit} offset ${offset}`)
  const count = await tx.first(sql<{ total: number }>`select count(*) as total from inbox_record where ${where}`)
  return { rows, total: count?.total ?? 0 }
}

export interface ActivityRow {
  readonly enterprise: Id
  readonly kind: 'inspected' | 'abnormal' | 'missed' | 'reported' | 'closed'
  readonly id: Id
  readonly at: Instant
  readonly record: Readonly<Record<string, unknown>>
  /** What an inspection was of: the content of its plan. */
  readonly content: string | null
}

export const activityRows = async (tx: Tx, day: PlantDay, what: ActivityRow['kind'] | undefined, { enterprise, search, offset, limit }: Page): Promise<{ rows: ActivityRow[]; total: number }> => {
  const { from, to } = between(day)
  const done = sql`(
    select enterprise, case state when '1' then 'abnormal' when '2' then 'missed' else 'inspected' end as kind, id, happened_at as at, record
      from inbox_record where kind = 'record' and not deleted and happened_at >= ${from} and happened_at < ${to}
    union all select enterprise, 'reported', id, happened_at, record from inbox_record where kind = 'danger' and not deleted and happened_at >= ${from} and happened_at < ${to}
    union all select enterprise, 'closed', id, closed_at, record from inbox_record where kind = 'danger' and not deleted and state = 'accepted' and closed_at >= ${from} and closed_at < ${to}) a`
  const where = sql`true ${enterprise === undefined ? sql`` : sql`and a.enterprise = ${enterprise}`} ${what === undefined ? sql`` : sql`and a.kind = ${what}`}
    ${search === '' ? sql`` : sql`and strpos(coalesce(a.record->>'name', a.record->>'note', ''), ${search}) > 0`}`
  const rows = await tx.many(sql<ActivityRow>`select a.*, p.record->>'content' as content from ${done}
    left join inbox_record p on p.enterprise = a.enterprise and p.kind = 'plan' and p.id::text = a.record->>'plan'
    where ${where} order by a.at desc, a.id limit ${limit} offset ${offset}`)
  const count = await tx.first(sql<{ total: number }>`select count(*) as total from ${done} where ${where}`)
  return { rows, total: count?.total ?? 0 }
}

export interface KindRow {
  readonly kind: InboxKind
  readonly held: number
  readonly deleted: number
  readonly last_at: Instant | null
}

export const kindRows = (tx: Tx, enterprise: Id): Promise<KindRow[]> =>
  tx.many(sql<KindRow>`select kind, count(*) filter (where not deleted) as held, count(*) filter (where deleted) as deleted, max(received_at) as last_at
    from inbox_record where enterprise = ${enterprise} group by kind`)

export interface RefusalRow {
  readonly kind: InboxKind
  readonly id: string
  readonly message: string
  readonly at: Instant
}

export const refusalRows = (tx: Tx, enterprise: Id): Promise<RefusalRow[]> =>
  tx.many(sql<RefusalRow>`select kind, id, message, at from inbox_refusal where enterprise = ${enterprise} order by at desc limit 100`)

export const levelRows = (tx: Tx, enterprise: Id): Promise<{ level: '1' | '2' | '3' | '4'; units: number }[]> =>
  tx.many(sql<{ level: '1' | '2' | '3' | '4'; units: number }>`select record->>'riskLevel' as level, count(*) as units from inbox_record
    where enterprise = ${enterprise} and kind = 'unit' and not deleted group by 1 order by 1`)
