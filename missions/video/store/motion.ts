import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { LONGEST_SPAN, type MotionSpan, type ToldSpan } from '../contract/motion.ts'

/** Told again it is the same; told longer it grows. */
export const keepSpans = (tx: Tx, org: Id, spans: readonly ToldSpan[]): Promise<number> =>
  tx.run(sql`insert into camera_span (org_id, camera, kind, from_at, to_at)
    select ${org}::uuid, camera, kind, "from", max("to") from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb) as told (camera uuid, kind text, "from" bigint, "to" bigint) group by camera, kind, "from"
    on conflict (org_id, camera, kind, from_at) do update set to_at = excluded.to_at where camera_span.to_at < excluded.to_at`)

export const spansOf = (tx: Tx, org: Id, camera: Id, from: Instant, until: Instant): Promise<(MotionSpan & Pick<ToldSpan, 'kind'>)[]> =>
  tx.many(sql<MotionSpan & Pick<ToldSpan, 'kind'>>`select kind, from_at as "from", to_at as "to" from camera_span
    where org_id = ${org} and camera = ${camera} and from_at between ${from - LONGEST_SPAN} and ${until} and to_at >= ${from} order by from_at`)

/** `keep`: from when on they are kept, by camera; `other` for cameras that are no longer there. */
export const forgetSpans = (tx: Tx, org: Id, keep: readonly { readonly camera: Id; readonly from: Instant }[], other: Instant): Promise<number> =>
  tx.run(sql`delete from camera_span where org_id = ${org} and to_at < coalesce((select kept."from" from jsonb_to_recordset(${JSON.stringify(keep)}::jsonb) as kept (camera uuid, "from" bigint) where kept.camera = camera_span.camera), ${other})`)

export const anySpan = async (tx: Tx, org: Id): Promise<boolean> => (await tx.first(sql<{ camera: Id }>`select camera from camera_span where org_id = ${org} limit 1`)) !== undefined
