import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { JUDGED_KINDS, type JudgedKind } from '@anlan/positioning/contract/judged'
import { type PositioningWire, positioningWireSet, setPositioningWire } from '../contract/positioning-wire.ts'
import { POSITIONING_KINDS, RECEIVER_KINDS } from '../contract/records.ts'
import { recordsOfKinds, requeue } from '../store/deliveries.ts'
import { lockReceiver, savePositioningWire } from '../store/receivers.ts'
import { noReceiver } from './change-receiver.ts'

const stale = refuse('stale-edit', '接收方设置已被他人修改，请刷新后重新选择', { kind: 'conflict' })

/** Written otherwise, everything of positioning goes again: the receiver looks for it elsewhere. */
export const setPositioningWireIntake = answer(setPositioningWire, async ({ id, version, shape, geometry, ...codes }, scope) => {
  const receiver = await lockReceiver(scope.tx, scope.org, id)
  if (receiver === undefined) return noReceiver
  if (receiver.adapter !== 'city-hub') return refuse('no-choice', '区应急局收件箱只有一种格式，不需要选择', { field: 'shape' })
  const kinds = Object.keys(JUDGED_KINDS) as JudgedKind[]
  const alarmTypes: PositioningWire['alarmTypes'] = Object.fromEntries(kinds.flatMap((kind) => (codes[kind] === '' ? [] : [[kind, codes[kind]]])))
  const saved = await savePositioningWire(scope.tx, scope.org, id, version, { shape, geometry, alarmTypes })
  if (saved === undefined) return stale
  const records = await recordsOfKinds(scope.tx, scope.org, id, POSITIONING_KINDS)
  const queued = records.length === 0 ? 0 : await requeue(scope.tx, receiver, scope.newId(), scope.wall, records)
  scope.record(positioningWireSet, { subject: id, data: { receiver: id, name: RECEIVER_KINDS[receiver.kind], shape, geometry, alarmTypes: { ...alarmTypes } as Record<string, string>, queued } })
  return accept({ id, version: saved, queued })
})
