import { alarmCleared, alarmClosed, alarmHandled, alarmMisreported, alarmRaised, clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import { hazardSourceRegister } from '@anlan/dual-prevention/contract/hazard-source'
import { dangerClosed, dangerConfirmed, dangerOverdue, stopSaved, unitSaved } from '@anlan/dual-prevention/contract/records'
import { plantDay } from '@anlan/kernel/time'
import { registerEventsOf } from '@anlan/kernel/register'
import { react, reactOnce, type ScheduleKind } from '@anlan/platform/module/module'
import { permitChanged } from '@anlan/special-work/contract/permits'
import { planChanged } from '@anlan/special-work/contract/plan'
import { driftCause } from '../intake/causes.ts'
import { dayFactsOf } from '../intake/day-facts.ts'
import { latestCommitment } from '../intake/publish-commitment.ts'
import { DRIFT_WATCH, watchDrift } from '../intake/watches.ts'
import { driftOf } from '../rules/publish-commitment.ts'

const sources = registerEventsOf(hazardSourceRegister)

/** What may put a published commitment at odds with the site. */
export const facts = react<typeof unitSaved>('responsibility.follow-facts', [unitSaved, dangerConfirmed, dangerClosed, dangerOverdue, sources.saved, sources.removed] as never, async (_event, scope) => watchDrift(scope))

/** A stop puts it at odds when it begins and when it ends, not when it is written down. */
export const stops = react('responsibility.follow-stops', stopSaved, async ({ data: { stop } }, scope) => {
  await watchDrift(scope)
  for (const [when, at] of [['begin', stop.startAt], ['end', stop.endAt]] as const) if (at > scope.now) await scope.schedule(DRIFT_WATCH, `${stop.id}-${when}`, at)
})

/** Red alarms only: the alarm of the drift itself is none. */
export const redAlarms = react('responsibility.follow-red-alarms', [alarmRaised, alarmCleared, alarmHandled, alarmClosed, alarmMisreported], async ({ data }, scope) => {
  if (data.alarm.level === 'red') await watchDrift(scope)
})

/** Special work counts in the commitment: another plan or permit, or one fewer. */
export const works = reactOnce('responsibility.follow-special-work', [permitChanged, planChanged], watchDrift)

/** Once for however many changes: the principal is reminded to publish anew, and no longer when it agrees again. */
export const driftWatch: ScheduleKind = {
  kind: DRIFT_WATCH,
  handle: async (_job, scope) => {
    const day = plantDay(scope.now)
    const latest = await latestCommitment(scope)
    if (latest === undefined || latest.commitment.day !== day) return
    const drift = driftOf(latest, await dayFactsOf(scope))
    const cause = driftCause(day)
    if (drift.length === 0) return void (await scope.order(clearAlarm, { cause, reason: '公告与现场一致' }))
    await scope.order(raiseAlarm, {
      cause, kind: 'commitment-drift', level: 'yellow', title: '承诺公告与现场不一致，请重新发布', text: drift.map(({ words, declared, seen }) => `${words}：公告 ${declared}，现场 ${seen}`).join('；'),
      link: '/responsibility/commitment', subject: latest.id, to: [{ role: 'principal' }],
    })
  },
}
