import type { Worksheet } from 'exceljs'
import { beijingMinute, type Instant } from '@anlan/kernel/time'
import { newWorkbook } from './quick-merges.ts'
import { type CellContent, putCell } from './safe-cell.ts'

export interface OutColumn {
  readonly key: string
  readonly header: string
  /** In signs of a Latin letter; a Chinese sign takes two. Measured from the content when absent. */
  readonly width?: number
}

export interface OutTable {
  readonly title: string
  readonly columns: readonly OutColumn[]
  readonly rows: Iterable<Readonly<Record<string, CellContent>>>
  /** The plant clock, written below the title. */
  readonly at: Instant
  readonly remark?: string
}

const HEADER_ROW = 3
const EDGE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE }

/** What a workbook allows in the name of a sheet. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '').slice(0, 31).trim() || '数据'

const signs = (text: string): number => Array.from(text).reduce((sum, sign) => sum + (sign > '\u02ff' ? 2 : 1), 0)

/** Title, time and a frozen header over the rows. */
export const addTable = (sheet: Worksheet, { title, columns, rows, at, remark }: OutTable): void => {
  const last = Math.max(1, columns.length)
  const heading = sheet.getCell(1, 1)
  putCell(heading, title)
  heading.font = { bold: true, size: 14 }
  sheet.mergeCells(1, 1, 1, last)
  putCell(sheet.getCell(2, 1), `导出时间：${beijingMinute(at)}${remark === undefined ? '' : `　${remark}`}`)
  sheet.mergeCells(2, 1, 2, last)
  const widths = columns.map(({ header }) => signs(header))
  columns.forEach(({ header }, i) => {
    const cell = sheet.getCell(HEADER_ROW, i + 1)
    putCell(cell, header)
    cell.style = {
      ...cell.style,
      font: { bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6F0FA' } },
      border: BORDER,
      alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    }
  })
  let row = HEADER_ROW
  for (const content of rows) {
    row++
    columns.forEach(({ key }, i) => {
      const cell = sheet.getCell(row, i + 1)
      putCell(cell, content[key])
      cell.border = BORDER
      cell.alignment = { vertical: 'top', wrapText: true }
      widths[i] = Math.max(widths[i] ?? 0, Math.min(40, signs(String(content[key] ?? ''))))
    })
  }
  columns.forEach(({ width }, i) => {
    sheet.getColumn(i + 1).width = width ?? Math.min(50, (widths[i] ?? 0) + 4)
  })
  sheet.views = [{ state: 'frozen', ySplit: HEADER_ROW, xSplit: 0, activeCell: 'A4' }]
  if (columns.length > 0) sheet.autoFilter = { from: { row: HEADER_ROW, column: 1 }, to: { row: Math.max(row, HEADER_ROW), column: last } }
}

/** A workbook of one sheet, ready to be opened by anyone: no text in it is calculated. */
export const writeTable = (table: OutTable): Promise<Buffer> => writeTables([table])

/** A sheet for each table, in order; names that a workbook has already are told apart by a number. */
export const writeTables = async (tables: readonly OutTable[]): Promise<Buffer> => {
  const workbook = newWorkbook()
  workbook.creator = '安澜'
  const at = tables[0]?.at
  if (at !== undefined) {
    workbook.created = new Date(at)
    workbook.modified = new Date(at)
  }
  for (const [n, table] of tables.entries()) {
    const name = sheetName(table.title)
    addTable(workbook.addWorksheet(workbook.getWorksheet(name) === undefined ? name : sheetName(`${n + 1} ${table.title}`)), table)
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
