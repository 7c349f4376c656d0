import exceljs from 'exceljs'

interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
interface MergingCell {
  readonly address: string
  readonly isMerged: boolean
  merge(master: MergingCell, ignoreStyle?: boolean): void
}
interface MergingSheet {
  readonly _merges: Record<string, Box>
  getCell(row: number, column: number): MergingCell
  _mergeCellsInternal(box: Box, ignoreStyle?: boolean): void
}

/**
 * exceljs 4.4 compares each merge with all before it: 13 s for the 6,000 merges of a large register, during which
 * nothing else is answered. The cells themselves know whether they are merged. A merge that overlaps another is left
 * out, where the library would refuse the whole workbook.
 */
const mergeQuickly: MergingSheet['_mergeCellsInternal'] = function (this: MergingSheet, box, ignoreStyle) {
  const cells: MergingCell[] = []
  for (let row = box.top; row <= box.bottom; row++) for (let column = box.left; column <= box.right; column++) cells.push(this.getCell(row, column))
  const [master, ...others] = cells
  if (master === undefined || cells.some((cell) => cell.isMerged)) return
  for (const cell of others) cell.merge(master, ignoreStyle)
  this._merges[master.address] = box
}

/** A new workbook whose merges take the time of their cells. */
export const newWorkbook = (): exceljs.Workbook => {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('merges')
  ;(Object.getPrototypeOf(sheet) as MergingSheet)._mergeCellsInternal = mergeQuickly
  workbook.removeWorksheet(sheet.id)
  return workbook
}
