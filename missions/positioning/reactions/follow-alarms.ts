import { type Alarm, alarmAcknowledged, alarmClosed, alarmHandled, alarmMisreported, alarmRaised } from '@anlan/alarms/contract/alarm'
import { registerEventsOf } from '@anlan/kernel/register'
import { areaRegister } from '@anlan/plant/contract/place'
import { type PointState, pointAlarmCleared, pointAlarmRaised } from '@anlan/plant/contract/reading'
import { inOneGo, react, reactOnce, type ScheduleKind } from '@anlan/platform/module/module'
import { wayRemoved, waySaved } from '../contract/alarm-way.ts'
import { figuresSet } from '../contract/own-figures.ts'
import { NECESSARY_OVER } from '../intake/necessary-end.ts'
import { tellAgain } from '../intake/necessary.ts'
import { isGas } from '../rules/gathering/gas-near.ts'
import { countSetting } from '../store/engine-memory.ts'
import { alarmOf, keepHandling } from '../store/judged.ts'

/** What people do about the common alarm stands on the record that it is about. */
export const followHandling = inOneGo(react('positioning.follow-handling', [alarmRaised, alarmAcknowledged, alarmHandled, alarmClosed, alarmMisreported], async ({ data }, { tx, org }) => {
  const { id, cause, state } = (data as { readonly alarm: Alarm }).alarm
  if (cause.startsWith('positioning:')) await keepHandling(tx, org, id, state)
}))

const area = registerEventsOf(areaRegister)

/** Ways, figures and areas are other ones now: the engine sees it within a second. */
export const followWays = reactOnce('positioning.follow-ways', [waySaved, wayRemoved, figuresSet, area.saved, area.removed], async ({ tx, org }) => void (await countSetting(tx, org)))

/** Gas comes or goes: whoever gathers nearby is told by the process that reaches the cards. */
export const followGas = react('positioning.follow-gas', [pointAlarmRaised, pointAlarmCleared], async ({ data }, { tx, org }) => {
  if (isGas((data as { readonly point: PointState }).point)) await countSetting(tx, org)
})

/** The time of a necessary gathering is over and people are still there: it is an alarm to disperse again. */
export const necessaryOver: ScheduleKind = {
  kind: NECESSARY_OVER,
  handle: async ({ key }, scope) => {
    const row = await alarmOf(scope.tx, scope.org, key)
    if (row !== undefined && row.endedAt === null && row.dispersedAt === null && row.necessary !== null) await tellAgain(scope, row)
  },
}
