import { measurementPointRegister, type PointRow } from '@anlan/plant/contract/place'
import { POINTS } from './equipment.ts'
import type { ControlMeasure, FictitiousPlant } from './plant.ts'

/** How a fictitious instrument behaves over a day. */
export interface Signal {
  readonly base: number
  readonly swing: number
  readonly periodMinutes: number
  /** Now and then it goes here, for a little while; never when left out. */
  readonly peak?: number
}

export interface WatchedPoint {
  readonly row: PointRow
  readonly signal: Signal
  /** The description of the measure that lives from it; none for points that are only looked at. */
  readonly measure: string | undefined
}

type Kind = Pick<PointRow, 'quantity' | 'unit' | 'low' | 'high' | 'highHigh' | 'rangeLow' | 'rangeHigh'> & { readonly prefix: string; readonly signal: Signal }

const kind = (prefix: string, quantity: PointRow['quantity'], unit: string, [low, high, highHigh]: readonly (number | null)[], [rangeLow, rangeHigh]: readonly [number, number], signal: Signal): Kind =>
  ({ prefix, quantity, unit, low: low ?? null, high: high ?? null, highHigh: highHigh ?? null, rangeLow, rangeHigh, signal })

/** What instrument a measure has, read from its own word for itself; the first that fits. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/有毒|CO₂/, kind('TX', 'toxic-gas', 'ppm', [null, 10, 20], [0, 100], { base: 0.8, swing: 0.4, periodMinutes: 37 })],
  [/氧|缺氧|富氧|纯度/, kind('OT', 'oxygen', '%vol', [19.5, 23, 23.5], [0, 30], { base: 20.9, swing: 0.1, periodMinutes: 53 })],
  [/可燃|探测|燃气|LEL|烟火/, kind('GT', 'combustible-gas', '%LEL', [null, 25, 50], [0, 100], { base: 2.4, swing: 1.2, periodMinutes: 23 })],
  [/温/, kind('TI', 'temperature', '℃', [null, 45, 55], [-40, 120], { base: 28, swing: 4, periodMinutes: 190 })],
  [/液位|水位|积水/, kind('LI', 'level', '%', [10, 85, 90], [0, 100], { base: 56, swing: 14, periodMinutes: 240 })],
  [/压|氮封|稳压/, kind('PI', 'pressure', 'MPa', [0.2, 0.75, 0.8], [0, 1.6], { base: 0.5, swing: 0.06, periodMinutes: 47 })],
]
/** An interlock or a system that reports only whether it is in order. */
const STATUS = kind('XA', 'other', '状态', [0.5, null, null], [0, 1], { base: 1, swing: 0, periodMinutes: 60 })

const pointOf = (measure: ControlMeasure, area: string, serial: number): WatchedPoint => {
  const { prefix, signal, ...figures } = KINDS.find(([words]) => words.test(measure.classify3))?.[1] ?? STATUS
  const row = measurementPointRegister.schema.parse({ ...figures, tag: `${prefix}-${serial}`, name: measure.classify3, area, feedSeconds: 10 })
  // One gas detector in three smells something now and then, as a shift knows it.
  const peak = prefix === 'GT' && serial % 3 === 0 ? { peak: 31 } : {}
  return { row, signal: { ...signal, base: signal.base * (1 + (serial % 5) * 0.03 * (prefix === 'GT' ? 1 : 0.1)), ...peak }, measure: measure.description }
}

/** The middle of what a point may show, for those that the equipment list names. */
const calm = ({ low, high, rangeLow, rangeHigh }: PointRow): Signal => {
  const [least, most] = [low ?? rangeLow ?? 0, high ?? rangeHigh ?? 1]
  return { base: (least + most) / 2, swing: (most - least) / 5, periodMinutes: 150 }
}

/** Every instrument of a fictitious plant: those of its equipment, and one for each measure under 自动化监控. */
export const watchedPoints = (plant: FictitiousPlant): readonly WatchedPoint[] => {
  const areaOf = new Map(plant.areas.map(({ key, name }) => [key, name]))
  const automatic = plant.units.flatMap((unit) => unit.events.flatMap(({ measures }) => measures.filter(({ dataSrc }) => dataSrc === 1).map((measure) => ({ measure, area: areaOf.get(unit.area) ?? '' }))))
  const named = (POINTS[plant.key] ?? []).map((given) => measurementPointRegister.schema.parse({ ...given, feedSeconds: 10 }))
  return [
    ...named.map((row) => ({ row, signal: row.quantity.endsWith('gas') ? { base: 2, swing: 1, periodMinutes: 30 } : calm(row), measure: undefined })),
    ...automatic.map(({ measure, area }, at) => pointOf(measure, area, 1001 + at)),
  ]
}
