import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import { beijingMinute } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { recordingMissing } from '../contract/keep-recording.ts'
import { keptUntil } from '../rules/keep.ts'
import type { LockRow } from '../store/locks.ts'
import { segmentGone } from '../store/segments.ts'

interface Gone {
  readonly camera: { readonly id: Id; readonly data: { readonly name: string; readonly area: string } }
  readonly recorder: { readonly id: Id; readonly name: string }
  readonly file: string
}

/** What is gone is marked; what should have been kept is told to people. */
export const noteGone = async (scope: Scope, { camera, recorder, file }: Gone, locks: readonly LockRow[]): Promise<void> => {
  const segment = await segmentGone(scope.tx, scope.org, { recorder: recorder.id, camera: camera.id, file, at: scope.now })
  if (segment === undefined || keptUntil(segment, locks) === null) return
  const { name, area } = camera.data
  const subjects = locks.filter((lock) => keptUntil(segment, [lock]) !== null).map(({ subject }) => subject)
  scope.record(recordingMissing, { subject: camera.id, data: { camera: camera.id, name, file, from: segment.from, to: segment.to, subjects } })
  await scope.order(raiseAlarm, {
    cause: `video:missing:${segment.id}`, kind: 'recording-missing', level: 'orange', title: `${name}应保存的录像丢失`, subject: camera.id, place: area, link: `/video/cameras/${camera.id}`, to: [{ role: 'safety-manager' }],
    text: `${recorder.name}报告 ${beijingMinute(segment.from)} 至 ${beijingMinute(segment.to).slice(11)} 的录像已不存在，该录像已锁定保存。请检查录像机存储和覆盖设置`,
  })
}
