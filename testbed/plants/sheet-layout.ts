import { BrokenInvariant } from '@anlan/kernel/fault'
import { faults, oddities, pastedTwice, type Disturbance, type FaultKind } from './disturbances.ts'
import type { FictitiousPlant } from './plant.ts'
import { registerRows, type CellContent, type RegisterRow } from './register-rows.ts'
import { eventHeaders, firstDataRow, type Header } from './workbook-columns.ts'

export interface ExpectedFault {
  /** 1-based row of the sheet; for a merged cell its first row */
  readonly row: number
  readonly header: Header
  readonly kind: FaultKind
}

export interface ToleratedOddity {
  readonly row: number
  readonly header: Header
  /** the value that a careful reader takes it for */
  readonly means: CellContent
}

export interface PlacedRow extends RegisterRow {
  readonly sheetRow: number
  /** the rows that share one merged unit cell, or event cell, share its number */
  readonly unitBlock: number
  readonly eventBlock: number
  readonly cells: Record<Header, CellContent>
}

export interface SheetLayout {
  readonly rows: readonly PlacedRow[]
  readonly faults: readonly ExpectedFault[]
  readonly oddities: readonly ToleratedOddity[]
}

/** Where every row stands and what is untidy or wrong in it. */
export function layOut(plant: FictitiousPlant, disturb: { oddities: boolean; faults: boolean }): SheetLayout {
  const clean = registerRows(plant)
  const copied = disturb.faults ? nthWhere(clean, pastedTwice) : null
  const rows = place(copied ? clean.flatMap((row) => (row === copied ? [row, row] : [row])) : clean)
  const targets = copied ? rows.filter((row, index) => rows[index - 1]?.measure !== row.measure) : rows
  const cellsTouched = new Set<string>()
  const touch = (change: Disturbance): { row: number; header: Header; means: CellContent } => {
    const row = nthWhere(targets, change)
    const means = row.cells[change.header]
    claim(cellsTouched, `${row.sheetRow} ${change.header}`)
    for (const one of sharing(rows, row, change.header)) one.cells[change.header] = change.write(means)
    return { row: row.sheetRow, header: change.header, means }
  }
  const found = disturb.oddities ? oddities.map(touch) : []
  const expected: ExpectedFault[] = disturb.faults
    ? faults.map((change) => ({ row: touch(change).row, header: change.header, kind: change.kind }))
    : []
  const twin = rows.findLast((row) => row.measure === copied?.measure)
  if (copied && twin) expected.push({ row: twin.sheetRow, header: pastedTwice.header, kind: pastedTwice.kind })
  return { rows, oddities: found, faults: expected.sort((a, b) => a.row - b.row) }
}

/** A blank row after every third unit, and one in the middle of every seventh, as left by whoever inserted rows by hand. */
function place(rows: readonly RegisterRow[]): PlacedRow[] {
  let sheetRow = firstDataRow - 1
  let unitBlock = 0
  let eventBlock = 0
  let units = 0
  return rows.map((row, index) => {
    const before = rows[index - 1]
    const newUnit = before?.unit !== row.unit
    const newEvent = newUnit || before?.event !== row.event
    if (newUnit) units += 1
    const gapBetween = newUnit && units > 1 && units % 3 === 1
    const gapWithin = !newUnit && newEvent && units % 7 === 2 && row.unit.events[2] === row.event
    if (newUnit || gapWithin) unitBlock += 1
    if (newEvent) eventBlock += 1
    sheetRow += gapBetween || gapWithin ? 2 : 1
    return { ...row, cells: { ...row.cells }, sheetRow, unitBlock, eventBlock }
  })
}

/** A cell of an event is one cell over all its rows. */
function sharing(rows: readonly PlacedRow[], row: PlacedRow, header: Header): readonly PlacedRow[] {
  return eventHeaders.includes(header) ? rows.filter((one) => one.eventBlock === row.eventBlock) : [row]
}

function nthWhere<Row extends RegisterRow>(rows: readonly Row[], { where, nth }: Pick<Disturbance, 'where' | 'nth'>): Row {
  const row = rows.filter(where)[nth]
  if (!row) throw new BrokenInvariant(`the register has no row ${nth} of the kind wanted`)
  return row
}

function claim(touched: Set<string>, cell: string): void {
  if (touched.has(cell)) throw new BrokenInvariant(`cell ${cell} is disturbed twice`)
  touched.add(cell)
}
