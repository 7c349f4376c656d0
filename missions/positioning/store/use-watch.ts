import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface UseWatch {
  readonly watchedSince: Instant
  readonly outSince: Instant | null
}

/** Begins at the first look. */
export const watchOfUse = async (tx: Tx, org: Id, now: Instant): Promise<UseWatch> => {
  await tx.run(sql`insert into use_watch (org_id, watched_since) values (${org}, ${now}) on conflict do nothing`)
  const found = await tx.first(sql<UseWatch>`select watched_since as "watchedSince", out_since as "outSince" from use_watch where org_id = ${org} for update`)
  return found ?? { watchedSince: now, outSince: null }
}

export const saveOutSince = (tx: Tx, org: Id, outSince: Instant | null): Promise<number> => tx.run(sql`update use_watch set out_since = ${outSince} where org_id = ${org}`)
