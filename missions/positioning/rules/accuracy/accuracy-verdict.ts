import type { Risk, Stood, TestVerdict } from '../../contract/accuracy-test.ts'
import { judgeDynamic } from './dynamic-test.ts'
import { ACCURACY, type AccuracyFigures } from './figures.ts'
import { quantile } from './quantile.ts'
import { errorsAtRest, judgeStatic, type StaticPoint } from './static-test.ts'
import type { TestFix, Verdict } from './test-fix.ts'

const MOST_STEPS = 200
const RISKS: readonly Risk[] = ['blue', 'yellow', 'orange', 'red']

/** The distribution of errors as steps, thinned to what a chart can show; the greatest is always among them. */
export const cdfOf = (errors: readonly number[]): [number, number][] => {
  const sorted = errors.toSorted((one, other) => one - other)
  const every = Math.max(1, Math.ceil(sorted.length / MOST_STEPS))
  return sorted.flatMap((error, at): [number, number][] => ((sorted.length - 1 - at) % every === 0 ? [[error, (at + 1) / sorted.length]] : []))
}

/** Errors by the risk of the area in which they were made. */
interface AreaErrors {
  readonly risk: Risk
  readonly errors: readonly number[]
}

/** What blue and yellow areas are asked, and what the enterprise asks of its orange and red ones. */
const areasOf = (measured: readonly AreaErrors[], metres: number, strict: number, share: number): TestVerdict['areas'] =>
  RISKS.flatMap((risk) => {
    const here = measured.filter((it) => it.risk === risk)
    if (here.length === 0) return []
    const errors = here.flatMap((it) => it.errors)
    const allowed = risk === 'orange' || risk === 'red' ? Math.min(strict, metres) : metres
    const error = quantile(errors, share) ?? null
    return [{ risk, samples: errors.length, error, allowed, passed: error !== null && error <= allowed }]
  })

const NOT_FUNCTIONAL = { samples: null, wrong: null, wrongPercent: null, allowedPercent: null }

const verdictFrom = ({ error, withSatellite, withoutSatellite, shortcomings, passed }: Verdict, measured: readonly AreaErrors[], metres: number, strict: number, share: number) => {
  const areas = areasOf(measured, metres, strict, share)
  return {
    ...NOT_FUNCTIONAL, error, withSatellite, withoutSatellite, shortcomings: [...shortcomings], areas,
    passed: passed && areas.every((area) => area.passed), cdf: cdfOf(measured.flatMap(({ errors }) => errors)),
  }
}

type Reached = Stood & { readonly at: number }
const reached = (spots: readonly Stood[]): Reached[] => spots.filter((it): it is Reached => it.at !== null)

/** Terminal at rest (AQ 3064.3-2025 7.1.1, Annex A). @param fixes by the terminal's clock */
export const staticVerdict = (spots: readonly Stood[], fixes: readonly TestFix[], strict: number, figures: AccuracyFigures = ACCURACY): TestVerdict => {
  const points = reached(spots).map((it): StaticPoint & { readonly risk: Risk } => ({ ...it, from: it.at, fixes }))
  const judged = judgeStatic(points, figures)
  const measured = points.map((point) => ({ risk: point.risk, errors: errorsAtRest(point, figures) }))
  return {
    ...verdictFrom(judged, measured, figures.statics.metres, strict, figures.share),
    points: judged.points.map((it) => ({ ...it, fixAt: null })), valid: null, routeMetres: null, metresASecond: null,
  }
}

/** Terminal on the move. @param fixes by the moment at which the platform had them: what it showed then */
export const dynamicVerdict = (spots: readonly Stood[], fixes: readonly TestFix[], strict: number, figures: AccuracyFigures = ACCURACY): TestVerdict => {
  const marks = reached(spots)
  const judged = judgeDynamic(marks.map((it) => ({ ...it, reached: it.at })), fixes, figures)
  const measured = judged.marks.map(({ error }, at) => ({ risk: (marks[at] as Reached).risk, errors: error === null ? [] : [error] }))
  return {
    ...verdictFrom(judged, measured, figures.dynamics.metres, strict, figures.share),
    points: judged.marks.map(({ name, error, fixAt }) => ({ name, fixes: fixAt === null ? 0 : 1, error, fixAt })),
    valid: judged.valid, routeMetres: judged.routeMetres, metresASecond: judged.metresASecond,
  }
}

