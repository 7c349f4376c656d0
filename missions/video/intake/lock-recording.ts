import { isDeepStrictEqual } from 'node:util'
import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { cameraRegister } from '../contract/camera.ts'
import { lockRecording, recordingLocked } from '../contract/keep-recording.ts'
import { growLock } from '../rules/keep.ts'
import { locksOf, saveLock } from '../store/locks.ts'

export const lockRecordingIntake = answer(lockRecording, async ({ subject, cameras, reason, ...wanted }, scope) => {
  const { tx, org } = scope
  const names = new Map((await everyRow(scope, cameraRegister)).map(({ id, data }) => [id, data.name]))
  const strange = cameras.find((camera) => !names.has(camera))
  if (strange !== undefined) return refuse('no-such-camera', '摄像机已不在台账里，请重新选择', { field: 'cameras', kind: 'missing' })
  const before = new Map((await locksOf(tx, org, subject)).map((it) => [it.camera, it]))
  const locks = [...new Set(cameras)].map((camera) => ({ ...growLock(before.get(camera), wanted), subject, camera, reason }))
  // Said again without anything new it is no news.
  const grown = locks.filter((lock) => !isDeepStrictEqual({ ...before.get(lock.camera), reason }, lock))
  for (const lock of grown) await saveLock(tx, org, lock)
  if (grown.length > 0) scope.record(recordingLocked, { subject, data: { locks: grown.map((it) => ({ ...it, name: names.get(it.camera) ?? '' })) } })
  return accept({ locked: locks.length })
})
