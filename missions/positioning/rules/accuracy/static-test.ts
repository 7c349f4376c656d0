import type { Instant } from '@anlan/kernel/time'
import { ACCURACY, type AccuracyFigures } from './figures.ts'
import { quantile } from './quantile.ts'
import { errorOf, type Reference, type TestFix, type Verdict } from './test-fix.ts'

/** A terminal that lay on a surveyed spot. */
export interface StaticPoint extends Reference {
  /** When it was switched on there. */
  readonly from: Instant
  readonly fixes: readonly TestFix[]
}

export interface StaticVerdict extends Verdict {
  readonly points: readonly { readonly name: string; readonly fixes: number; readonly error: number | null }[]
}

interface Measured {
  readonly point: StaticPoint
  readonly errors: readonly number[]
}

const measure = (point: StaticPoint, { settle, last }: AccuracyFigures['statics']): Measured => {
  const [begin, end] = [point.from + settle, point.from + settle + last]
  return { point, errors: point.fixes.filter(({ at }) => at >= begin && at <= end).map((fix) => errorOf(point, fix)) }
}

/** Of each fix of the ten minutes, in metres. */
export const errorsAtRest = (point: StaticPoint, { statics }: AccuracyFigures = ACCURACY): readonly number[] => measure(point, statics).errors

const tooNear = (points: readonly Reference[], apart: number): string[] =>
  points.flatMap((one, at) => points.slice(at + 1).flatMap((other) => (Math.hypot(one.x - other.x, one.y - other.y) < apart ? [`测试点“${one.name}”与“${other.name}”相距不足 ${apart} 米`] : [])))

/** What is wrong with how points are laid, before anything is measured. */
export const layoutShortcomings = (points: readonly Reference[], { statics: { points: least, apart } }: AccuracyFigures = ACCURACY): string[] => {
  const lacks = [true, false].flatMap((satellite) => {
    const count = points.filter((point) => point.satellite === satellite).length
    return count < least ? [`${satellite ? '有' : '无'}卫星信号的测试点只有 ${count} 个，应不少于 ${least} 个`] : []
  })
  return [...lacks, ...tooNear(points, apart)]
}

const shortcomingsOf = (measured: readonly Measured[], figures: AccuracyFigures): string[] => {
  const { fixes } = figures.statics
  const few = measured.flatMap(({ point, errors }) => (errors.length < fixes ? [`测试点“${point.name}”有效定位 ${errors.length} 次，应不少于 ${fixes} 次`] : []))
  return [...layoutShortcomings(measured.map(({ point }) => point), figures), ...few]
}

/**
 * AQ 3064.3 Annex A, terminal at rest: fixes from two minutes after switching on, for ten minutes. The figure is read from
 * all points together; those of each point and of each kind of place stand beside it.
 */
export const judgeStatic = (points: readonly StaticPoint[], figures: AccuracyFigures = ACCURACY): StaticVerdict => {
  const { share, statics } = figures
  const measured = points.map((point) => measure(point, statics))
  const errorAt = (among: readonly Measured[]): number | null => quantile(among.flatMap(({ errors }) => errors), share) ?? null
  const error = errorAt(measured)
  const shortcomings = shortcomingsOf(measured, figures)
  return {
    error,
    allowed: statics.metres,
    withSatellite: errorAt(measured.filter(({ point }) => point.satellite)),
    withoutSatellite: errorAt(measured.filter(({ point }) => !point.satellite)),
    shortcomings,
    passed: shortcomings.length === 0 && error !== null && error <= statics.metres,
    points: measured.map((it) => ({ name: it.point.name, fixes: it.errors.length, error: errorAt([it]) })),
  }
}
