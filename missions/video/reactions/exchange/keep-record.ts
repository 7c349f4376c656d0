import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { type AnalysisDeviceRecord, analysisDeviceSaved, type AnalysisStatusRecord, analysisStatusSaved, type VideoAlarmRecord, videoAlarmSaved } from '../../contract/records.ts'
import { type DraftOf, saveDraft, type VideoRecordKind } from '../../store/video-records.ts'

/** Who signs a record that no person changed. */
export const SYSTEM = '智能视频'

type Told = (scope: Scope, line: { readonly subject: Id; readonly at: Instant }, record: unknown) => void
/** How each kind is told to whoever passes it on. */
const TELL: Readonly<Record<VideoRecordKind, Told>> = {
  'analysis-device': (scope, line, record) => scope.record(analysisDeviceSaved, { ...line, data: { analysisDevice: record as AnalysisDeviceRecord } }),
  'analysis-status': (scope, line, record) => scope.record(analysisStatusSaved, { ...line, data: { analysisStatus: record as AnalysisStatusRecord } }),
  'video-alarm': (scope, line, record) => scope.record(videoAlarmSaved, { ...line, data: { videoAlarm: record as VideoAlarmRecord } }),
}

/** Tells the exchange of a record that is another than it was; of one that is the same nobody hears. */
export const keepRecord = async <Kind extends VideoRecordKind>(scope: Scope, kind: Kind, id: Id, draft: DraftOf<Kind>, { at = scope.now, by = SYSTEM }: { readonly at?: Instant; readonly by?: string } = {}): Promise<void> => {
  const head = await saveDraft(scope.tx, scope.org, kind, id, draft, { at, by })
  if (head !== undefined) TELL[kind](scope, { subject: id, at: head.updatedAt }, { ...head, ...draft })
}
