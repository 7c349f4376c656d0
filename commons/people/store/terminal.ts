import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { type Database, sql, type Tx } from '@anlan/platform/database/database'

export interface TerminalRow {
  readonly id: Id
  readonly name: string
  readonly post: Id | null
  readonly disabled: boolean
  readonly explosionProof: boolean
  readonly registeredBy: string
  readonly registeredAt: Instant
  readonly seenAt: Instant | null
}

export const listTerminalRows = (tx: Tx, org: Id): Promise<TerminalRow[]> =>
  tx.many(sql<TerminalRow>`select id, name, post_id as post, disabled, explosion_proof as "explosionProof", registered_by as "registeredBy", registered_at as "registeredAt", seen_at as "seenAt"
    from terminal where org_id = ${org} order by disabled, name`)

export const insertTerminal = async (
  tx: Tx,
  org: Id,
  it: { id: Id; name: string; post: Id | null; explosionProof: boolean; keyHash: Buffer; by: string; at: Instant },
): Promise<boolean> =>
  (await tx.run(sql`insert into terminal (org_id, id, name, post_id, explosion_proof, key_hash, registered_by, registered_at)
    values (${org}, ${it.id}, ${it.name}, ${it.post}, ${it.explosionProof}, ${it.keyHash}, ${it.by}, ${it.at}) on conflict do nothing`)) === 1

export const disableTerminalRow = (tx: Tx, org: Id, id: Id): Promise<number> =>
  tx.run(sql`update terminal set disabled = true where org_id = ${org} and id = ${id} and not disabled`)

export const markTerminalRow = (tx: Tx, org: Id, id: Id, explosionProof: boolean): Promise<number> =>
  tx.run(sql`update terminal set explosion_proof = ${explosionProof} where org_id = ${org} and id = ${id} and not disabled`)

/** A terminal in use, and how many of those in use are explosion-proof. */
export const terminalFacts = async (tx: Tx, org: Id, id: Id | null): Promise<{ here: Pick<TerminalRow, 'id' | 'name' | 'explosionProof'> | null; explosionProof: number }> => {
  const rows = await tx.many(sql<Pick<TerminalRow, 'id' | 'name' | 'explosionProof'>>`select id, name, explosion_proof as "explosionProof" from terminal where org_id = ${org} and not disabled`)
  return { here: rows.find((row) => row.id === id) ?? null, explosionProof: rows.filter((row) => row.explosionProof).length }
}

export const touchTerminal = (tx: Tx, org: Id, id: Id, at: Instant): Promise<number> =>
  tx.run(sql`update terminal set seen_at = ${at} where org_id = ${org} and id = ${id}`)

/** By its key, before anybody has signed in. */
export const findTerminal = (database: Database, keyHash: Buffer): Promise<{ org: Id; id: Id; name: string } | undefined> =>
  database.within({ worker: true }, (tx) =>
    tx.first(sql<{ org: Id; id: Id; name: string }>`select org_id as org, id, name from terminal where key_hash = ${keyHash} and not disabled`),
  )
