import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { GapReason } from '../contract/recorder-report.ts'

export interface GapRow {
  readonly camera: Id
  readonly from: Instant
  readonly to: Instant
  readonly reason: GapReason
}

/** Told again it is the same. */
export const keepGap = (tx: Tx, org: Id, it: GapRow): Promise<number> => tx.run(sql`insert into recording_gap (org_id, camera, from_at, to_at, reason) values (${org}, ${it.camera}, ${it.from}, ${it.to}, ${it.reason}) on conflict do nothing`)

export const gapsOf = (tx: Tx, org: Id, camera: Id, from: Instant, until: Instant): Promise<GapRow[]> =>
  tx.many(sql<GapRow>`select camera, from_at as "from", to_at as "to", reason from recording_gap where org_id = ${org} and camera = ${camera} and from_at <= ${until} and to_at >= ${from} order by from_at`)
