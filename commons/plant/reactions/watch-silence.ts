import type { ScheduleKind } from '@anlan/platform/module/module'
import { fallSilent } from '../rules/judge-point.ts'
import { pointFigures } from '../rules/point-figures.ts'
import { lockPoints, quietPoints } from '../store/points.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { settlePoints, WATCH_SILENCE, watchSilence } from '../intake/settle-points.ts'

/** A feed that has been quiet for longer than it may is told, once; the value that stands is kept and no longer believed. */
export const watchForSilence: ScheduleKind = {
  kind: WATCH_SILENCE,
  handle: async (_job, scope) => {
    const rules = await rulesOf(scope)
    const points = await lockPoints(scope.tx, scope.org, await quietPoints(scope.tx, scope.org, scope.now))
    const judged = points.map((point) => ({ ...point, now: fallSilent(point.now, pointFigures(point.row, rules), scope.now) }))
    await settlePoints(scope, judged.filter(({ now }) => now.condition === 'silent'), rules)
    await watchSilence(scope, rules)
  },
}
