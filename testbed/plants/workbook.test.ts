import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrokenInvariant } from '@anlan/kernel/fault'
import exceljs, { type Worksheet } from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gasDealer } from './gas-dealer/gas-dealer.ts'
import { paintMaker } from './paint-maker/paint-maker.ts'
import { registerRows, type RegisterRow } from './register-rows.ts'
import { columnOf, firstDataRow, headers, sheetName, type Header } from './workbook-columns.ts'
import { writeLargeWorkbook, writeWorkbook, type ExpectedFault } from './workbook.ts'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'anlan-workbook-')) })
afterAll(async () => { await rm(folder, { recursive: true, force: true }) })

async function open(file: string): Promise<Worksheet> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.getWorksheet(sheetName)
  if (!sheet || !workbook.getWorksheet('填表说明')) throw new BrokenInvariant('a sheet is missing')
  return sheet
}

const read = (sheet: Worksheet, row: number, header: Header) => sheet.getCell(row, columnOf(header)).value
const textOf = (sheet: Worksheet, row: number, header: Header) => String(read(sheet, row, header) ?? '').trim()

const dataRows = (sheet: Worksheet) => Array.from({ length: sheet.rowCount - firstDataRow + 1 }, (_, index) => firstDataRow + index).filter((row) => textOf(sheet, row, '序号') !== '')

/** The cells that do not hold what the register says; of a merged cell the first only. */
function differing(sheet: Worksheet, clean: readonly RegisterRow[]): string[] {
  const masters = dataRows(sheet).flatMap((row) => headers.map((header) => ({ row, header })))
    .filter(({ row, header }) => Number(sheet.getCell(row, columnOf(header)).master.row) === row)
  return masters
    .filter(({ row, header }) => (read(sheet, row, header) ?? null) !== (clean[Number(read(sheet, row, '序号')) - 1]?.cells[header] ?? null))
    .map(({ row, header }) => `${row} ${header}`).sort()
}

/** What each kind looks like in the sheet: judged from the cells alone, knowing nothing of how they were disturbed. */
const looksWrong: Record<ExpectedFault['kind'], (sheet: Worksheet, row: number, header: Header) => boolean> = {
  missing: (sheet, row, header) => textOf(sheet, row, header) === '',
  'unknown-code': (sheet, row, header) => !['0', '1', '2', '3', '4'].includes(textOf(sheet, row, header)) && !/^([1-4])-([123])$/.test(textOf(sheet, row, header)),
  'class-mismatch': (sheet, row, header) => !textOf(sheet, row, header).startsWith(`${textOf(sheet, row, '管控措施分类1')}-`),
  'unknown-cycle-unit': (sheet, row, header) => !['小时', '天', '月', '年'].includes(textOf(sheet, row, header)),
  'not-a-number': (sheet, row, header) => Number.isNaN(Number(textOf(sheet, row, header))),
  'window-missing': (sheet, row, header) => textOf(sheet, row, '周期单位') === '小时' && textOf(sheet, row, header) === '',
  'cycle-exceeds-window': (sheet, row, header) => textOf(sheet, row, '周期单位') === '小时' && Number(textOf(sheet, row, header)) > 24,
  'task-item-missing': (sheet, row, header) => textOf(sheet, row, '任务类型') === '1' && textOf(sheet, row, header) === '',
  'task-item-out-of-range': (sheet, row, header) => textOf(sheet, row, '任务类型') === '2' && Number(textOf(sheet, row, header)) > 9,
  'not-in-scale': (sheet, row, header) => ![10, 6, 5, 4, 3, 2, 1, 0.5, 0.2, 0.1].includes(Number(textOf(sheet, row, header))),
  'bad-id': (sheet, row, header) => !/^[0-9a-f-]{32,36}$/.test(textOf(sheet, row, header)),
  duplicate: (sheet, row) => (['风险分析单元', '风险事件', '管控措施'] as const).every((header) => textOf(sheet, row, header) === textOf(sheet, row - 1, header)),
}

