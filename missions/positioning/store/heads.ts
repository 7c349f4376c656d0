import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface HeadRow {
  readonly person: Id
  readonly fences: readonly Id[]
  readonly seenAt: Instant
}

/** Whoever carries a card that was last seen in one of the fences, the silent ones too. */
export const headsWithin = (tx: Tx, org: Id, fences: readonly Id[]): Promise<HeadRow[]> =>
  fences.length === 0
    ? Promise.resolve([])
    : tx.many(sql<HeadRow>`select b.person, l.fences, l.seen_at as "seenAt" from card_binding b join card_live l on l.org_id = b.org_id and l.number = b.number
        where b.org_id = ${org} and b.unbound_at is null and l.fences && ${[...fences]}::uuid[]`)

/** How many cards are out, when the last was taken back, and when any card was last heard. */
export const cardUse = async (tx: Tx, org: Id): Promise<{ readonly bound: number; readonly unboundAt: Instant | null; readonly heardAt: Instant | null }> => {
  const row = await tx.first(sql<{ bound: number; unboundAt: Instant | null; heardAt: Instant | null }>`select
    (select count(*) from card_binding where org_id = ${org} and unbound_at is null)::int as bound,
    (select max(unbound_at) from card_binding where org_id = ${org}) as "unboundAt",
    (select max(seen_at) from card_live where org_id = ${org}) as "heardAt"`)
  return row ?? { bound: 0, unboundAt: null, heardAt: null }
}
