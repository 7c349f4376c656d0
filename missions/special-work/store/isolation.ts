import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { IsolationPoint } from '../contract/isolation.ts'

interface Row {
  readonly body: IsolationPoint
}

export const loadPoint = async (tx: Tx, org: Id, id: Id): Promise<IsolationPoint | undefined> => (await tx.first(sql<Row>`select body from isolation_point where org_id = ${org} and id = ${id} for update`))?.body

export const pointsOf = async (tx: Tx, org: Id, permit: Id): Promise<IsolationPoint[]> => (await tx.many(sql<Row>`select body from isolation_point where org_id = ${org} and permit = ${permit} order by id`)).map(({ body }) => body)

/** Locked and not yet unlocked, of all permits. */
export const fittedPoints = async (tx: Tx, org: Id): Promise<IsolationPoint[]> => (await tx.many(sql<Row>`select body from isolation_point where org_id = ${org} and fitted order by id`)).map(({ body }) => body)

/** @returns false when it is there already, or not at the version before */
export const savePoint = async (tx: Tx, org: Id, it: IsolationPoint): Promise<boolean> =>
  (await tx.run(sql`insert into isolation_point as p (org_id, id, permit, version, fitted, body) values (${org}, ${it.id}, ${it.permit}, ${it.version}, ${it.fitted !== null && it.removed === null}, ${JSON.stringify(it)})
    on conflict (org_id, id) do update set version = excluded.version, fitted = excluded.fitted, body = excluded.body where p.version = excluded.version - 1`)) === 1

export const deletePoint = (tx: Tx, org: Id, id: Id): Promise<number> => tx.run(sql`delete from isolation_point where org_id = ${org} and id = ${id}`)
