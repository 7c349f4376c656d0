import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Entry } from '../rules/engine/book.ts'

/** What holds of gates and crowded areas, as it was at the last look. */
export const countEntries = async (tx: Tx, org: Id): Promise<readonly Entry[]> => (await tx.first(sql<{ body: readonly Entry[] }>`select body from count_memory where org_id = ${org}`))?.body ?? []

export const saveCountEntries = (tx: Tx, org: Id, entries: readonly Entry[]): Promise<number> =>
  tx.run(sql`insert into count_memory (org_id, body) values (${org}, ${JSON.stringify(entries)}) on conflict (org_id) do update set body = excluded.body`)
