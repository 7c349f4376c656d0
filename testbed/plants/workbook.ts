import { writeFile } from 'node:fs/promises'
import exceljs, { type Cell, type Worksheet } from 'exceljs'
import { enlarge } from './enlarge.ts'
import { writeInstructions } from './instruction-sheet.ts'
import { paintMaker } from './paint-maker/paint-maker.ts'
import type { FictitiousPlant, RiskLevel } from './plant.ts'
import { layOut, type ExpectedFault, type PlacedRow, type SheetLayout, type ToleratedOddity } from './sheet-layout.ts'
import { columnGroups, columnOf, eventHeaders, headers, sheetName, unitHeaders, widthOf, type Header } from './workbook-columns.ts'
import { stampZip } from './zip-stamp.ts'

export type { ExpectedFault, ToleratedOddity } from './sheet-layout.ts'

/** Writes the plant's register as its safety department keeps it: untidy, and with `faults` also wrong in the cells it returns. */
export async function writeWorkbook(plant: FictitiousPlant, { faults, file }: { faults: boolean; file: string }): Promise<{ rows: number; faults: ExpectedFault[]; oddities: ToleratedOddity[] }> {
  const layout = layOut(plant, { oddities: true, faults })
  await save(plant, layout, file)
  return { rows: layout.rows.length, faults: [...layout.faults], oddities: [...layout.oddities] }
}

/** Writes the paint maker's register repeated until it holds exactly `measures`, tidy and without a fault. */
export async function writeLargeWorkbook(file: string, measures: number): Promise<{ rows: number; plant: FictitiousPlant }> {
  const plant = enlarge(paintMaker, measures)
  const layout = layOut(plant, { oddities: false, faults: false })
  await save(plant, layout, file)
  return { rows: layout.rows.length, plant }
}

async function save(plant: FictitiousPlant, layout: SheetLayout, file: string): Promise<void> {
  const workbook = new exceljs.Workbook()
  workbook.creator = plant.enterprise.shortName
  workbook.created = workbook.modified = new Date(Date.UTC(2026, 2, 15))
  const sheet = workbook.addWorksheet(sheetName, {
    views: [{ state: 'frozen', ySplit: 4, xSplit: 2 }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:4' },
  })
  headers.forEach((header, index) => { sheet.getColumn(index + 1).width = widthOf(header) })
  writeHead(sheet, plant)
  for (const row of layout.rows) writeRow(sheet, row)
  mergeBlocks(sheet, layout.rows, unitHeaders, (row) => row.unitBlock)
  mergeBlocks(sheet, layout.rows, eventHeaders, (row) => row.eventBlock)
  writeInstructions(workbook)
  await writeFile(file, stampZip(Buffer.from(await workbook.xlsx.writeBuffer())))
}

function writeHead(sheet: Worksheet, plant: FictitiousPlant): void {
  sheet.getCell(1, 1).value = `${plant.enterprise.name}安全风险分级管控清单`
  sheet.getCell(1, 1).font = { bold: true, size: 18 }
  sheet.getCell(2, 1).value = `编制部门：${plant.units[0]?.department ?? ''}　　编制日期：2026.3.15　　版本：第3版　　评价方法：${plant.units[0]?.events[0]?.inherent.method ?? ''}法`
  for (const line of [1, 2]) sheet.mergeCells(line, 1, line, headers.length)
  let column = 1
  for (const { title, headers: under } of columnGroups) {
    under.forEach((header, index) => { sheet.getCell(4, column + index).value = header })
    if (title) {
      sheet.mergeCells(3, column, 3, column + under.length - 1)
      sheet.getCell(3, column).value = title
    } else {
      under.forEach((header, index) => {
        sheet.mergeCells(3, column + index, 4, column + index)
        sheet.getCell(3, column + index).value = header
      })
    }
    column += under.length
  }
  for (const line of [1, 2, 3, 4]) sheet.getRow(line).eachCell((cell) => { frame(cell, 'center') })
  for (const line of [3, 4]) sheet.getRow(line).eachCell((cell) => { cell.font = { bold: true }; cell.fill = solid('FFD9E1F2') })
}

const colourOf: Record<RiskLevel, string> = { 重大: 'FFFF0000', 较大: 'FFFFA500', 一般: 'FFFFFF00', 低: 'FF5B9BD5' }

function writeRow(sheet: Worksheet, row: PlacedRow): void {
  for (const header of headers) {
    const cell = sheet.getCell(row.sheetRow, columnOf(header))
    const value = row.cells[header]
    cell.value = value
    frame(cell, 'left')
    if (header.endsWith('风险等级')) cell.fill = solid(colourOf[value as RiskLevel])
    if (header.startsWith('工作') && typeof value === 'number' && !header.endsWith('类型')) cell.numFmt = 'h:mm'
    if (value instanceof Date) cell.numFmt = 'm"月"d"日"'
  }
}

/** Cell by cell: `sheet.mergeCells` compares each range with all before it, too slow for thousands. The writer finds ranges by their masters. */
function mergeBlocks(sheet: Worksheet, rows: readonly PlacedRow[], merged: readonly Header[], blockOf: (row: PlacedRow) => number): void {
  for (const [first, ...others] of Map.groupBy(rows, blockOf).values()) {
    if (!first) continue
    for (const header of merged) {
      const master = sheet.getCell(first.sheetRow, columnOf(header))
      for (const other of others) sheet.getCell(other.sheetRow, columnOf(header)).merge(master)
    }
  }
}

function frame(cell: Cell, horizontal: 'left' | 'center'): void {
  const line = { style: 'thin' } as const
  cell.border = { top: line, left: line, bottom: line, right: line }
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
}

const solid = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const
