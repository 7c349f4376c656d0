import { CELL_METRES } from '../../contract/heat.ts'

/** Columns and rows on either side of a plan's corner; beyond it lies no plan. */
const HALF = 32_768
const ROWS = 2 * HALF

/** A cell as one number, in order of column and row. Undefined beyond any plan. */
export const cellAt = (x: number, y: number): number | undefined => {
  const [column, row] = [Math.floor(x / CELL_METRES) + HALF, Math.floor(y / CELL_METRES) + HALF]
  return column < 0 || row < 0 || column >= ROWS || row >= ROWS ? undefined : column * ROWS + row
}

export const columnAndRow = (cell: number): readonly [number, number] => [Math.floor(cell / ROWS) - HALF, (cell % ROWS) - HALF]

/** Time in a cell, and who was there. */
export interface CellTime {
  seconds: number
  /** Thirty-two bits, one of them a person's: two people may share one, so that counting bits never counts too many. */
  who: number
}

/** The bit of a person, out of the last digits of an id, which are random. */
export const bitOf = (person: string): number => (1 << (Number.parseInt(person.slice(-2), 16) & 31)) >>> 0

/** At least so many people. */
export const peopleIn = (who: number): number => {
  let [rest, count] = [who, 0]
  while (rest !== 0) {
    rest = (rest & (rest - 1)) >>> 0
    count += 1
  }
  return count
}
