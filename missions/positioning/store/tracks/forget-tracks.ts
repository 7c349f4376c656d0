import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

/**
 * Forgets blocks that began before a moment (`keepFrom`), the oldest first.
 * @param most in one go, so that a transaction stays short
 * @returns how many; as many as `most` when there may be more
 */
export const forgetTracks = (tx: Tx, org: Id, before: Instant, most = 5_000): Promise<number> =>
  tx.run(sql`delete from track_block b using (select person, from_at, plan from track_block where org_id = ${org} and from_at < ${before} order by from_at limit ${most}) old
    where b.org_id = ${org} and b.person = old.person and b.from_at = old.from_at and b.plan = old.plan`)
