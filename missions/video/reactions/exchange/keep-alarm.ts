import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { findFile } from '@anlan/platform/files/file-store'
import type { Scope } from '@anlan/platform/module/scope'
import type { Detection } from '../../contract/detection.ts'
import type { VideoAlarmRecord } from '../../contract/records.ts'
import { alarmDraft } from '../../rules/exchange/alarm-record.ts'
import { cameraDraft } from '../../rules/exchange/device-record.ts'
import { detectorsOf } from '../../store/detectors.ts'
import { recordersOf } from '../../store/recorders.ts'
import { clipOf, detectionsBehind, draftOf, noteTold, sourceOfDetection } from '../../store/video-records.ts'
import { visionWorkersOf } from '../../store/vision-workers.ts'
import { keepRecord, SYSTEM } from './keep-record.ts'

type Source = VideoAlarmRecord['source']

const sourceOf = async ({ tx, org }: Scope, detection: Id): Promise<Source> => {
  const id = (await sourceOfDetection(tx, org, detection)) ?? detection
  for (const [kind, rows] of [['worker', await visionWorkersOf(tx, org)], ['detector', await detectorsOf(tx, org)], ['recorder', await recordersOf(tx, org)]] as const) {
    const found = rows.find((it) => it.id === id)
    if (found !== undefined) return { kind, id, name: found.name }
  }
  return { kind: 'worker', id, name: '已删除的识别服务' }
}

/** Of devices that are not ours it is remembered what they told of which camera. @returns whether that makes another device of it */
export const noteSource = async (scope: Scope, { id, camera, kind }: Detection): Promise<boolean> => {
  const source = await sourceOf(scope, id)
  const told = source.kind !== 'worker' && (await noteTold(scope.tx, scope.org, camera, source.id, kind)) > 0
  return told || (await draftOf(scope.tx, scope.org, 'analysis-device', camera)) === undefined
}

/** An alarm hangs on its camera. One that is in no register any more is told as it was, deleted. */
const deviceOf = async (scope: Scope, { camera: id, name, area }: Detection) => {
  const known = await draftOf(scope.tx, scope.org, 'analysis-device', id)
  if (known !== undefined) return known
  const gone = cameraDraft({ company: '', id, camera: { number: '', name, area, stream: '' }, rules: [], told: [], placeKind: null, placed: { at: null, why: '摄像机已不在台账里' } })
  await keepRecord(scope, 'analysis-device', id, { ...gone, deleted: true })
  return undefined
}

/** One alarm as it is at this moment. */
export const keepAlarm = async (scope: Scope, detection: Detection, at: Instant): Promise<void> => {
  const { tx, org } = scope
  const device = await deviceOf(scope, detection)
  const file = detection.picture === null ? undefined : await findFile(scope, detection.picture)
  const clip = await clipOf(tx, org, detection.id)
  const before = await draftOf(tx, org, 'video-alarm', detection.id)
  const draft = alarmDraft(detection, {
    source: before?.source ?? (await sourceOf(scope, detection.id)), device, picture: file === undefined ? null : { id: file.id, sha256: file.sha256 },
    clip: clip ?? null, before,
  })
  await keepRecord(scope, 'video-alarm', detection.id, draft, { at, by: detection.verdictBy ?? SYSTEM })
}

/** What people did about it is told at the alarm. The first deed counts; closing it is none where something was done. */
export const keepHandled = async (scope: Scope, alarm: Id, handled: NonNullable<VideoAlarmRecord['handled']>): Promise<void> => {
  for (const id of await detectionsBehind(scope.tx, scope.org, alarm)) {
    const before = await draftOf(scope.tx, scope.org, 'video-alarm', id)
    if (before !== undefined && before.handled === null) await keepRecord(scope, 'video-alarm', id, { ...before, handled }, { at: handled.at, by: handled.by })
  }
}
