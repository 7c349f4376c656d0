import type { Id } from '@anlan/kernel/id'
import type { OrgKind, Role } from '@anlan/kernel/role'
import { type Database, sql, type Tx } from '@anlan/platform/database/database'
import type { Member } from '@anlan/platform/http/member'
import type { Change } from './person.ts'

export interface Membership {
  readonly account: Id
  readonly person: Id | null
  readonly roles: Role[]
  readonly version: number
  readonly changedBy: string
  readonly changedAt: number
}

const COLUMNS = sql`account_id as account, person_id as person, roles, version, changed_by as "changedBy", changed_at as "changedAt"`

export const membershipsOf = (tx: Tx, org: Id): Promise<Membership[]> => tx.many(sql<Membership>`select ${COLUMNS} from membership where org_id = ${org}`)

export const findMembership = (tx: Tx, org: Id, account: Id): Promise<Membership | undefined> =>
  tx.first(sql<Membership>`select ${COLUMNS} from membership where org_id = ${org} and account_id = ${account}`)

export const membershipOfPerson = (tx: Tx, org: Id, person: Id): Promise<Membership | undefined> =>
  tx.first(sql<Membership>`select ${COLUMNS} from membership where org_id = ${org} and person_id = ${person}`)

/** @returns false when the account or the person has one already */
export const insertMembership = async (tx: Tx, it: { account: Id; person: Id | null; roles: readonly Role[] }, { org, by, at }: Change): Promise<boolean> =>
  (await tx.run(sql`insert into membership (org_id, account_id, person_id, roles, changed_by, changed_at)
    values (${org}, ${it.account}, ${it.person}, ${it.roles as Role[]}, ${by}, ${at}) on conflict do nothing`)) === 1

export const updateRoles = (tx: Tx, account: Id, roles: readonly Role[], version: number, { org, by, at }: Change): Promise<number> =>
  tx.run(sql`update membership set roles = ${roles as Role[]}, changed_by = ${by}, changed_at = ${at}, version = version + 1
    where org_id = ${org} and account_id = ${account} and version = ${version}`)

export const saveKnownOrg = (tx: Tx, org: Id, name: string, kind: OrgKind): Promise<number> =>
  tx.run(sql`insert into known_org (org_id, name, kind) values (${org}, ${name}, ${kind})
    on conflict (org_id) do update set name = excluded.name, kind = excluded.kind`)

interface MemberRow {
  readonly id: Id
  readonly name: string
  readonly kind: OrgKind
  readonly roles: Role[]
  readonly person: Id | null
}

/** Every org that the account reaches. Persons are read org by org: they obey the acting org only. */
export const membersOf =
  (database: Database) =>
  async (account: Id): Promise<Member[]> => {
    const rows = await database.within({ account }, (tx) =>
      tx.many(sql<MemberRow>`select k.org_id as id, k.name, k.kind, m.roles, m.person_id as person
        from membership m join known_org k on k.org_id = m.org_id where m.account_id = ${account} order by k.name`),
    )
    return Promise.all(
      rows.map(async ({ id, name, kind, roles, person }) => {
        const found =
          person === null
            ? undefined
            : await database.within({ org: id }, (tx) => tx.first(sql<{ id: Id; name: string }>`select id, name from person where org_id = ${id} and id = ${person}`))
        return { org: { id, name, kind }, roles, person: found ?? null }
      }),
    )
  }
