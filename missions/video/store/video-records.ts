import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { AnalysisKindName } from '../contract/analysis-kinds.ts'
import type { AnalysisDeviceRecord, AnalysisStatusRecord, VideoAlarmRecord } from '../contract/records.ts'

interface VideoRecords {
  readonly 'analysis-device': AnalysisDeviceRecord
  readonly 'analysis-status': AnalysisStatusRecord
  readonly 'video-alarm': VideoAlarmRecord
}
export type VideoRecordKind = keyof VideoRecords
type RecordHead = Pick<AnalysisDeviceRecord, 'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>
export type DraftOf<Kind extends VideoRecordKind> = Omit<VideoRecords[Kind], keyof RecordHead>

const HEAD = sql`id, version, created_at as "createdAt", created_by as "createdBy", updated_at as "updatedAt", updated_by as "updatedBy"`

/** The next version, or undefined where nothing is different: then nothing is written nor locked. Its time never runs backward. */
export const saveDraft = (tx: Tx, org: Id, kind: VideoRecordKind, id: Id, draft: unknown, { at, by }: { readonly at: Instant; readonly by: string }): Promise<RecordHead | undefined> => {
  const next = sql`${JSON.stringify(draft)}::jsonb`
  return tx.first(sql<RecordHead>`insert into video_record as r (org_id, kind, id, version, created_at, created_by, updated_at, updated_by, draft)
    select ${org}::uuid, ${kind}::text, ${id}::uuid, 1, ${at}::bigint, ${by}::text, ${at}::bigint, ${by}::text, ${next}
      where not exists (select 1 from video_record o where o.org_id = ${org} and o.kind = ${kind} and o.id = ${id} and o.draft = ${next})
    on conflict (org_id, kind, id) do update set version = r.version + 1, updated_at = greatest(r.updated_at, excluded.updated_at), updated_by = excluded.updated_by, draft = excluded.draft
      where r.draft is distinct from excluded.draft returning ${HEAD}`)
}

/** What was last told of one record. */
export const draftOf = async <Kind extends VideoRecordKind>(tx: Tx, org: Id, kind: Kind, id: Id): Promise<DraftOf<Kind> | undefined> =>
  (await tx.first(sql<{ draft: DraftOf<Kind> }>`select draft from video_record where org_id = ${org} and kind = ${kind} and id = ${id}`))?.draft

/** What was last told of a kind, deleted ones too. */
export const draftsOf = <Kind extends VideoRecordKind>(tx: Tx, org: Id, kind: Kind): Promise<{ readonly id: Id; readonly draft: DraftOf<Kind> }[]> =>
  tx.many(sql<{ id: Id; draft: DraftOf<Kind> }>`select id, draft from video_record where org_id = ${org} and kind = ${kind}`)

/** 0 where it was known. */
export const noteTold = (tx: Tx, org: Id, camera: Id, source: Id, kind: AnalysisKindName): Promise<number> =>
  tx.run(sql`insert into analysis_told (org_id, camera, source, kind) values (${org}, ${camera}, ${source}, ${kind}) on conflict do nothing`)

export const toldKinds = (tx: Tx, org: Id): Promise<{ readonly camera: Id; readonly source: Id; readonly kind: AnalysisKindName }[]> =>
  tx.many(sql<{ camera: Id; source: Id; kind: AnalysisKindName }>`select camera, source, kind from analysis_told where org_id = ${org} order by camera, source, kind`)

/** Who found it. */
export const sourceOfDetection = async (tx: Tx, org: Id, id: Id): Promise<Id | undefined> => (await tx.first(sql<{ worker: Id }>`select worker from detection where org_id = ${org} and id = ${id}`))?.worker

/** Read without a lock: whoever judges or keeps a recording is not to wait for the exchange. */
export const clipOf = (tx: Tx, org: Id, detection: Id): Promise<{ readonly from: Instant; readonly until: Instant } | undefined> =>
  tx.first(sql<{ from: Instant; until: Instant }>`select from_at as "from", until_at as "until" from recording_lock where org_id = ${org} and subject = ${detection} order by camera limit 1`)

export const detectionsBehind = async (tx: Tx, org: Id, alarm: Id): Promise<Id[]> => (await tx.many(sql<{ id: Id }>`select id from detection where org_id = ${org} and alarm = ${alarm} order by id`)).map(({ id }) => id)

/** Detections since then whose picture is there and was not told of. */
export const pictureTaken = async (tx: Tx, org: Id, since: Instant): Promise<Id[]> =>
  (await tx.many(sql<{ id: Id }>`select d.id from detection d join video_record r on r.org_id = d.org_id and r.kind = 'video-alarm' and r.id = d.id
    where d.org_id = ${org} and d.began_at >= ${since} and d.picture is not null and r.draft->'picture'->>'id' is distinct from d.picture::text limit 100`)).map(({ id }) => id)
