import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { alarmStepDone } from '../contract/alarm.ts'
import { doAlarmStep } from '../contract/handle-alarm.ts'
import { doStep } from '../rules/do-step.ts'
import { loadAlarm, saveAlarm } from '../store/alarms.ts'

export const doAlarmStepIntake = answer(doAlarmStep, async ({ id, version, step, note, photos }, scope) => {
  const found = await loadAlarm(scope.tx, scope.org, id)
  const decision = doStep(found?.record, { version, step, note }, { person: scope.person, name: scope.actor.name, at: scope.now })
  if (!decision.accepted) return decision
  const alarm = decision.value
  await saveAlarm(scope.tx, scope.org, alarm, found?.escalation ?? [])
  scope.record(alarmStepDone, { subject: id, data: { alarm, note: `${alarm.steps?.[step]?.title}：${note}`, photos } })
  return accept({ alarm })
})
