import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { type WorkAlarmRecord, workAlarmSaved, type WorkPaperRecord, workPaperSaved, type WorkPermitRecord, workPermitSaved, type WorkPlanRecord, workPlanSaved } from '../../contract/records.ts'
import { nextRecord, type Signed } from '../../rules/exchange/next-record.ts'
import { keepWorkRecord, workRecord, type WorkRecordKind, type WorkRecords } from '../../store/work-records.ts'

type Told = WorkRecords[WorkRecordKind]

/** How each kind is told to whoever passes it on. */
const TELL: Readonly<Record<WorkRecordKind, (scope: Scope, line: { readonly subject: Id; readonly at: number }, record: Told) => void>> = {
  'work-plan': (scope, line, record) => scope.record(workPlanSaved, { ...line, data: { workPlan: record as WorkPlanRecord } }),
  'work-permit': (scope, line, record) => scope.record(workPermitSaved, { ...line, data: { workPermit: record as WorkPermitRecord } }),
  'work-paper': (scope, line, record) => scope.record(workPaperSaved, { ...line, data: { workPaper: record as WorkPaperRecord } }),
  'work-alarm': (scope, line, record) => scope.record(workAlarmSaved, { ...line, data: { workAlarm: record as WorkAlarmRecord } }),
}

/**
 * Keeps the next version of a record and tells the exchange of it.
 * @param always every change is told, even where nothing that is exchanged is different
 */
export const keepRecord = async <Kind extends WorkRecordKind>(scope: Scope, kind: Kind, id: Id, draft: Omit<WorkRecords[Kind], 'id' | 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>, signed: Signed, always = false): Promise<void> => {
  const before = await workRecord(scope.tx, scope.org, kind, id)
  const next = nextRecord<WorkRecords[Kind]>(id, before, draft as never, signed, always)
  if (next === undefined) return
  await keepWorkRecord(scope.tx, scope.org, kind, id, next)
  TELL[kind](scope, { subject: next.id, at: next.updatedAt }, next)
}
