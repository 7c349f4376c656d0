import { accept } from '@anlan/kernel/decision'
import { MINUTE } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type Addressee, type AlarmStep, alarmRaised, raiseAlarm } from '../contract/alarm.ts'
import { raise } from '../rules/raise.ts'
import { loadOpenAlarm, lockCause, saveAlarm } from '../store/alarms.ts'
import { resolveAddressees } from './addressees.ts'
import { notify } from './notify.ts'

export const CLIMB = 'alarms.climb'

/** Who answers for each step at this moment. */
const stepsOf = async (scope: Scope, steps: readonly { readonly title: string; readonly to: readonly Addressee[] }[]): Promise<AlarmStep[]> => {
  const made: AlarmStep[] = []
  for (const { title, to } of steps) made.push({ title, people: to.length === 0 ? [] : (await resolveAddressees(scope, to)).map(({ id, name }) => ({ person: id, name })) })
  return made
}

export const raiseAlarmIntake = answer(raiseAlarm, async ({ to, escalation, steps, ...input }, scope) => {
  const people = await resolveAddressees(scope, to)
  await lockCause(scope.tx, scope.org, input.cause)
  const open = await loadOpenAlarm(scope.tx, scope.org, input.cause)
  const words = { ...input, ...(open !== undefined || steps.length === 0 ? {} : { steps: await stepsOf(scope, steps) }), link: input.link ?? null, subject: input.subject ?? null, place: input.place ?? null }
  const { alarm, again, tell } = raise(words, {
    id: scope.newId(),
    now: scope.now,
    open: open?.record,
    people: people.map(({ id, name }) => ({ person: id, name })),
  })
  await saveAlarm(scope.tx, scope.org, alarm, escalation)
  scope.record(alarmRaised, { subject: alarm.id, data: { alarm } })
  await notify(scope, alarm, people.filter(({ id }) => tell.includes(id)))
  const first = escalation[0]
  if (!again && first !== undefined) await scope.schedule(CLIMB, alarm.id, scope.now + first.afterMinutes * MINUTE)
  return accept({ id: alarm.id, again })
})
