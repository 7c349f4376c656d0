import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface SegmentRow {
  readonly id: Id
  readonly camera: Id
  readonly recorder: Id
  readonly file: string
  readonly from: Instant
  readonly to: Instant
  readonly bytes: number
  readonly goneAt: Instant | null
}

const COLUMNS = sql`id, camera, recorder, file, from_at as "from", to_at as "to", bytes, gone_at as "goneAt"`
/** A working week of segments of one minute each. */
const MOST = 5_000

/** Told again it is the same. */
export const keepSegment = (tx: Tx, org: Id, it: Omit<SegmentRow, 'goneAt'>): Promise<number> =>
  tx.run(sql`insert into recording_segment (org_id, id, camera, recorder, file, from_at, to_at, bytes) values (${org}, ${it.id}, ${it.camera}, ${it.recorder}, ${it.file}, ${it.from}, ${it.to}, ${it.bytes}) on conflict do nothing`)

export const segmentGone = (tx: Tx, org: Id, { recorder, camera, file, at }: { readonly recorder: Id; readonly camera: Id; readonly file: string; readonly at: Instant }): Promise<SegmentRow | undefined> =>
  tx.first(sql<SegmentRow>`update recording_segment set gone_at = ${at} where org_id = ${org} and recorder = ${recorder} and camera = ${camera} and file = ${file} and gone_at is null returning ${COLUMNS}`)

export const segmentsOf = (tx: Tx, org: Id, cameras: readonly Id[], from: Instant, until: Instant): Promise<SegmentRow[]> =>
  cameras.length === 0 ? Promise.resolve([]) : tx.many(sql<SegmentRow>`select ${COLUMNS} from recording_segment where org_id = ${org} and camera = any(${cameras}::uuid[]) and from_at <= ${until} and to_at >= ${from} order by from_at, camera limit ${MOST}`)

export const readSegment = (tx: Tx, org: Id, id: Id): Promise<SegmentRow | undefined> => tx.first(sql<SegmentRow>`select ${COLUMNS} from recording_segment where org_id = ${org} and id = ${id}`)
