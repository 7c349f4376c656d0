import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Live } from '../rules/camera-state.ts'

export interface LiveRow extends Live {
  readonly camera: Id
  readonly recorder: Id
  readonly lastSegmentAt: Instant | null
  /** Why there is no picture, as the recorder says it. */
  readonly tip: string
}

export const liveOf = (tx: Tx, org: Id): Promise<LiveRow[]> =>
  tx.many(sql<LiveRow>`select camera, recorder, recording, since, heard_at as "heardAt", last_segment_at as "lastSegmentAt", tip from camera_live where org_id = ${org}`)

export const saveLive = (tx: Tx, org: Id, it: LiveRow): Promise<number> =>
  tx.run(sql`insert into camera_live (org_id, camera, recorder, recording, since, heard_at, last_segment_at, tip) values (${org}, ${it.camera}, ${it.recorder}, ${it.recording}, ${it.since}, ${it.heardAt}, ${it.lastSegmentAt}, ${it.tip})
    on conflict (org_id, camera) do update set recorder = excluded.recorder, recording = excluded.recording, since = excluded.since, heard_at = excluded.heard_at, last_segment_at = coalesce(excluded.last_segment_at, camera_live.last_segment_at), tip = excluded.tip`)
