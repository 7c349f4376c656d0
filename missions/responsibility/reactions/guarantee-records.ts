import { getMeasure, getPlan, getUnit } from '@anlan/dual-prevention/contract/register'
import { type InspectionRecord, inspectionMissed, inspectionRecorded } from '@anlan/dual-prevention/contract/records'
import { plantDay } from '@anlan/kernel/time'
import { inOneGo, react } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { sql } from '@anlan/platform/database/database'
import { dutyRecorded } from '../contract/duty.ts'
import { clearDutyAlarm } from '../intake/duty-alarm.ts'
import { isIn } from '../rules/appoint.ts'
import { begun } from '../rules/hand.ts'
import { APPOINTMENT, DUTY_DONE, listRecords, saveRecord } from '../store/record-table.ts'

/** For which item of which source a record counts; `undefined` where the plan, measure or unit is gone. */
const itemOf = async (scope: Scope, record: InspectionRecord) => {
  const plan = await scope.ask(getPlan, { id: record.plan })
  if (!plan.accepted || plan.value.plan.taskNum === null || plan.value.plan.workType === '0') return undefined
  const measure = await scope.ask(getMeasure, { id: record.measure })
  const unit = measure.accepted ? await scope.ask(getUnit, { id: measure.value.measure.unit }) : measure
  return unit.accepted ? { role: plan.value.plan.workType, num: plan.value.plan.taskNum, hazardCode: unit.value.unit.hazardCode } : undefined
}

/** An inspection of a plan that bears an item's number is a performance of that item; 未排查 is one that was missed. */
export const guaranteeRecords = inOneGo(react('responsibility.guarantee-records', [inspectionRecorded, inspectionMissed], async ({ data: { record }, actor, at }, scope) => {
  if (!record.guarantee) return
  const item = await itemOf(scope, record)
  if (item === undefined) return
  const { tx, org } = scope
  const duty = {
    ...begun(scope.newId(), { name: actor.name, now: at }), ...item, at: record.checkedAt, missed: record.result === '2', dangers: record.result === '1' ? 1 : 0,
    note: record.note, photos: record.photos, record: record.id,
  }
  // The record of the same occurrence may come again, corrected: the first stands.
  if (!(await saveRecord(tx, org, DUTY_DONE, duty))) return
  const standing = (await listRecords(tx, org, APPOINTMENT, sql`hazard_code = ${item.hazardCode} and role = ${item.role}`, sql`from_day`)).find((it) => isIn(it, plantDay(record.checkedAt)))
  scope.record(dutyRecorded, { subject: standing?.id ?? null, data: { duty } })
  if (standing !== undefined && !duty.missed) await clearDutyAlarm(scope, standing)
}))
