import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface Binding {
  readonly card: Id
  readonly number: string
  readonly person: Id
  readonly boundAt: Instant
}

const COLUMNS = sql`card, number, person, bound_at as "boundAt"`

export const bindingsOf = (tx: Tx, org: Id): Promise<Binding[]> => tx.many(sql<Binding>`select ${COLUMNS} from card_binding where org_id = ${org} and unbound_at is null`)

export const bindingOfCard = (tx: Tx, org: Id, card: Id): Promise<Binding | undefined> =>
  tx.first(sql<Binding>`select ${COLUMNS} from card_binding where org_id = ${org} and card = ${card} and unbound_at is null for update`)

export const bindingOfPerson = (tx: Tx, org: Id, person: Id): Promise<Binding | undefined> =>
  tx.first(sql<Binding>`select ${COLUMNS} from card_binding where org_id = ${org} and person = ${person} and unbound_at is null`)

/** @returns 0 when somebody else was faster */
export const insertBinding = (tx: Tx, org: Id, it: Binding & { readonly by: string }): Promise<number> =>
  tx.run(sql`insert into card_binding (org_id, card, bound_at, number, person, bound_by) values (${org}, ${it.card}, ${it.boundAt}, ${it.number}, ${it.person}, ${it.by}) on conflict do nothing`)

export const endBinding = (tx: Tx, org: Id, card: Id, { at, by, reason }: { readonly at: Instant; readonly by: string; readonly reason: string }): Promise<number> =>
  tx.run(sql`update card_binding set unbound_at = ${at}, unbound_by = ${by}, reason = ${reason} where org_id = ${org} and card = ${card} and unbound_at is null`)