describe.each([paintMaker, gasDealer])('the workbook of $key', (plant) => {
  const clean = registerRows(plant)

  it('stands under two header lines with merged cells and blank rows between', async () => {
    const file = join(folder, `${plant.key}-tidy.xlsx`)
    const { rows, faults } = await writeWorkbook(plant, { faults: false, file })
    const sheet = await open(file)
    expect([rows, faults]).toEqual([clean.length, []])
    expect(headers.map((header) => sheet.getCell(4, columnOf(header)).value)).toEqual([...headers])
    expect(sheet.getCell('A1').value).toBe(`${plant.enterprise.name}安全风险分级管控清单`)
    expect(sheet.getCell(3, columnOf('可能性L')).value).toBe('风险事件与评价')
    const merges = sheet.model.merges
    expect(merges).toContain('A1:AF1')
    expect(merges.filter((range) => /^I\d+:I\d+$/.test(range)).length).toBe(plant.units.flatMap((unit) => unit.events).length)
    const blank = Array.from({ length: sheet.rowCount - firstDataRow }, (_, index) => firstDataRow + index).filter((row) => textOf(sheet, row, '管控措施') === '')
    expect(blank.length).toBeGreaterThanOrEqual(5)
  })

  it('says what the register says, but for the oddities it announces', async () => {
    const file = join(folder, `${plant.key}-odd.xlsx`)
    const { oddities } = await writeWorkbook(plant, { faults: false, file })
    const sheet = await open(file)
    expect(dataRows(sheet)).toHaveLength(clean.length)
    expect(differing(sheet, clean)).toEqual(oddities.map(({ row, header }) => `${row} ${header}`).sort())
    expect(oddities.filter(({ row, header, means }) => clean[Number(read(sheet, row, '序号')) - 1]?.cells[header] !== means)).toEqual([])
    expect(oddities.length).toBeGreaterThanOrEqual(20)
  })

  it('has exactly the faults that it announces', async () => {
    const file = join(folder, `${plant.key}-faults.xlsx`)
    const { rows, faults, oddities } = await writeWorkbook(plant, { faults: true, file })
    const sheet = await open(file)
    expect(rows).toBe(clean.length + 1)
    expect(new Set(faults.map((fault) => fault.kind))).toEqual(new Set(Object.keys(looksWrong)))
    expect(faults.filter((fault) => !looksWrong[fault.kind](sheet, fault.row, fault.header))).toEqual([])
    const announced = [...faults.filter((fault) => fault.kind !== 'duplicate'), ...oddities].map((one) => `${one.row} ${one.header}`)
    expect(differing(sheet, clean)).toEqual(announced.sort())
  })

  it('is the same file, byte for byte, when written again', async () => {
    const [first, second] = [join(folder, `${plant.key}-1.xlsx`), join(folder, `${plant.key}-2.xlsx`)]
    const one = await writeWorkbook(plant, { faults: true, file: first })
    const two = await writeWorkbook(plant, { faults: true, file: second })
    expect(two).toEqual(one)
    expect((await readFile(first)).equals(await readFile(second))).toBe(true)
  })
})

describe('a large workbook', () => {
  it('holds exactly the measures asked for, none twice', async () => {
    const file = join(folder, 'large.xlsx')
    const { rows, plant } = await writeLargeWorkbook(file, 701)
    const sheet = await open(file)
    expect(rows).toBe(701)
    const keys = registerRows(plant).map((row) => `${row.unit.name}/${row.event.name}/${row.measure.description}`)
    expect(new Set(keys).size).toBe(701)
    const numbered = sheet.getColumn(columnOf('序号')).values.filter((value) => typeof value === 'number')
    expect(numbered).toEqual(Array.from({ length: 701 }, (_, index) => index + 1))
  })
})

describe('the id column', () => {
  it('carries the ids of the known measures and nothing else', async () => {
    const file = join(folder, 'ids.xlsx')
    await writeWorkbook(paintMaker, { faults: false, file })
    const ids = (await open(file)).getColumn(columnOf('平台ID')).values.slice(firstDataRow).filter((value) => value != null)
    expect(ids).toEqual(paintMaker.known.measures.map((row) => row.id))
  })
})
