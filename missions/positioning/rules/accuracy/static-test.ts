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

const tooNear = (points: readonly StaticPoint[], apart: number): string[] =>
  points.flatMap((one, at) => points.slice(at + 1).flatMap((other) => (Math.hypot(one.x - other.x, one.y - other.y) < apart ? [`测试点“${one.name}”与“${other.name}”相距不足 ${apart} 米`] : [])))

const shortcomingsOf = (measured: readonly Measured[], { points: least, apart, fixes }: AccuracyFigures['statics']): string[] => {
  const points = measured.map(({ point }) => point)
  const lacks = [true, false].flatMap((satellite) => {
    const count = points.filter((point) => point.satellite === satellite).length
    return count < least ? [`${satellite ? '有' : '无'}卫星信号的测试点只有 ${count} 个，应不少于 ${least} 个`] : []
  })
  const few = measured.flatMap(({ point, errors }) => (errors.length < fixes ? [`测试点“${point.name}”有效定位 ${errors.length} 次，应不少于 ${fixes} 次`] : []))
  return [...lacks, ...tooNear(points, apart), ...few]
}

/**
 * AQ 3064.3 Annex A, terminal at rest: fixes from two minutes after switching on, for ten minutes. The figure is read from
 * all points together; those of each point and of each kind of place stand beside it.
 */
export const judgeStatic = (points: readonly StaticPoint[], { share, statics }: AccuracyFigures = ACCURACY): StaticVerdict => {
  const measured = points.map((point) => measure(point, statics))
  const errorAt = (among: readonly Measured[]): number | null => quantile(among.flatMap(({ errors }) => errors), share) ?? null
  const error = errorAt(measured)
  const shortcomings = shortcomingsOf(measured, statics)
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
