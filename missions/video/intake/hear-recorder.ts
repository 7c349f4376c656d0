import type { RegisterRow } from '@anlan/kernel/register'
import { SECOND } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { cameraRegister } from '../contract/camera.ts'
import { SILENT_SECONDS } from '../contract/recording.ts'
import type { RecorderAnswer, RecorderReport } from '../contract/recorder-report.ts'
import { hearCamera } from '../rules/camera-state.ts'
import { liveOf, saveLive } from '../store/camera-live.ts'
import { keepGap } from '../store/gaps.ts'
import { standingLocks } from '../store/locks.ts'
import { noteHeard, type RecorderRow } from '../store/recorders.ts'
import { keepSegment } from '../store/segments.ts'
import { loseSilent } from './lose-silent.ts'
import { noteGone } from './note-gone.ts'
import { takeEvents } from './take-events.ts'
import { tellDisk } from './tell-disk.ts'
import { tellTurned } from './tell-turned.ts'

export const RECORDER_SILENT = 'video.recorder-silent'
export type Camera = RegisterRow<(typeof cameraRegister)['schema']>

/** One word of a recorder: which of its cameras are recorded, what was written, what is gone; and what it has to keep. */
export const hearRecorder = async (scope: Scope, recorder: RecorderRow, report: RecorderReport): Promise<RecorderAnswer> => {
  const { tx, org, now } = scope
  const own = new Map((await everyRow(scope, cameraRegister)).filter(({ data }) => data.recorder === recorder.id).map((it): [string, Camera] => [it.data.number, it]))
  const live = new Map((await liveOf(tx, org)).map((it) => [it.camera, it]))
  const unknown = report.cameras.filter(({ number }) => !own.has(number)).map(({ number }) => number)
  await noteHeard(tx, org, recorder.id, now, unknown)
  for (const { number, recording, lastSegmentAt, tip = '' } of report.cameras) {
    const camera = own.get(number)
    if (camera === undefined) continue
    const turned = hearCamera(live.get(camera.id), recording, now)
    await saveLive(tx, org, { ...turned.live, camera: camera.id, recorder: recorder.id, lastSegmentAt, tip })
    await tellTurned(scope, camera, turned.told, recording ? '录像机恢复录像' : tip || '录像机报告没有录像')
  }
  for (const { camera: number, ...segment } of report.segments) {
    const camera = own.get(number)
    if (camera !== undefined && segment.to >= segment.from) await keepSegment(tx, org, { ...segment, id: scope.newId(), camera: camera.id, recorder: recorder.id })
  }
  for (const { camera: number, ...gap } of report.gaps) {
    const camera = own.get(number)
    if (camera !== undefined && gap.to > gap.from) await keepGap(tx, org, { ...gap, camera: camera.id })
  }
  if (report.disk !== null) await tellDisk(scope, recorder, report.disk)
  const locks = await standingLocks(tx, org, now)
  for (const { camera: number, file } of report.gone) {
    const camera = own.get(number)
    if (camera !== undefined) await noteGone(scope, { camera, recorder, file }, locks)
  }
  if (report.events.length > 0) await takeEvents(scope, { id: recorder.id, name: recorder.name, dialect: 'gb28181' }, report.events)
  await loseSilent(scope, recorder.id)
  await scope.schedule(RECORDER_SILENT, recorder.id, now + SILENT_SECONDS * SECOND)
  const numbers = new Map([...own.values()].map(({ id, data }) => [id, data.number]))
  return { keep: locks.flatMap(({ camera, from, until, keepUntil, subject }) => (numbers.has(camera) ? [{ camera: numbers.get(camera) ?? '', from, until, keepUntil, subject }] : [])), unknown }
}
