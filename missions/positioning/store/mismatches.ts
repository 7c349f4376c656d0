import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Mismatch } from '../contract/mismatch.ts'

export type MismatchRow = Omit<Mismatch, 'carrierName'>

const COLUMNS = sql`id, card, number, carrier, seen_person as "seenPerson", seen_name as "seenName", at, place, source, photo, times, settled_at as "settledAt", settled_by as "settledBy", outcome, note`

export const openMismatchOf = (tx: Tx, org: Id, card: Id): Promise<MismatchRow | undefined> =>
  tx.first(sql<MismatchRow>`select ${COLUMNS} from card_mismatch where org_id = ${org} and card = ${card} and settled_at is null for update`)

export const mismatchById = (tx: Tx, org: Id, id: Id): Promise<MismatchRow | undefined> => tx.first(sql<MismatchRow>`select ${COLUMNS} from card_mismatch where org_id = ${org} and id = ${id} for update`)

/** Those that wait for somebody first, then the newest. */
export const mismatches = (tx: Tx, org: Id, open: boolean): Promise<MismatchRow[]> =>
  tx.many(sql<MismatchRow>`select ${COLUMNS} from card_mismatch where org_id = ${org} and (settled_at is null or not ${open}) order by settled_at is not null, at desc limit 200`)

export const saveMismatch = (tx: Tx, org: Id, it: MismatchRow): Promise<number> =>
  tx.run(sql`insert into card_mismatch (org_id, id, card, number, carrier, seen_person, seen_name, at, place, source, photo, times, settled_at, settled_by, outcome, note)
    values (${org}, ${it.id}, ${it.card}, ${it.number}, ${it.carrier}, ${it.seenPerson}, ${it.seenName}, ${it.at}, ${it.place}, ${it.source}, ${it.photo}, ${it.times}, ${it.settledAt}, ${it.settledBy}, ${it.outcome}, ${it.note})
    on conflict (org_id, id) do update set seen_person = excluded.seen_person, seen_name = excluded.seen_name, at = excluded.at, place = excluded.place, source = excluded.source, photo = excluded.photo, times = excluded.times,
      settled_at = excluded.settled_at, settled_by = excluded.settled_by, outcome = excluded.outcome, note = excluded.note`)
