import { MINUTE, SECOND } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'

/** What AQ 3064.3-2025 asks: 7.1.1 for the figures, Annex A for the procedure. Lengths in metres, times in milliseconds. */
export interface AccuracyFigures {
  /** Point of the error distribution at which the figure is read. */
  readonly share: number
  readonly statics: { readonly metres: number; readonly points: number; readonly apart: number; readonly settle: number; readonly last: number; readonly fixes: number }
  readonly dynamics: { readonly metres: number; readonly route: number; readonly marks: number; readonly shadow: number; readonly stop: number; readonly metresASecond: number; readonly from: number; readonly until: number; readonly valid: number }
}

export const ACCURACY: AccuracyFigures = {
  share: POSITIONING.accuracyPercent.value / 100,
  statics: { metres: POSITIONING.staticMetres.value, points: 3, apart: 15, settle: 2 * MINUTE, last: 10 * MINUTE, fixes: 300 },
  dynamics: { metres: POSITIONING.dynamicMetres.value, route: 500, marks: 100, shadow: 0.6, stop: 10 * SECOND, metresASecond: 1, from: 5 * SECOND, until: 10 * SECOND, valid: 0.95 },
}
