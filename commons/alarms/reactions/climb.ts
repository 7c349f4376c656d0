import { MINUTE } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import { resolveAddressees } from '../intake/addressees.ts'
import { notify } from '../intake/notify.ts'
import { CLIMB } from '../intake/raise-alarm.ts'
import { loadAlarm, saveAlarm } from '../store/alarms.ts'

/** Nobody has acknowledged in time: the next ones are told, and the one after that is planned. */
export const climb: ScheduleKind = {
  kind: CLIMB,
  handle: async ({ key }, scope) => {
    const found = await loadAlarm(scope.tx, scope.org, key)
    const next = found?.escalation[found.record.step]
    if (found === undefined || next === undefined || found.record.state !== 'raised') return
    const people = await resolveAddressees(scope, next.to)
    const known = new Set(found.record.addressees.map(({ person }) => person))
    const added = people.filter(({ id }) => !known.has(id))
    const alarm = {
      ...found.record,
      step: found.record.step + 1,
      version: found.record.version + 1,
      addressees: [...found.record.addressees, ...added.map(({ id, name }) => ({ person: id, name, notifiedAt: scope.now }))],
    }
    await saveAlarm(scope.tx, scope.org, alarm, found.escalation)
    await notify(scope, alarm, people)
    const after = found.escalation[alarm.step]
    if (after !== undefined) await scope.schedule(CLIMB, key, scope.now + after.afterMinutes * MINUTE)
  },
}
