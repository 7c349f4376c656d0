import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Rules } from '@anlan/standards/profile'
import { takeReadings } from '../contract/reading.ts'
import { keeps, type PointNow, type Reading, takeReading } from '../rules/judge-point.ts'
import { pointFigures } from '../rules/point-figures.ts'
import { keepValues, type KeptValue } from '../store/point-history.ts'
import { lockPoints, type Point } from '../store/points.ts'
import { rulesOf } from './rules-of.ts'
import { settlePoints, watchSilence } from './settle-points.ts'

/** The readings of one point in their order, and what of them goes into the history. */
const follow = ({ id, row, now }: Point, readings: readonly Reading[], rules: Rules): { point: Point; kept: KeptValue[] } => {
  const figures = pointFigures(row, rules)
  const kept: KeptValue[] = []
  const step = (before: PointNow, reading: Reading): PointNow => {
    const after = takeReading(before, reading, figures)
    const { value, at, source } = reading
    if (value === null || !keeps(before, reading, figures, after)) return after
    kept.push({ point: id, at, value, source })
    return at < (before.keptAt ?? 0) ? after : { ...after, keptAt: at, keptValue: value }
  }
  return { point: { id, row, now: readings.toSorted((a, b) => a.at - b.at).reduce(step, now) }, kept }
}

export const takeReadingsIntake = answer(takeReadings, async ({ source, readings }, scope) => {
  const rules = await rulesOf(scope)
  const points = await lockPoints(scope.tx, scope.org, readings.map(({ point }) => point))
  const known = new Set(points.map(({ id }) => id))
  // A clock that runs ahead must not make a value that no later one can follow.
  const timely = readings.map((it) => ({ ...it, source, at: Math.min(it.at, scope.now) }))
  const of = Map.groupBy(timely, ({ point }) => point)
  const followed = points.map((point) => follow(point, of.get(point.id) ?? [], rules))
  const kept = followed.flatMap((it) => it.kept)
  if (kept.length > 0) await keepValues(scope.tx, scope.org, kept)
  await settlePoints(scope, followed.map(({ point }) => point), rules)
  const fresh = points.some(({ now }) => now.heardAt === null || now.condition === 'silent')
  if (source === 'feed' && fresh) await watchSilence(scope, rules)
  return accept({ taken: timely.filter(({ point }) => known.has(point)).length, unknown: [...of.keys()].filter((point) => !known.has(point)) })
})
