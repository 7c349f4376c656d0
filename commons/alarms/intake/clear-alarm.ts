import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { alarmCleared, clearAlarm } from '../contract/alarm.ts'
import { loadOpenAlarm, saveAlarm } from '../store/alarms.ts'
import { CLIMB } from './raise-alarm.ts'

export const clearAlarmIntake = answer(clearAlarm, async ({ cause, reason }, scope) => {
  const open = await loadOpenAlarm(scope.tx, scope.org, cause)
  if (open === undefined || open.record.clearedAt !== null) return accept({ cleared: false })
  const alarm = { ...open.record, clearedAt: scope.now, version: open.record.version + 1 }
  await saveAlarm(scope.tx, scope.org, alarm, open.escalation)
  await scope.unschedule(CLIMB, alarm.id)
  scope.record(alarmCleared, { subject: alarm.id, data: { alarm, note: reason } })
  return accept({ cleared: true })
})
