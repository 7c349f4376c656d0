import { setMasteredElsewhere } from '@anlan/dual-prevention/contract/masters'
import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { importNow, mastersSet, setMasters } from '../contract/import.ts'
import { RECEIVER_KINDS } from '../contract/records.ts'
import { askImport } from '../store/imports.ts'
import { lockReceiver, saveMastersOf } from '../store/receivers.ts'
import { noReceiver } from './change-receiver.ts'
import { IMPORT, IMPORT_EVERY } from './import-schedule.ts'

const stale = refuse('stale-edit', '接收方设置已被他人修改，请刷新后重新选择', { kind: 'conflict' })

export const setMastersIntake = answer(setMasters, async ({ id, version, masters }, scope) => {
  const receiver = await lockReceiver(scope.tx, scope.org, id)
  if (receiver === undefined) return noReceiver
  if (receiver.kind !== 'province') return refuse('not-a-master', '只能选择以省平台为准，区应急局收件箱不提供数据导入', { field: 'masters' })
  const saved = await saveMastersOf(scope.tx, scope.org, id, version, masters)
  if (saved === undefined) return stale
  const ordered = await scope.order(setMasteredElsewhere, { kinds: masters })
  if (!ordered.accepted) return ordered
  scope.record(mastersSet, { subject: id, data: { receiver: id, name: RECEIVER_KINDS[receiver.kind], masters, before: [...receiver.masters] } })
  if (masters.length === 0) await scope.unschedule(IMPORT, id)
  else {
    await askImport(scope.tx, scope.org, scope.newId(), id, scope.wall)
    await scope.schedule(IMPORT, id, scope.now + IMPORT_EVERY)
  }
  return accept({ id, version: saved })
})

export const importNowIntake = answer(importNow, async ({ receiver: id }, scope) => {
  const receiver = await lockReceiver(scope.tx, scope.org, id)
  if (receiver === undefined) return noReceiver
  if (receiver.masters.length === 0) return refuse('nothing-to-import', '没有以省平台为准的数据，请先选择', { kind: 'conflict' })
  return accept({ id: await askImport(scope.tx, scope.org, scope.newId(), id, scope.wall) })
})
