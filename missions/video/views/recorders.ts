import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { cameraRegister } from '../contract/camera.ts'
import { listRecorders } from '../contract/recorder.ts'
import { recordersOf } from '../store/recorders.ts'

export const listRecordersView = answer(listRecorders, async (_input, scope) => {
  const cameras = await everyRow(scope, cameraRegister)
  const rows = await recordersOf(scope.tx, scope.org)
  return accept({ now: scope.now, recorders: rows.map(({ tokenHash: _secret, org: _org, hosts, unknown, diskState, diskFree, diskStopped, ...it }) => ({ ...it, hosts: [...hosts], unknown: [...unknown], disk: diskState === null ? null : { state: diskState, freeBytes: diskFree ?? 0, stopped: [...diskStopped] }, cameras: cameras.filter(({ data }) => data.recorder === it.id).length })) })
})
