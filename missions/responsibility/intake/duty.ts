import { accept, refuse } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { fileExists } from '@anlan/platform/files/file-store'
import { sql } from '@anlan/platform/database/database'
import { answer } from '@anlan/platform/module/module'
import { dutyRecorded, recordDuty } from '../contract/duty.ts'
import { isIn } from '../rules/appoint.ts'
import { begun } from '../rules/hand.ts'
import { APPOINTMENT, DUTY_DONE, listRecords, saveRecord } from '../store/record-table.ts'
import { clearDutyAlarm } from './duty-alarm.ts'
import { handOf, KNOWN } from './hand.ts'

/** By the responsible person's own hand only: a duty that somebody else wrote down was not performed. */
export const recordDutyIntake = answer(recordDuty, async (input, scope) => {
  const { tx, org, now } = scope
  const standing = (await listRecords(tx, org, APPOINTMENT, sql`hazard_code = ${input.hazardCode} and role = ${input.role}`, sql`from_day`)).find((it) => isIn(it, plantDay(now)))
  if (standing === undefined) return refuse('nobody-appointed', '这个危险源现在没有这一责任人', { kind: 'missing' })
  if (standing.person !== scope.person) return refuse('not-own-duty', `这是${standing.personName}的包保任务，只能由本人登记`, { kind: 'forbidden', clause: '应急厅〔2021〕12号 履职' })
  for (const photo of input.photos) if (!(await fileExists(scope, photo))) return refuse('no-such-file', '照片没有上传成功，请重新上传', { field: 'photos' })
  const by = handOf(scope)
  const duty = { ...begun(input.id, by), hazardCode: input.hazardCode, role: input.role, num: input.num, at: now, missed: false, dangers: input.dangers, note: input.note, photos: input.photos, record: null }
  if (!(await saveRecord(tx, org, DUTY_DONE, duty))) return KNOWN
  scope.record(dutyRecorded, { subject: standing.id, data: { duty } })
  await clearDutyAlarm(scope, standing)
  return accept({ id: duty.id, version: duty.version })
})
