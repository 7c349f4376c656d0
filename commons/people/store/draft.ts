import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export const saveDraftRow = (tx: Tx, org: Id, account: Id, key: string, value: unknown, at: Instant): Promise<number> =>
  tx.run(
    value === null
      ? sql`delete from draft where org_id = ${org} and account_id = ${account} and key = ${key}`
      : sql`insert into draft (org_id, account_id, key, value, saved_at) values (${org}, ${account}, ${key}, ${JSON.stringify(value)}, ${at})
          on conflict (org_id, account_id, key) do update set value = excluded.value, saved_at = excluded.saved_at`,
  )

export const draftsOf = (tx: Tx, org: Id, account: Id): Promise<{ key: string; value: never; savedAt: Instant }[]> =>
  tx.many(sql<{ key: string; value: never; savedAt: Instant }>`select key, value, saved_at as "savedAt" from draft
    where org_id = ${org} and account_id = ${account} order by saved_at desc limit 200`)
