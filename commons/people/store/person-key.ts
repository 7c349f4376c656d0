import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface PersonKey {
  readonly person: Id
  readonly name: string
  readonly pinHash: string | null
  readonly failed: number
  readonly lockedUntil: Instant
}

const select = sql`select k.person_id as person, p.name, k.pin_hash as "pinHash", k.failed, k.locked_until as "lockedUntil"
  from person p join person_key k on k.org_id = p.org_id and k.person_id = p.id`

/** Locked for the transaction: two guesses at once count as two. */
export const keyByBadge = (tx: Tx, org: Id, badge: string): Promise<PersonKey | undefined> =>
  tx.first(sql<PersonKey>`${select} where p.org_id = ${org} and p.badge = ${badge} and not p.has_left for update of k`)

export const keyByCard = (tx: Tx, org: Id, hash: Buffer): Promise<PersonKey | undefined> =>
  tx.first(sql<PersonKey>`${select} where p.org_id = ${org} and k.card_hash = ${hash} and not p.has_left`)

export const keyOfPerson = (tx: Tx, org: Id, person: Id): Promise<PersonKey | undefined> =>
  tx.first(sql<PersonKey>`${select} where p.org_id = ${org} and p.id = ${person} and not p.has_left`)

export const keysOf = (tx: Tx, org: Id, person: Id): Promise<{ pin: boolean; card: boolean } | undefined> =>
  tx.first(sql<{ pin: boolean; card: boolean }>`select pin_hash is not null as pin, card_hash is not null as card from person_key where org_id = ${org} and person_id = ${person}`)

export const savePin = (tx: Tx, org: Id, person: Id, hash: string): Promise<number> =>
  tx.run(sql`insert into person_key (org_id, person_id, pin_hash) values (${org}, ${person}, ${hash})
    on conflict (org_id, person_id) do update set pin_hash = excluded.pin_hash, failed = 0, locked_until = 0`)

export const saveCard = (tx: Tx, org: Id, person: Id, hash: Buffer): Promise<number> =>
  tx.run(sql`insert into person_key (org_id, person_id, card_hash) values (${org}, ${person}, ${hash})
    on conflict (org_id, person_id) do update set card_hash = excluded.card_hash`)

export const saveGuess = (tx: Tx, org: Id, person: Id, failed: number, lockedUntil: Instant): Promise<number> =>
  tx.run(sql`update person_key set failed = ${failed}, locked_until = ${lockedUntil} where org_id = ${org} and person_id = ${person}`)
