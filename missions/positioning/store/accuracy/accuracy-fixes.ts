import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { TestedFix } from '../../rules/accuracy/tested-fixes.ts'

export interface StoredFix {
  readonly at: Instant
  /** By our clock: when it could be shown. */
  readonly heardAt: Instant
  readonly plan: string
  readonly x: number
  readonly y: number
}

/** A fix that comes again is the same fix; the first time counts. */
export const keepTestFixes = (tx: Tx, org: Id, fixes: readonly TestedFix[], heardAt: Instant): Promise<number> =>
  tx.run(sql`insert into accuracy_fix (org_id, test, card, at, heard_at, plan, x, y)
    select ${org}, test, card, at, ${heardAt}, plan, x, y from json_to_recordset(${JSON.stringify(fixes)}::json) as r(test uuid, card text, at bigint, plan text, x float8, y float8)
    on conflict do nothing`)

export const testFixesOf = (tx: Tx, org: Id, test: Id): Promise<StoredFix[]> =>
  tx.many(sql<StoredFix>`select at, heard_at as "heardAt", plan, x, y from accuracy_fix where org_id = ${org} and test = ${test} order by at`)

/** Of a test that came to nothing. */
export const forgetTestFixes = (tx: Tx, org: Id, test: Id): Promise<number> => tx.run(sql`delete from accuracy_fix where org_id = ${org} and test = ${test}`)
