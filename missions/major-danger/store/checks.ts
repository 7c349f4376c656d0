import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface SelfCheck {
  readonly item: string
  readonly verdict: 'clear' | 'found' | 'not-applicable'
  readonly note: string
  readonly by: string
  readonly at: Instant
}

export const saveCheck = (tx: Tx, org: Id, { item, verdict, note, by, at }: SelfCheck): Promise<number> =>
  tx.run(sql`insert into major_danger_check (org_id, item, verdict, note, checked_by, checked_at) values (${org}, ${item}, ${verdict}, ${note}, ${by}, ${at})
    on conflict (org_id, item) do update set verdict = excluded.verdict, note = excluded.note, checked_by = excluded.checked_by, checked_at = excluded.checked_at`)

export const listChecks = (tx: Tx, org: Id): Promise<SelfCheck[]> =>
  tx.many(sql<SelfCheck>`select item, verdict, note, checked_by as by, checked_at as at from major_danger_check where org_id = ${org}`)
