import type { Person } from '@anlan/people/contract/person'
import type { Scope } from '@anlan/platform/module/scope'
import { type Alarm, alarmNotified } from '../contract/alarm.ts'
import { noticeTime } from '../rules/quiet.ts'
import { SEVERITY } from '../rules/severity.ts'
import { loadChannels } from '../store/channels.ts'
import { addDispatch } from '../store/dispatches.ts'
import { loadQuietHours } from '../store/settings.ts'

export const NOTICE = 'alarms.notice'

/** Tells people outside the app, now or when the quiet hours end. Inside the app the alarm stands at once. */
export const notify = async (scope: Scope, alarm: Alarm, people: readonly Person[]): Promise<void> => {
  if (people.length === 0) return
  const at = noticeTime(alarm, await loadQuietHours(scope.tx, scope.org), scope.now)
  if (at > scope.now) {
    await scope.schedule(NOTICE, `${alarm.id}:${alarm.times}:${alarm.step}`, at, { alarm: alarm.id, people: people.map(({ id }) => id) })
    return
  }
  const mobiles = people.flatMap(({ mobile }) => (mobile === null ? [] : [mobile]))
  for (const channel of await loadChannels(scope.tx, scope.org)) {
    if (!channel.active || SEVERITY[alarm.level] < SEVERITY[channel.lowestLevel]) continue
    await addDispatch(scope.tx, scope.org, scope.newId(), channel.id, alarm, mobiles, scope.wall)
  }
  scope.record(alarmNotified, { subject: alarm.id, data: { alarm } })
}
