import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Person } from '../contract/person.ts'

export interface Change {
  readonly org: Id
  readonly by: string
  readonly at: Instant
}

export interface PersonRecord {
  readonly id: Id
  readonly name: string
  readonly mobile: string | null
  readonly department: Id | null
  readonly post: Id | null
  readonly kind: Person['kind']
  readonly badge: string | null
  readonly hasLeft: boolean
}

export interface StoredPerson extends PersonRecord {
  readonly version: number
  readonly changedBy: string
  readonly changedAt: Instant
}

export const findPerson = (tx: Tx, org: Id, id: Id): Promise<StoredPerson | undefined> =>
  tx.first(sql<StoredPerson>`select id, name, mobile, department_id as department, post_id as post, kind, badge, has_left as "hasLeft",
      version, changed_by as "changedBy", changed_at as "changedAt"
    from person where org_id = ${org} and id = ${id}`)

/** @returns false when the id or the badge stands already */
export const insertPerson = async (tx: Tx, it: PersonRecord, { org, by, at }: Change): Promise<boolean> =>
  (await tx.run(sql`insert into person (org_id, id, name, mobile, department_id, post_id, kind, badge, has_left, changed_by, changed_at)
    values (${org}, ${it.id}, ${it.name}, ${it.mobile}, ${it.department}, ${it.post}, ${it.kind}, ${it.badge}, ${it.hasLeft}, ${by}, ${at})
    on conflict do nothing`)) === 1

export const updatePerson = (tx: Tx, it: PersonRecord, version: number, { org, by, at }: Change): Promise<number> =>
  tx.run(sql`update person set name = ${it.name}, mobile = ${it.mobile}, department_id = ${it.department}, post_id = ${it.post}, kind = ${it.kind},
      badge = ${it.badge}, has_left = ${it.hasLeft}, changed_by = ${by}, changed_at = ${at}, version = version + 1
    where org_id = ${org} and id = ${it.id} and version = ${version}`)

export const badgeHolder = async (tx: Tx, org: Id, badge: string): Promise<Id | undefined> =>
  (await tx.first(sql<{ id: Id }>`select id from person where org_id = ${org} and badge = ${badge}`))?.id

/** For an import: id, mobile, name and post of everybody who is still there. */
export const knownPersons = (tx: Tx, org: Id): Promise<StoredPerson[]> =>
  tx.many(sql<StoredPerson>`select id, name, mobile, department_id as department, post_id as post, kind, badge, has_left as "hasLeft",
      version, changed_by as "changedBy", changed_at as "changedAt"
    from person where org_id = ${org} and not has_left`)
