import type { Instant } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import type { Rules } from '@anlan/standards/profile'
import { pointAlarmCleared, pointAlarmRaised } from '../contract/reading.ts'
import { limitOf, silentAt, tellOf } from '../rules/judge-point.ts'
import { pointFigures } from '../rules/point-figures.ts'
import { endAlarm, openAlarm } from '../store/point-history.ts'
import { heardPoints, type Point, savePoints, toState } from '../store/points.ts'

/** Watches for feeds that fall quiet; one row an org, `rolling`. */
export const WATCH_SILENCE = 'plant.watch-silence'

/** Saves points after they were judged anew, and tells the journal of what has become different. @returns the points as saved */
export const settlePoints = async (scope: Scope, points: readonly Point[], rules: Rules): Promise<void> => {
  const told: Point[] = []
  for (const point of points) {
    const { raised, cleared, told: now } = tellOf(point.now)
    const after = { ...point, now: { ...point.now, told: now } }
    told.push(after)
    const figures = pointFigures(point.row, rules)
    if (raised !== null) {
      const limit = limitOf(raised, figures)
      const raisedAt = point.now.conditionSince ?? scope.now
      await openAlarm(scope.tx, scope.org, { point: point.id, raisedAt, condition: raised, value: point.now.value, limit, clearedAt: null })
      scope.record(pointAlarmRaised, { subject: point.id, data: { point: toState(after), condition: raised, value: point.now.value, limit } })
    }
    if (cleared !== null) {
      await endAlarm(scope.tx, scope.org, point.id, scope.now)
      scope.record(pointAlarmCleared, { subject: point.id, data: { point: toState(after), condition: cleared, value: point.now.value, limit: limitOf(cleared, figures) } })
    }
  }
  await savePoints(scope.tx, scope.org, told)
}

/** Plans the next look for silence: when the first of the fed points will have been quiet for too long. */
export const watchSilence = async (scope: Scope, rules: Rules): Promise<void> => {
  const dues = (await heardPoints(scope.tx, scope.org)).map(({ row, now }) => silentAt(now, pointFigures(row, rules))).filter((due): due is Instant => due !== null)
  if (dues.length > 0) await scope.schedule(WATCH_SILENCE, 'rolling', Math.max(Math.min(...dues), scope.now + 1))
}
