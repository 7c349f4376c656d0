import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { WorkAlarmRecord, WorkPaperRecord, WorkPermitRecord, WorkPlanRecord } from '../contract/records.ts'

export interface WorkRecords {
  readonly 'work-plan': WorkPlanRecord
  readonly 'work-permit': WorkPermitRecord
  readonly 'work-paper': WorkPaperRecord
  readonly 'work-alarm': WorkAlarmRecord
}
export type WorkRecordKind = keyof WorkRecords

export const workRecord = async <Kind extends WorkRecordKind>(tx: Tx, org: Id, kind: Kind, id: Id): Promise<WorkRecords[Kind] | undefined> =>
  (await tx.first(sql<{ record: WorkRecords[Kind] }>`select record from work_record where org_id = ${org} and kind = ${kind} and id = ${id}`))?.record

export const keepWorkRecord = (tx: Tx, org: Id, kind: WorkRecordKind, id: Id, record: unknown): Promise<number> =>
  tx.run(sql`insert into work_record (org_id, kind, id, record) values (${org}, ${kind}, ${id}, ${JSON.stringify(record)}::jsonb) on conflict (org_id, kind, id) do update set record = excluded.record`)

/** Permits that could not go as they were: no degrees, or no number of whoever is in charge. */
export const lackingPermits = async (tx: Tx, org: Id): Promise<Id[]> =>
  (await tx.many(sql<{ id: Id }>`select id from work_record where org_id = ${org} and kind = 'work-permit' and (jsonb_typeof(record->'at') = 'null' or record->>'inChargeMobile' = '') order by id`)).map(({ id }) => id)

/** All permits that were ever told: the ground was surveyed anew, so that each may lie elsewhere. */
export const toldPermits = async (tx: Tx, org: Id): Promise<Id[]> => (await tx.many(sql<{ id: Id }>`select id from work_record where org_id = ${org} and kind = 'work-permit' order by id`)).map(({ id }) => id)

/** The paper of a permit, if one was printed. */
export const paperOf = async (tx: Tx, org: Id, permit: Id): Promise<WorkPaperRecord | undefined> =>
  (await tx.first(sql<{ record: WorkPaperRecord }>`select record from work_record where org_id = ${org} and kind = 'work-paper' and record->>'permit' = ${permit} limit 1`))?.record
