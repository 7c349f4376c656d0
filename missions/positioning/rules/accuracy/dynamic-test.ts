import { type Instant, SECOND } from '@anlan/kernel/time'
import { ACCURACY, type AccuracyFigures } from './figures.ts'
import { quantile } from './quantile.ts'
import { errorOf, type Reference, type TestFix, type Verdict } from './test-fix.ts'

/** A spot of the route, in the order of walking, and when the tester came to stand on it: T. */
export interface DynamicMark extends Reference {
  readonly reached: Instant
}

export interface DynamicVerdict extends Verdict {
  /** Share of marks that a fix was shown for in time. */
  readonly valid: number
  readonly routeMetres: number
  /** Between the marks, without the stops; null for a route without length. */
  readonly metresASecond: number | null
  readonly marks: readonly { readonly name: string; readonly fixAt: Instant | null; readonly error: number | null }[]
}

interface Measured {
  readonly mark: DynamicMark
  readonly fix: TestFix | undefined
}

/** The first fix from T + 5 s on; when it comes after T + 10 s, there is none. */
const fixFor = (mark: DynamicMark, sorted: readonly TestFix[], { from, until }: AccuracyFigures['dynamics']): TestFix | undefined => {
  const first = sorted.find(({ at }) => at >= mark.reached + from)
  return first !== undefined && first.at <= mark.reached + until ? first : undefined
}

const routeOf = (marks: readonly DynamicMark[]): number => marks.slice(1).reduce((metres, mark, before) => metres + errorOf(mark, marks[before] as DynamicMark), 0)

const paceOf = (marks: readonly DynamicMark[], metres: number, stop: number): number | null => {
  const walked = marks.slice(1).reduce((sum, mark, before) => sum + Math.max(0, mark.reached - (marks[before] as DynamicMark).reached - stop), 0)
  return walked === 0 ? null : metres / (walked / SECOND)
}

const shortcomingsOf = (marks: readonly DynamicMark[], { valid, routeMetres, metresASecond }: Pick<DynamicVerdict, 'valid' | 'routeMetres' | 'metresASecond'>, asked: AccuracyFigures['dynamics']): string[] => {
  const found: string[] = []
  const shadow = marks.filter(({ satellite }) => !satellite).length / Math.max(1, marks.length)
  if (marks.length < asked.marks) found.push(`标记点只有 ${marks.length} 个，应不少于 ${asked.marks} 个`)
  if (routeMetres < asked.route) found.push(`路线长 ${Math.round(routeMetres)} 米，应不短于 ${asked.route} 米`)
  if (shadow < asked.shadow) found.push(`无卫星信号的标记点占 ${Math.round(shadow * 100)}%，应不低于 ${Math.round(asked.shadow * 100)}%`)
  if (metresASecond === null || metresASecond < asked.metresASecond) found.push(`行走速度不足 ${asked.metresASecond} 米/秒`)
  if (valid <= asked.valid) found.push(`有效定位占 ${(valid * 100).toFixed(1)}%，应高于 ${Math.round(asked.valid * 100)}%`)
  return found
}

/** AQ 3064.3 Annex A, terminal on the move: a route of marks, a stop at each. */
export const judgeDynamic = (marks: readonly DynamicMark[], fixes: readonly TestFix[], { share, dynamics }: AccuracyFigures = ACCURACY): DynamicVerdict => {
  const sorted = fixes.toSorted((one, other) => one.at - other.at)
  const measured = marks.map((mark): Measured => ({ mark, fix: fixFor(mark, sorted, dynamics) }))
  const errorAt = (among: readonly Measured[]): number | null => quantile(among.flatMap(({ mark, fix }) => (fix === undefined ? [] : [errorOf(mark, fix)])), share) ?? null
  const routeMetres = routeOf(marks)
  const told = { valid: measured.filter(({ fix }) => fix !== undefined).length / Math.max(1, marks.length), routeMetres, metresASecond: paceOf(marks, routeMetres, dynamics.stop) }
  const error = errorAt(measured)
  const shortcomings = shortcomingsOf(marks, told, dynamics)
  return {
    ...told,
    error,
    allowed: dynamics.metres,
    withSatellite: errorAt(measured.filter(({ mark }) => mark.satellite)),
    withoutSatellite: errorAt(measured.filter(({ mark }) => !mark.satellite)),
    shortcomings,
    passed: shortcomings.length === 0 && error !== null && error <= dynamics.metres,
    marks: measured.map((it) => ({ name: it.mark.name, fixAt: it.fix?.at ?? null, error: errorAt([it]) })),
  }
}
