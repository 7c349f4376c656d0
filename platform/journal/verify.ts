import { createHash } from 'node:crypto'
import type { Id } from '@anlan/kernel/id'
import { type Database, sql } from '../database/database.ts'

export type ChainFinding =
  | { readonly org: Id; readonly intact: true; readonly lines: number }
  | { readonly org: Id; readonly intact: false; readonly seq: number; readonly fault: 'missing' | 'changed' | 'cut' }

interface ChainRow {
  readonly seq: number
  readonly line: string
  readonly hash: Buffer
}

const PAGE = 5_000

/** How far the journal has come by its own word. */
const headOf = async (database: Pick<Database, 'within'>, org: Id): Promise<number | undefined> =>
  (await database.within({ org }, (tx) => tx.first(sql<{ seq: number }>`select seq from org_head where org_id = ${org}`)))?.seq

/**
 * Reads one org's whole journal and computes the chain anew, here, not in the database that is under examination. People may go
 * on working meanwhile: the journal has to reach at least to where its head stood before, and no further than where it stands after.
 */
export const verifyChain = async (database: Pick<Database, 'within'>, org: Id): Promise<ChainFinding> => {
  const before = await headOf(database, org)
  let seq = 0
  let hash = Buffer.from([0])
  for (;;) {
    const rows = await database.within({ org }, (tx) =>
      tx.many(sql<ChainRow>`select seq, hash, concat_ws(E'\\x1f', org_id, seq, id, type, v, at, recorded_at, actor::text,
        coalesce(subject::text, ''), coalesce(cause::text, ''), coalesce(correlation::text, ''), data::text) as line
        from journal where org_id = ${org} and seq > ${seq} order by seq limit ${PAGE}`),
    )
    for (const row of rows) {
      if (row.seq !== seq + 1) return { org, intact: false, seq: seq + 1, fault: 'missing' }
      hash = createHash('sha256').update(hash).update(row.line, 'utf8').digest()
      if (!hash.equals(row.hash)) return { org, intact: false, seq: row.seq, fault: 'changed' }
      seq = row.seq
    }
    if (rows.length < PAGE) break
  }
  const after = await headOf(database, org)
  if ((before ?? 0) > seq || (after ?? Number.POSITIVE_INFINITY) < seq) return { org, intact: false, seq: seq + 1, fault: 'cut' }
  return { org, intact: true, lines: seq }
}

/** Every org that has a journal. */
export const orgsWithJournal = async (database: Database): Promise<Id[]> =>
  (await database.within({ worker: true }, (tx) => tx.many(sql<{ org_id: Id }>`select org_id from org_head order by org_id`))).map((row) => row.org_id)
