import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { cameraRegister, controlOf, snapshotOf } from '../contract/camera.ts'
import { CAMERA_STATES, type CameraState, type CameraStatus, listCameraStatus } from '../contract/camera-status.ts'
import { camerasFor } from '../contract/cameras-for.ts'
import { recordingState } from '../contract/recording.ts'
import { stateOf } from '../rules/camera-state.ts'
import { chooseCameras } from '../rules/cameras-for.ts'
import { liveOf } from '../store/camera-live.ts'
import { recordersOf } from '../store/recorders.ts'

const listCameraStatusView = answer(listCameraStatus, async ({ cameras, area, state, words, offset, limit }, scope) => {
  const { tx, org, now } = scope
  const live = new Map((await liveOf(tx, org)).map((it) => [it.camera, it]))
  const recorders = new Map((await recordersOf(tx, org)).map((it) => [it.id, it.name]))
  const all = (await everyRow(scope, cameraRegister)).map(({ id, data }): CameraStatus => {
    const heard = live.get(id)
    const { number, name, kind, plan, x, y, explosionProof } = data
    return { id, number, name, kind, area: data.area, plan, x, y, explosionProof, recorder: recorders.get(data.recorder) ?? null, state: stateOf(data, heard), since: heard?.since ?? null, heardAt: heard?.heardAt ?? null, lastSegmentAt: heard?.lastSegmentAt ?? null, tip: heard?.recording === false ? heard.tip : '', turns: controlOf(data) !== '' && recorders.has(data.recorder), picture: snapshotOf(data) !== '' && recorders.has(data.recorder), live: data.stream !== '' && recorders.has(data.recorder) }
  })
  const rows = all.filter((it) => (cameras.length === 0 || cameras.includes(it.id)) && (area.length === 0 || area.includes(it.area)) && (state.length === 0 || state.includes(it.state)) && `${it.number} ${it.name}`.includes(words))
  const counts = Object.fromEntries(Object.keys(CAMERA_STATES).map((key) => [key, all.filter((it) => it.state === key).length])) as Record<CameraState, number>
  return accept({ rows: rows.slice(offset, offset + limit), total: rows.length, now, counts })
})

const recordingStateView = answer(recordingState, async ({ cameras }, scope) => {
  const live = new Map((await liveOf(scope.tx, scope.org)).map((it) => [it.camera, it]))
  const known = (await everyRow(scope, cameraRegister)).filter(({ id }) => cameras.includes(id))
  return accept({ cameras: known.map(({ id, data }) => ({ id, name: data.name, recording: !data.stopped && live.get(id)?.recording === true, since: live.get(id)?.since ?? null })) })
})

const camerasForView = answer(camerasFor, async (place, scope) => {
  const live = new Map((await liveOf(scope.tx, scope.org)).map((it) => [it.camera, it]))
  const chosen = chooseCameras(place, await everyRow(scope, cameraRegister))
  return accept({ cameras: chosen.map(({ id, why, metres, data: { name, area, explosionProof } }) => ({ id, name, area, why, metres, recording: live.get(id)?.recording === true, explosionProof })) })
})

export const cameraViews = [listCameraStatusView, recordingStateView, camerasForView]
