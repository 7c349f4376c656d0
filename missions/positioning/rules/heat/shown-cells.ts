import { MINUTE, SECOND } from '@anlan/kernel/time'
import { FEWEST_PEOPLE, type Heat } from '../../contract/heat.ts'
import { type CellTime, columnAndRow, peopleIn } from './cells.ts'

/** What may be shown: where fewer than three people were, no times. To a tenth of a person-minute. */
export const shownCells = (cells: ReadonlyMap<number, CellTime>): Heat['cells'] =>
  [...cells].map(([cell, { seconds, who }]) => {
    const [column, row] = columnAndRow(cell)
    return [column, row, peopleIn(who) < FEWEST_PEOPLE ? null : Math.round((seconds * SECOND * 10) / MINUTE) / 10]
  })
