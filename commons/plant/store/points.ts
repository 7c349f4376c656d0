import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Statement, type Tx } from '@anlan/platform/database/database'
import { measurementPointRegister, type PointRow } from '../contract/place.ts'
import type { PointCondition, PointState } from '../contract/reading.ts'
import { NEVER_HEARD, type PointNow } from '../rules/judge-point.ts'

/** A point of the register with how it stands. */
export interface Point {
  readonly id: Id
  readonly row: PointRow
  readonly now: PointNow
}

interface StoredPoint extends Omit<PointNow, 'fed' | 'bypassed'> {
  readonly id: Id
  readonly data: unknown
  readonly fed: boolean | null
  readonly bypassed: boolean | null
}

const COLUMNS = sql`r.id, r.data, s.value, s.at, s.quality, s.source, s.condition, s.condition_since as "conditionSince", s.pending,
  s.pending_since as "pendingSince", s.told, s.fed, s.bypassed, s.heard_at as "heardAt", s.kept_at as "keptAt", s.kept_value as "keptValue"`

const toPoint = ({ id, data, fed, bypassed, ...now }: StoredPoint): Point => {
  // A row from before a field came to be gets that field's default.
  const row = measurementPointRegister.schema.parse(data)
  return { id, row, now: { ...NEVER_HEARD, ...now, fed: fed === true || row.feedSeconds !== null, bypassed: bypassed === true } }
}

const select = async (tx: Tx, org: Id, where: Statement<unknown>): Promise<Point[]> =>
  (
    await tx.many(sql<StoredPoint>`select ${COLUMNS} from register_row r left join point_state s on s.org_id = r.org_id and s.point = r.id
      where r.org_id = ${org} and r.register = ${measurementPointRegister.name} and not r.deleted ${where} order by r.data ->> 'tag'`)
  ).map(toPoint)

/** Points by id, each locked until the transaction ends; those that nobody heard of are given a row to lock. */
export const lockPoints = async (tx: Tx, org: Id, ids: readonly Id[]): Promise<Point[]> => {
  const sorted = [...new Set(ids)].toSorted()
  await tx.run(sql`insert into point_state (org_id, point)
    select org_id, id from register_row where org_id = ${org} and register = ${measurementPointRegister.name} and not deleted and id = any(${sorted}::uuid[]) order by id
    on conflict do nothing`)
  await tx.run(sql`select from point_state where org_id = ${org} and point = any(${sorted}::uuid[]) order by point for update`)
  return select(tx, org, sql`and r.id = any(${sorted}::uuid[])`)
}

interface Among {
  readonly area?: string | undefined
  readonly quantity?: string | undefined
  readonly condition?: readonly PointCondition[]
}

/** Points as they stand, to be looked at: those named, or all; of one area, one quantity, in certain conditions where that is asked. */
export const findPoints = (tx: Tx, org: Id, ids: readonly Id[], { area, quantity, condition = [] }: Among = {}): Promise<Point[]> =>
  select(tx, org, sql`${ids.length === 0 ? sql`` : sql`and r.id = any(${ids}::uuid[])`} ${area === undefined ? sql`` : sql`and r.data ->> 'area' = ${area}`}
    ${quantity === undefined ? sql`` : sql`and r.data ->> 'quantity' = ${quantity}`} ${condition.length === 0 ? sql`` : sql`and s.condition = any(${condition as PointCondition[]}::text[])`}`)

export const savePoints = async (tx: Tx, org: Id, points: readonly Point[]): Promise<void> => {
  const rows = points.map(({ id, now }) => ({
    point: id, value: now.value, at: now.at, quality: now.quality, source: now.source, condition: now.condition, condition_since: now.conditionSince,
    pending: now.pending, pending_since: now.pendingSince, told: now.told, fed: now.fed, heard_at: now.heardAt, bypassed: now.bypassed,
    kept_at: now.keptAt, kept_value: now.keptValue,
  }))
  await tx.run(sql`update point_state as p set value = n.value, at = n.at, quality = n.quality, source = n.source, condition = n.condition,
      condition_since = n.condition_since, pending = n.pending, pending_since = n.pending_since, told = n.told, fed = n.fed, heard_at = n.heard_at,
      bypassed = n.bypassed, kept_at = n.kept_at, kept_value = n.kept_value
    from json_populate_recordset(null::point_state, ${JSON.stringify(rows)}) n where p.org_id = ${org} and p.point = n.point`)
}

/** Ids of fed points that were heard of last before `limit`: the only ones that can have fallen silent. */
export const quietPoints = async (tx: Tx, org: Id, limit: Instant): Promise<Id[]> =>
  (await tx.many(sql<{ point: Id }>`select point from point_state where org_id = ${org} and fed and condition is distinct from 'silent' and heard_at <= ${limit}`)).map(({ point }) => point)

/** The fed points that are still heard, to find whose silence would be next. */
export const heardPoints = (tx: Tx, org: Id): Promise<Point[]> => select(tx, org, sql`and s.fed and s.heard_at is not null and s.condition is distinct from 'silent'`)

/** @returns the condition that the journal knows it by */
export const removePoint = async (tx: Tx, org: Id, point: Id): Promise<PointCondition | null> =>
  (await tx.first(sql<{ told: PointCondition | null }>`delete from point_state where org_id = ${org} and point = ${point} returning told`))?.told ?? null

export const toState = ({ id, row, now }: Point): PointState => ({
  point: id,
  tag: row.tag,
  name: row.name,
  quantity: row.quantity,
  unit: row.unit,
  area: row.area,
  equipment: row.equipment,
  value: now.value,
  at: now.at,
  quality: now.quality,
  source: now.source,
  condition: now.condition,
  conditionSince: now.conditionSince,
  bypassed: now.bypassed,
  fed: now.fed,
  low: row.low,
  high: row.high,
  highHigh: row.highHigh,
})
