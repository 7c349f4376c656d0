import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { RECEIVER_KINDS, SPECIAL_WORK_KINDS } from '../contract/records.ts'
import { setSpecialWorkWire, specialWorkWireSet } from '../contract/special-work-wire.ts'
import { recordsOfKinds, requeue } from '../store/deliveries.ts'
import { lockReceiver, saveSpecialWorkWire } from '../store/receivers.ts'
import { noReceiver } from './change-receiver.ts'

const stale = refuse('stale-edit', '接收方设置已被他人修改，请刷新后重新选择', { kind: 'conflict' })

/** Written otherwise, everything of special work goes again: the receiver looks for it elsewhere. */
export const setSpecialWorkWireIntake = answer(setSpecialWorkWire, async ({ id, version, ...wire }, scope) => {
  const receiver = await lockReceiver(scope.tx, scope.org, id)
  if (receiver === undefined) return noReceiver
  if (receiver.adapter !== 'city-hub') return refuse('no-choice', '区应急局收件箱只有一种格式，不需要选择', { field: 'shape' })
  const saved = await saveSpecialWorkWire(scope.tx, scope.org, id, version, wire)
  if (saved === undefined) return stale
  const records = await recordsOfKinds(scope.tx, scope.org, id, SPECIAL_WORK_KINDS)
  const queued = records.length === 0 ? 0 : await requeue(scope.tx, receiver, scope.newId(), scope.wall, records)
  scope.record(specialWorkWireSet, { subject: id, data: { receiver: id, name: RECEIVER_KINDS[receiver.kind], ...wire, queued } })
  return accept({ id, version: saved, queued })
})
