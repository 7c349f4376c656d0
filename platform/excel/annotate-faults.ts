import type { Cell, Fill, Workbook, Worksheet } from 'exceljs'
import type { Instant } from '@anlan/kernel/time'
import { cellText } from './cell-text.ts'
import { loadValues, loadWorkbook, type OpenWorkbook } from './read-workbook.ts'
import { RESULT_SHEET, type Table } from './read-table.ts'
import { safeText } from './safe-cell.ts'
import { addTable } from './write-table.ts'

/** What is wrong with a row, in Chinese. */
export interface RowFault {
  readonly row: number
  /** The key of the column; without it the whole row is meant. */
  readonly key?: string
  readonly message: string
  /** What to do, when the message does not say it. */
  readonly advice?: string
}

const FAULT_COLUMN = '错误说明'
const NOTE_MARK = '导入检查：'
const RED: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } }
/** Whole-column lists would be made cell by cell; above this many the copy goes without them. */
const MOST_VALIDATED = 200_000

const noteOf = (cell: Cell): string => {
  const note = cell.note as Cell['note'] | undefined
  return note === undefined ? '' : typeof note === 'string' ? note : (note.texts ?? []).map((part) => part.text).join('')
}

/** A workbook that comes back for the second time still wears the marks of the first. */
const clearMarks = (sheet: Worksheet, from: number, column: number): void => {
  sheet.eachRow((row, number) => {
    if (number <= from) return
    row.eachCell((cell) => {
      const [own = '', ours] = noteOf(cell).split(NOTE_MARK)
      if (ours === undefined) return
      cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'none' } }
      if (own === '') (cell as { _comment?: unknown })._comment = undefined
      else cell.note = own.trimEnd()
    })
    const told = row.findCell(column)
    if (told !== undefined) told.value = null
  })
}

/** Cells share their style objects: each marked one gets its own. */
const paint = (cell: Cell, message: string): void => {
  const target = cell.isMerged ? cell.master : cell
  const before = noteOf(target)
  target.style = { ...target.style, fill: RED }
  target.note = before.includes(NOTE_MARK) ? `${before}；${message}` : `${before}${before === '' ? '' : '\n'}${NOTE_MARK}${message}`
}

const faultColumnOf = (sheet: Worksheet, table: Table): number => {
  for (let column = 1; column <= table.lastColumn; column++) {
    const cell = sheet.findCell(table.headerRow, column)
    if (cell !== undefined && cellText(cell) === FAULT_COLUMN) return column
  }
  return table.lastColumn + 1
}

const columnLetter = (column: number): string => (column > 26 ? columnLetter(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26))

const listFaults = (workbook: Workbook, table: Table, faults: readonly RowFault[], at: Instant): void => {
  const known = workbook.getWorksheet(RESULT_SHEET)
  if (known !== undefined) workbook.removeWorksheet(known.id)
  const result = workbook.addWorksheet(RESULT_SHEET)
  ;(result as { orderNo?: number }).orderNo = Math.min(...workbook.worksheets.map((it) => (it as { orderNo?: number }).orderNo ?? 0)) - 1
  const cells = new Map(table.rows.map((row) => [row.row, row.cells]))
  const wrong = new Set(faults.map((fault) => fault.row)).size
  addTable(result, {
    title: `导入结果：${wrong} 行有错误，共 ${faults.length} 处`,
    remark: `工作表“${table.sheet}”。请按“怎么办”改正后重新上传，已导入的行不会重复`,
    at,
    columns: [
      { key: 'row', header: '行', width: 8 },
      { key: 'column', header: '列', width: 24 },
      { key: 'content', header: '内容', width: 30 },
      { key: 'message', header: '错在哪里', width: 40 },
      { key: 'advice', header: '怎么办', width: 40 },
    ],
    rows: faults.map(({ row, key, message, advice }) => ({
      row,
      column: key === undefined ? '整行' : columnTitle(table, key),
      content: key === undefined ? '' : (cells.get(row)?.[key] ?? ''),
      message,
      advice: advice ?? '改正标红的单元格',
    })),
  })
  workbook.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }]
}

const columnTitle = ({ columns, headers }: Table, key: string): string => {
  const column = columns[key]
  return `${headers[key] ?? key}${column === undefined ? '' : `（${columnLetter(column)} 列）`}`
}

/**
 * The user's own workbook with each faulty cell red and commented, the faults of a row in words at its end,
 * and a first sheet that lists them all. What they formatted stays formatted; a workbook whose pictures or
 * comments cannot be copied comes back without them rather than not at all.
 * @returns the bytes of the copy
 */
export const annotateFaults = ({ source, validated }: OpenWorkbook, table: Table, faults: readonly RowFault[], at: Instant): Promise<Buffer> => {
  const mark = async (workbook: Workbook) => {
    const sheet = workbook.getWorksheet(table.sheet)
    if (sheet !== undefined) markFaults(sheet, table, faults)
    listFaults(workbook, table, faults, at)
    return Buffer.from(await workbook.xlsx.writeBuffer())
  }
  return loadWorkbook(source, validated > MOST_VALIDATED ? ['dataValidations'] : [])
    .then(mark)
    .catch(async () => mark(await loadValues(source)))
}

const markFaults = (sheet: Worksheet, table: Table, faults: readonly RowFault[]): void => {
  const column = faultColumnOf(sheet, table)
  clearMarks(sheet, table.headerRow, column)
  const header = sheet.getCell(table.headerRow, column)
  header.value = FAULT_COLUMN
  header.style = { ...header.style, font: { bold: true, color: { argb: 'FFC00000' } }, fill: RED }
  sheet.getColumn(column).width = 50
  for (const [row, own] of Map.groupBy(faults, (fault) => fault.row)) {
    for (const { key, message } of own) {
      const at = key === undefined ? undefined : table.columns[key]
      if (at !== undefined) paint(sheet.getCell(row, at), message)
    }
    const told = sheet.getCell(row, column)
    const text = own.map(({ key, message }) => (key === undefined ? message : `${table.headers[key] ?? key}：${message}`)).join('；')
    told.value = safeText(text)
    told.style = { ...told.style, font: { color: { argb: 'FFC00000' } }, alignment: { vertical: 'top', wrapText: true } }
  }
}
