import { accept } from '@anlan/kernel/decision'
import { addDays, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { listWorkAlarms } from '../../contract/boards.ts'
import type { Suspension } from '../../contract/permit.ts'
import { type AlarmRow, listAlarmRows } from '../../store/boards/alarm-rows.ts'

export const alarmLine = (row: AlarmRow) => ({ ...row, code: row.code as Suspension['code'] })

/** 作业报警: a day has those that began on it or still stood. */
export const listWorkAlarmsView = answer(listWorkAlarms, async ({ from, to, ...filter }, { tx, org }) => {
  const { rows, total } = await listAlarmRows(tx, org, { ...filter, from: from === undefined ? undefined : startOfDay(from), until: to === undefined ? undefined : startOfDay(addDays(to, 1)) })
  return accept({ rows: rows.map(alarmLine), total })
})
