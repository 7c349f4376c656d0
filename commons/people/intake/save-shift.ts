import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { saveShift, shiftSaved } from '../contract/roster.ts'
import { findShiftChange, insertShift, listShifts, updateShift } from '../store/roster.ts'
import { changeBy } from './change.ts'

export const saveShiftIntake = answer(saveShift, async ({ version, ...shift }, scope) => {
  const { tx, org } = scope
  if ((await listShifts(tx, org)).some((it) => it.name === shift.name && it.id !== shift.id))
    return refuse('name-taken', `已有班次“${shift.name}”`, { field: 'name', kind: 'conflict' })
  const saved = version === undefined ? await insertShift(tx, shift, changeBy(scope)) : (await updateShift(tx, { ...shift, version }, changeBy(scope))) === 1
  if (!saved) {
    const stands = await findShiftChange(tx, org, shift.id)
    return stands === undefined
      ? refuse('gone', '没有这个班次，请刷新页面', { kind: 'missing' })
      : staleEdit({ by: stands.changedBy, at: stands.changedAt }, { ...stands })
  }
  scope.record(shiftSaved, { subject: shift.id, data: { shift } })
  return accept({ id: shift.id })
})
