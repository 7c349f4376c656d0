import type { Spot } from '../../contract/accuracy-test.ts'
import { ACCURACY } from '../../rules/accuracy/figures.ts'
import { layoutShortcomings } from '../../rules/accuracy/static-test.ts'

export const lengthOf = (spots: readonly Pick<Spot, 'x' | 'y'>[]): number =>
  spots.slice(1).reduce((metres, { x, y }, before) => metres + Math.hypot(x - (spots[before] as Spot).x, y - (spots[before] as Spot).y), 0)

/** A spot that was pressed on the map: of those with satellites first as many as are asked, then those without. */
export const pressedSpot = (kind: 'static' | 'dynamic', spots: readonly Spot[], { x, y }: Pick<Spot, 'x' | 'y'>): Spot => {
  const tenth = (metres: number): number => Math.round(metres * 10) / 10
  return { name: kind === 'static' ? `T${spots.length + 1}` : `转角 ${spots.length + 1}`, x: tenth(x), y: tenth(y), satellite: kind === 'static' && spots.length < ACCURACY.statics.points, risk: 'yellow' }
}

/** A cut corner makes the marks' way shorter than the drawn one. */
const SPARE = 1.01

/** What is still missing before it can be measured, in Chinese. */
export const draftFaults = (kind: 'static' | 'dynamic', spots: readonly Spot[]): string[] => {
  if (kind === 'static') return layoutShortcomings(spots)
  const { route, shadow, marks } = ACCURACY.dynamics
  const whole = lengthOf(spots)
  const dark = spots.slice(0, -1).reduce((sum, it, at) => sum + (it.satellite ? 0 : lengthOf(spots.slice(at, at + 2))), 0)
  return [
    ...(whole < route * SPARE ? [`路线长 ${Math.round(whole)} 米，应略长于 ${route} 米`] : []),
    ...(whole > 0 && dark < whole * shadow ? [`无卫星信号的路段占 ${Math.round((dark / whole) * 100)}%，应不低于 ${shadow * 100}%`] : []),
    ...(spots.length < 2 ? [`点图加转角，沿路线均匀布置 ${marks} 个标记点`] : []),
  ]
}
