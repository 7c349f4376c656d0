import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { PointCondition, PointState } from '../contract/reading.ts'

export interface KeptValue {
  readonly point: Id
  readonly at: Instant
  readonly value: number
  readonly source: NonNullable<PointState['source']>
}

/** The same moment twice is the same value: an edge may hand in again what it could not hear the answer to. */
export const keepValues = (tx: Tx, org: Id, values: readonly KeptValue[]): Promise<number> =>
  tx.run(sql`insert into point_history (org_id, point, at, value, source)
    select ${org}, point, at, value, source from json_populate_recordset(null::point_history, ${JSON.stringify(values)}) on conflict do nothing`)

/** Pairs of a chart are at most so many: the least and the greatest of each of half as many steps. */
const STEPS = 1_000

export const loadHistory = async (tx: Tx, org: Id, point: Id, from: Instant, to: Instant): Promise<Omit<KeptValue, 'point'>[]> => {
  const span = sql`org_id = ${org} and point = ${point} and at between ${from} and ${to}`
  const count = (await tx.first(sql<{ count: number }>`select count(*) as count from point_history where ${span}`))?.count ?? 0
  if (count <= 2 * STEPS) return tx.many(sql`select at, value, source from point_history where ${span} order by at`)
  const step = Math.ceil((to - from + 1) / STEPS)
  return tx.many(sql`select at, value, source from (
      select at, value, source,
        row_number() over (partition by (at - ${from}::bigint) / ${step}::bigint order by value, at) as least,
        row_number() over (partition by (at - ${from}::bigint) / ${step}::bigint order by value desc, at desc) as greatest
      from point_history where ${span}) stepped
    where least = 1 or greatest = 1 order by at`)
}

const MARKS = 24

export const loadTrends = (tx: Tx, org: Id, from: Instant, to: Instant): Promise<{ point: Id; values: number[] }[]> =>
  tx.many(sql`select s.point, t.values from point_state s cross join lateral (
      select array_agg(mean order by mark) as values from (
        select (at - ${from}::bigint) * ${MARKS} / ${to - from + 1}::bigint as mark, avg(value) as mean from point_history
        where org_id = ${org} and point = s.point and at between ${from} and ${to} group by 1) marks) t
    where s.org_id = ${org} and t.values is not null`)

export interface AlarmRow {
  readonly point: Id
  readonly raisedAt: Instant
  readonly condition: PointCondition
  readonly value: number | null
  readonly limit: number | null
  readonly clearedAt: Instant | null
}

/** A condition that follows another at the same point takes its place. */
export const openAlarm = async (tx: Tx, org: Id, { point, raisedAt, condition, value, limit }: AlarmRow): Promise<void> => {
  await endAlarm(tx, org, point, raisedAt)
  await tx.run(sql`insert into point_alarm (org_id, point, raised_at, condition, value, bound) values (${org}, ${point}, ${raisedAt}, ${condition}, ${value}, ${limit})
    on conflict (org_id, point, raised_at, condition) do update set cleared_at = null`)
}

export const endAlarm = (tx: Tx, org: Id, point: Id, at: Instant): Promise<number> =>
  tx.run(sql`update point_alarm set cleared_at = ${at} where org_id = ${org} and point = ${point} and cleared_at is null`)

/** What was told since `from`, the latest first. */
export const loadAlarms = (tx: Tx, org: Id, asked: { readonly point?: Id | undefined; readonly from: Instant; readonly limit: number }): Promise<AlarmRow[]> =>
  tx.many(sql<AlarmRow>`select point, raised_at as "raisedAt", condition, value, bound as "limit", cleared_at as "clearedAt" from point_alarm
    where org_id = ${org} and raised_at >= ${asked.from} ${asked.point === undefined ? sql`` : sql`and point = ${asked.point}`} order by raised_at desc, cleared_at is null desc limit ${asked.limit}`)
