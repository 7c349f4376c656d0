import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { FactKind, KeptFact } from '../contract/facts.ts'

/** The same kind and key again takes the place of what was said before. */
export const keepFact = (tx: Tx, org: Id, { kind, key, data, expiresAt }: KeptFact): Promise<number> =>
  tx.run(sql`insert into major_danger_fact (org_id, kind, key, data, expires_at) values (${org}, ${kind}, ${key}, ${JSON.stringify(data)}, ${expiresAt})
    on conflict (org_id, kind, key) do update set data = excluded.data, expires_at = excluded.expires_at`)

/** @returns how many there were */
export const forgetFacts = (tx: Tx, org: Id, kinds: readonly FactKind[], key: string): Promise<number> =>
  tx.run(sql`delete from major_danger_fact where org_id = ${org} and kind = any(${kinds as FactKind[]}) and key = ${key}`)

/** All of a kind but those named. */
export const forgetOthers = (tx: Tx, org: Id, kind: FactKind, keys: readonly string[]): Promise<number> =>
  tx.run(sql`delete from major_danger_fact where org_id = ${org} and kind = ${kind} and not (key = any(${keys as string[]}))`)

/** Since when a fact stands, as it was said. */
export const sinceOf = async (tx: Tx, org: Id, kind: FactKind, key: string): Promise<Instant | undefined> =>
  (await tx.first(sql<{ since: Instant }>`select (data ->> 'since')::bigint as since from major_danger_fact where org_id = ${org} and kind = ${kind} and key = ${key}`))?.since

/** What is so now; what has run out is forgotten. */
export const factsNow = async (tx: Tx, org: Id, now: Instant): Promise<KeptFact[]> => {
  await tx.run(sql`delete from major_danger_fact where org_id = ${org} and expires_at <= ${now}`)
  return tx.many(sql<KeptFact>`select kind, key, data, expires_at as "expiresAt" from major_danger_fact where org_id = ${org} order by kind, key`)
}
