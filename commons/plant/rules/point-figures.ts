import { MINUTE, SECOND } from '@anlan/kernel/time'
import { figure, type Rules } from '@anlan/standards/profile'
import type { PointRow } from '../contract/place.ts'

/** What one point is judged by: its own figures, or those of the rules where it has none. Values in the point's unit, times in ms. */
export interface PointFigures {
  readonly low: number | null
  readonly high: number | null
  readonly highHigh: number | null
  readonly hysteresis: number
  readonly delay: number
  readonly deadband: number
  /** At least one value is kept in this time. */
  readonly keepEvery: number
  /** A fed point that is quiet for longer is silent. */
  readonly silentAfter: number
}

/** A share of the range; without a range a value must only have moved at all. */
const ofRange = ({ rangeLow, rangeHigh }: PointRow, percent: number): number =>
  rangeLow === null || rangeHigh === null ? 0 : (Math.abs(rangeHigh - rangeLow) * percent) / 100

export const pointFigures = (point: PointRow, rules: Rules): PointFigures => ({
  low: point.low,
  high: point.high,
  highHigh: point.highHigh,
  hysteresis: point.hysteresis ?? ofRange(point, figure(rules, 'point-hysteresis-percent').value),
  delay: (point.delaySeconds ?? 0) * SECOND,
  deadband: point.deadband ?? ofRange(point, figure(rules, 'point-deadband-percent').value),
  keepEvery: figure(rules, 'point-keep-minutes').value * MINUTE,
  silentAfter: (point.feedSeconds ?? figure(rules, 'point-feed-seconds').value) * figure(rules, 'point-silent-intervals').value * SECOND,
})
