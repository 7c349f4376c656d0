import { clearAlarm } from '@anlan/alarms/contract/alarm'
import { accept } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { confirmMap, mapConfirmed } from '../contract/risk-map.ts'
import { mapDueOn } from '../rules/map/confirmation.ts'
import { insertConfirmation } from '../store/map-confirmations.ts'
import { handOf } from './hand.ts'
import { rulesOf } from './rules-of.ts'
import { MAP_CAUSE, watchReviews } from './watch-reviews.ts'

export const confirmMapIntake = answer(confirmMap, async ({ note }, scope) => {
  const { tx, org, now } = scope
  const confirmation = { id: scope.newId(), on: plantDay(now), at: now, by: handOf(scope).name, note }
  await insertConfirmation(tx, org, confirmation)
  scope.record(mapConfirmed, { subject: org, data: confirmation })
  await scope.order(clearAlarm, { cause: MAP_CAUSE, reason: '四色图已核对' })
  await watchReviews(scope)
  return accept({ dueOn: mapDueOn(confirmation.on, await rulesOf(scope)) })
})
