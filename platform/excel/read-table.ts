import { setImmediate } from 'node:timers/promises'
import type { Worksheet } from 'exceljs'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { cellText } from './cell-text.ts'
import { findHeader, type FoundHeader, type WantedColumn } from './find-header.ts'
import type { OpenWorkbook } from './read-workbook.ts'
import { MOST_ROWS } from './workbook-limits.ts'

/** Our own sheet in a workbook that came back; never data. */
export const RESULT_SHEET = '导入结果'

export interface TableRow {
  /** As Excel numbers it. */
  readonly row: number
  /** Plain text by key; '' where the cell is empty or the column is not there. */
  readonly cells: Readonly<Record<string, string>>
}

export interface Table {
  readonly sheet: string
  readonly headerRow: number
  /** Column numbers from 1, of the columns that are there. */
  readonly columns: Readonly<Record<string, number>>
  readonly headers: Readonly<Record<string, string>>
  readonly lastColumn: number
  readonly rows: readonly TableRow[]
}

export interface ReadOptions {
  /** Only this sheet; otherwise the visible one in which most headers are found. */
  readonly sheet?: string
  readonly onProgress?: (done: number, of: number) => void
}

/** Rows read between two breaths of the process. */
const CHUNK = 500
const quoted = (columns: readonly WantedColumn[]) => columns.map(({ header }) => `“${header}”`).join('、')

/** The table that a workbook holds, wherever on the sheet it begins. Blank rows are skipped, merged cells read full. */
export const readTable = async (
  { workbook }: Pick<OpenWorkbook, 'workbook'>,
  columns: readonly WantedColumn[],
  { sheet: only, onProgress }: ReadOptions = {},
): Promise<Decision<Table>> => {
  const sheets = workbook.worksheets.filter((it) => it.name !== RESULT_SHEET && (only === undefined ? it.state === 'visible' : it.name === only))
  if (sheets.length === 0) return refuse('sheet-missing', only === undefined ? '工作簿中没有可见的工作表' : `工作簿中没有名为“${only}”的工作表`)
  const found = sheets
    .flatMap((sheet) => {
      const header = findHeader(sheet, columns)
      return header === undefined ? [] : [{ sheet, header, score: Object.keys(header.columns).length }]
    })
    .toSorted((a, b) => b.score - a.score)[0]
  const required = columns.filter((column) => column.required === true)
  if (found === undefined)
    return refuse('header-missing', `没有找到表头。请在前 15 行内写明列名，至少包括${quoted(required.length > 0 ? required : columns)}`)
  const missing = required.filter(({ key }) => found.header.columns[key] === undefined)
  if (missing.length > 0)
    return refuse('columns-missing', `工作表“${found.sheet.name}”第 ${found.header.row} 行的表头缺少列${quoted(missing)}，请补上或改正列名后重新上传`, {
      facts: { missing: missing.map(({ key }) => key), found: found.header.titles.filter((it) => it !== '') },
    })
  return readRows(found.sheet, found.header, columns, onProgress)
}

const readRows = async (
  sheet: Worksheet,
  header: FoundHeader,
  columns: readonly WantedColumn[],
  onProgress: ReadOptions['onProgress'],
): Promise<Decision<Table>> => {
  const rows: TableRow[] = []
  const last = sheet.rowCount
  for (let row = header.row + 1; row <= last; row++) {
    const read = readRow(sheet, row, header.columns, columns)
    if (read !== undefined) rows.push(read)
    if (rows.length > MOST_ROWS) return refuse('too-many-rows', `工作表“${sheet.name}”的数据超过 ${MOST_ROWS / 10_000} 万行，请拆成几个文件后分别上传`)
    if ((row - header.row) % CHUNK === 0) {
      onProgress?.(row - header.row, last - header.row)
      await setImmediate()
    }
  }
  onProgress?.(last - header.row, last - header.row)
  return accept({
    sheet: sheet.name,
    headerRow: header.row,
    columns: header.columns,
    headers: Object.fromEntries(columns.map(({ key, header: title }) => [key, title])),
    lastColumn: header.lastColumn,
    rows,
  })
}

/** A row that only repeats what is merged from above has nothing of its own to say. */
const readRow = (sheet: Worksheet, row: number, at: Readonly<Record<string, number>>, columns: readonly WantedColumn[]): TableRow | undefined => {
  const cells: Record<string, string> = {}
  let own = false
  for (const { key } of columns) {
    const cell = at[key] === undefined ? undefined : sheet.findCell(row, at[key])
    const text = cell === undefined ? '' : cellText(cell)
    cells[key] = text
    if (text !== '' && cell !== undefined && (!cell.isMerged || Number(cell.master.row) === row)) own = true
  }
  return own ? { row, cells } : undefined
}
