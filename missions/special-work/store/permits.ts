import type { Id } from '@anlan/kernel/id'
import type { PlantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { OVER } from '../contract/life.ts'
import type { Permit } from '../contract/permit.ts'
import { meetsOf } from '../rules/together/meets.ts'

interface Row {
  readonly body: Permit
}

/** Locked until the transaction ends: two people cannot decide the same permit at the same moment. */
export const loadPermit = async (tx: Tx, org: Id, id: Id): Promise<Permit | undefined> => (await tx.first(sql<Row>`select body from permit where org_id = ${org} and id = ${id} for update`))?.body

export const readPermits = async (tx: Tx, org: Id, ids: readonly Id[]): Promise<Permit[]> =>
  ids.length === 0 ? [] : (await tx.many(sql<Row>`select body from permit where org_id = ${org} and id = any(${ids as Id[]}::uuid[])`)).map(({ body }) => body)

/** Everything that may meet another work: asked for, and not over. */
export const livePermits = async (tx: Tx, org: Id): Promise<Permit[]> =>
  (await tx.many(sql<Row>`select body from permit where org_id = ${org} and state <> all(${[...OVER, 'draft']}::text[])`)).map(({ body }) => body)

/** @returns false when it is already there, or not at the version before */
export const savePermitRow = async (tx: Tx, org: Id, permit: Permit): Promise<boolean> => {
  const { request, ...it } = permit
  const written = await tx.run(sql`insert into permit as p (org_id, id, version, number, kind, level, state, area, unit, contractor, plan, from_at, until_at, created_at, updated_at, meets, points, cameras, body)
    values (${org}, ${it.id}, ${it.version}, ${it.number}, ${it.kind}, ${it.level}, ${it.state}, ${request.place.area}, ${request.unit}, ${request.contractor}, ${request.place.plan}, ${request.from}, ${request.until}, ${it.createdAt}, ${it.updatedAt}, ${JSON.stringify(meetsOf(permit))}, ${request.points}::uuid[], ${request.cameras}::uuid[], ${JSON.stringify(permit)})
    on conflict (org_id, id) do update set version = excluded.version, kind = excluded.kind, level = excluded.level, state = excluded.state, area = excluded.area, unit = excluded.unit, contractor = excluded.contractor,
      plan = excluded.plan, from_at = excluded.from_at, until_at = excluded.until_at, updated_at = excluded.updated_at, meets = excluded.meets, points = excluded.points, cameras = excluded.cameras, body = excluded.body
    where p.version = excluded.version - 1`)
  return written === 1
}

/** Counts on, for the number of a permit. */
export const nextNumber = async (tx: Tx, org: Id, kind: Permit['kind'], day: PlantDay): Promise<number> =>
  (await tx.first(sql<{ last: number }>`insert into permit_number as n (org_id, kind, day, last) values (${org}, ${kind}, ${day}, 1) on conflict (org_id, kind, day) do update set last = n.last + 1 returning last`))?.last ?? 1
