import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Scope } from '@anlan/platform/module/scope'
import type { RecorderReport } from '../contract/recorder-report.ts'
import { noteDisk, type RecorderRow } from '../store/recorders.ts'

const causeOf = ({ id }: RecorderRow, state: string): string => `video:disk:${id}:${state}`
const LOUD = {
  early: { level: 'orange', title: '磁盘已满，提前删除了录像', text: '录像磁盘空间不足，未锁定的录像不到保存天数就从最早的开始删除；已锁定的录像不会删除。请扩充磁盘或减少保存天数' },
  stopping: { level: 'red', title: '磁盘已满，停止了部分摄像机的录像', text: '录像磁盘上只剩已锁定、不能删除的录像，已停止保存天数最少的摄像机。请立即扩充磁盘' },
} as const

/** A disk that is full is said loudly, once for each worsening, and taken back when it has room again. */
export const tellDisk = async (scope: Scope, recorder: RecorderRow, disk: NonNullable<RecorderReport['disk']>): Promise<void> => {
  await noteDisk(scope.tx, scope.org, recorder.id, disk)
  if (disk.state === (recorder.diskState ?? 'ok')) return
  const before = recorder.diskState ?? 'ok'
  if (before !== 'ok') await scope.order(clearAlarm, { cause: causeOf(recorder, before), reason: disk.state === 'ok' ? '录像磁盘已有空间' : '录像磁盘情况有变化' })
  if (disk.state === 'ok') return
  const { level, title, text } = LOUD[disk.state]
  const stopped = disk.stopped.length === 0 ? '' : `。停止录像的摄像机：${disk.stopped.join('、')}`
  await scope.order(raiseAlarm, { cause: causeOf(recorder, disk.state), kind: 'device-fault', level, title: `${recorder.name}${title}`, text: `${text}${stopped}`, subject: recorder.id, link: '/video/recorders', to: [{ role: 'safety-manager' }] })
}
