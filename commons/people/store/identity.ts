import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Identity } from '../rules/identity.ts'
import type { Change } from './person.ts'

export interface StoredIdentity extends Identity {
  readonly version: number
  readonly changedBy: string
  readonly changedAt: Instant
}

export const findIdentity = (tx: Tx, org: Id, person: Id): Promise<StoredIdentity | undefined> =>
  tx.first(sql<StoredIdentity>`select id_number as "idNumber", birthday, gender, version, changed_by as "changedBy", changed_at as "changedAt"
    from person_identity where org_id = ${org} and person_id = ${person}`)

/** @returns 0 when somebody else was faster */
export const saveIdentityRow = (tx: Tx, person: Id, { idNumber, birthday, gender }: Identity, version: number, { org, by, at }: Change): Promise<number> =>
  version === 0
    ? tx.run(sql`insert into person_identity (org_id, person_id, id_number, birthday, gender, changed_by, changed_at)
        values (${org}, ${person}, ${idNumber}, ${birthday}, ${gender}, ${by}, ${at}) on conflict do nothing`)
    : tx.run(sql`update person_identity set id_number = ${idNumber}, birthday = ${birthday}, gender = ${gender}, changed_by = ${by}, changed_at = ${at}, version = version + 1
        where org_id = ${org} and person_id = ${person} and version = ${version}`)

export interface KnownIdentity {
  readonly id: Id
  readonly hasLeft: boolean
  readonly idNumber: string | null
  readonly birthday: string | null
  readonly gender: Identity['gender'] | null
}

export const identitiesOf = (tx: Tx, org: Id, ids: readonly Id[]): Promise<KnownIdentity[]> =>
  tx.many(sql<KnownIdentity>`select p.id, p.has_left as "hasLeft", i.id_number as "idNumber", i.birthday, i.gender
    from person p left join person_identity i on i.org_id = p.org_id and i.person_id = p.id where p.org_id = ${org} and p.id = any(${[...ids]}::uuid[])`)
