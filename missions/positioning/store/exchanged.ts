import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'

export type ExchangedKind = 'located-person' | 'fence' | 'person-alarm' | 'area-alarm' | 'gathering'

export interface ExchangedRow<Record> {
  readonly id: Id
  readonly record: Record
}

export const exchangedOf = <Record>(tx: Tx, org: Id, kind: ExchangedKind, id: Id): Promise<ExchangedRow<Record> | undefined> =>
  tx.first(sql<ExchangedRow<Record>>`select id, record from exchanged_record where org_id = ${org} and kind = ${kind} and id = ${id}`)

/** The alarm that stands by this cause. */
export const exchangedBy = <Record>(tx: Tx, org: Id, kind: ExchangedKind, cause: string): Promise<ExchangedRow<Record> | undefined> =>
  tx.first(sql<ExchangedRow<Record>>`select id, record from exchanged_record where org_id = ${org} and kind = ${kind} and cause = ${cause}`)

export const exchangedIds = async (tx: Tx, org: Id, kind: ExchangedKind): Promise<Id[]> =>
  (await tx.many(sql<{ id: Id }>`select id from exchanged_record where org_id = ${org} and kind = ${kind} order by id`)).map(({ id }) => id)

export const keepExchanged = (tx: Tx, org: Id, kind: ExchangedKind, { id, cause, record }: { readonly id: Id; readonly cause: string | null; readonly record: unknown }): Promise<number> =>
  tx.run(sql`insert into exchanged_record (org_id, kind, id, cause, record) values (${org}, ${kind}, ${id}, ${cause}, ${JSON.stringify(record)}::jsonb)
    on conflict (org_id, kind, id) do update set cause = excluded.cause, record = excluded.record`)
