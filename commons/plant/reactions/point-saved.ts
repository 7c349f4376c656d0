import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { react } from '@anlan/platform/module/module'
import { measurementPointRegister } from '../contract/place.ts'
import { pointAlarmCleared } from '../contract/reading.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { settlePoints, watchSilence } from '../intake/settle-points.ts'
import { judgeAnew, NEVER_HEARD } from '../rules/judge-point.ts'
import { pointFigures } from '../rules/point-figures.ts'
import { endAlarm } from '../store/point-history.ts'
import { findPoints, lockPoints, removePoint, toState } from '../store/points.ts'

const { saved, removed } = registerEventsOf(measurementPointRegister as unknown as Register)

/** A point came to be or was changed: what it is fed by, and what its value means. */
export const followPoint = react('plant.follow-point', saved, async ({ subject }, scope) => {
  const rules = await rulesOf(scope)
  const points = await lockPoints(scope.tx, scope.org, subject === null ? [] : [subject])
  const judged = points.map((it) => ({ ...it, now: judgeAnew(it.now, pointFigures(it.row, rules), scope.now) }))
  await settlePoints(scope, judged, rules)
  if (judged.some(({ now }) => now.fed)) await watchSilence(scope, rules)
})

/** A point that is gone has no alarm any more; its history stays. */
export const forgetPoint = react('plant.forget-point', removed, async ({ subject, data }, scope) => {
  if (subject === null || (await findPoints(scope.tx, scope.org, [subject])).length > 0) return
  await endAlarm(scope.tx, scope.org, subject, scope.now)
  const told = await removePoint(scope.tx, scope.org, subject)
  if (told === null) return
  const point = toState({ id: subject, row: measurementPointRegister.schema.parse(data.before), now: NEVER_HEARD })
  scope.record(pointAlarmCleared, { subject, data: { point, condition: told, value: null, limit: null } })
})
