import { deflateRawSync } from 'node:zlib'
import exceljs, { type Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../files/testing/zip-of.ts'
import { annotateFaults } from './annotate-faults.ts'
import { normalText } from './cell-text.ts'
import { newWorkbook } from './quick-merges.ts'
import { readTable, RESULT_SHEET, type Table } from './read-table.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeTable } from './write-table.ts'

const AT = Date.parse('2026-11-23T09:00:00+08:00')
const MEGABYTE = 1024 * 1024

const bytesOf = async (workbook: Workbook) => Buffer.from(await workbook.xlsx.writeBuffer())
const open = async (source: Buffer | string) => {
  const decision = await readWorkbook(source)
  if (!decision.accepted) expect.fail(decision.refusal.message)
  return decision.value
}
const tableOf = async (source: Buffer, columns: Parameters<typeof readTable>[1] = COLUMNS): Promise<Table> => {
  const decision = await readTable(await open(source), columns)
  if (!decision.accepted) expect.fail(decision.refusal.message)
  return decision.value
}

const COLUMNS = [
  { key: 'unit', header: '安全风险分析单元', synonyms: ['风险单元'], required: true },
  { key: 'event', header: '风险事件', required: true },
  { key: 'first', header: '管控措施分类1', required: true },
  { key: 'second', header: '管控措施分类2' },
  { key: 'since', header: '启用日期' },
  { key: 'cycle', header: '排查周期' },
] as const

/** As enterprises keep it: a title, a header of two merged lines, merged units, blank rows, wide digits. */
const messy = async () => {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('填写说明').getCell('A1').value = '请勿修改'
  const sheet = workbook.addWorksheet('风险清单')
  sheet.getCell('A1').value = '某某涂料有限公司安全风险分级管控清单'
  sheet.mergeCells('A1:F1')
  sheet.getCell('A3').value = '风险单元 *'
  sheet.mergeCells('A3:A4')
  sheet.getCell('B3').value = '风险\n事件（必填）'
  sheet.mergeCells('B3:B4')
  sheet.getCell('C3').value = '管控措施'
  sheet.mergeCells('C3:D3')
  sheet.getCell('C4').value = '分类1'
  sheet.getCell('D4').value = '分类２'
  sheet.getCell('E3').value = '启用日期'
  sheet.mergeCells('E3:E4')
  sheet.getCell('F3').value = '排查周期'
  sheet.mergeCells('F3:F4')
  sheet.getCell('A5').value = { richText: [{ text: '树脂' }, { text: '车间', font: { bold: true } }] }
  sheet.mergeCells('A5:A8')
  sheet.getCell('B5').value = '　反应釜超温，\u200b冲料（一级） '
  sheet.getCell('C5').value = '工程技术'
  sheet.getCell('D5').value = '１－２'
  sheet.getCell('E5').value = new Date('2026-01-02T00:00:00Z')
  sheet.getCell('F5').value = { formula: '3+4', result: 7 }
  sheet.getCell('B7').value = { text: '静电起火', hyperlink: 'https://127.0.0.1/' }
  sheet.getCell('C7').value = '=1+1'
  sheet.getCell('D7').value = 7
  sheet.getCell('D7').numFmt = '000'
  sheet.getCell('E7').value = '２０２６／１／２'
  sheet.getCell('F7').value = 0.1 + 0.2
  sheet.getCell('F7').font = { name: '仿宋', bold: true }
  sheet.getCell('B7').note = '安全科：请核对'
  sheet.getCell('D9').dataValidation = { type: 'list', formulae: ['"一,二"'], allowBlank: true }
  sheet.getCell('A9').value = '灌装间'
  sheet.getCell('B9').value = true
  sheet.getColumn(2).width = 33
  return bytesOf(workbook)
}

describe('a register as enterprises keep it', () => {
  it('is read whole: two-line header, merged units, blank rows, plain values, true row numbers', async () => {
    const table = await tableOf(await messy())
    expect(table).toMatchObject({ sheet: '风险清单', headerRow: 4, columns: { unit: 1, event: 2, first: 3, second: 4, since: 5, cycle: 6 }, lastColumn: 6 })
    expect(table.rows).toEqual([
      { row: 5, cells: { unit: '树脂车间', event: '反应釜超温，冲料（一级）', first: '工程技术', second: '1-2', since: '2026-01-02', cycle: '7' } },
      { row: 7, cells: { unit: '树脂车间', event: '静电起火', first: '=1+1', second: '007', since: '2026/1/2', cycle: '0.3' } },
      { row: 9, cells: { unit: '灌装间', event: '是', first: '', second: '', since: '', cycle: '' } },
    ])
  })

  it('comes back with the faults beside the cells, formatting kept, and can be sent again', async () => {
    const source = await messy()
    const opened = await open(source)
    const faults = [
      { row: 7, key: 'event', message: '没有这个风险事件', advice: '先登记风险事件' },
      { row: 7, key: 'first', message: '分类1 的代码不对' },
      { row: 7, key: 'unit', message: '单元没有编号' },
      { row: 9, message: '与第 5 行重复' },
    ]
    const marked = await annotateFaults(opened, await tableOf(source), faults, AT)
    const { workbook } = { workbook: new exceljs.Workbook() }
    await workbook.xlsx.load(new Uint8Array(marked).buffer as never)
    expect(workbook.worksheets.map((it) => it.name)).toEqual([RESULT_SHEET, '填写说明', '风险清单'])
    const sheet = workbook.getWorksheet('风险清单')
    const result = workbook.getWorksheet(RESULT_SHEET)
    const fill = (address: string) => (sheet?.getCell(address).fill as { fgColor?: { argb?: string } } | undefined)?.fgColor?.argb
    expect([fill('B7'), fill('C7'), fill('A5'), fill('B5'), fill('B9')]).toEqual(['FFFFC7CE', 'FFFFC7CE', 'FFFFC7CE', undefined, undefined])
    expect(JSON.stringify(sheet?.getCell('B7').note)).toContain('安全科：请核对')
    expect(JSON.stringify(sheet?.getCell('B7').note)).toContain('没有这个风险事件')
    expect(sheet?.getCell('F7').font).toMatchObject({ name: '仿宋', bold: true })
    expect(sheet?.getCell('D9').dataValidation).toMatchObject({ type: 'list' })
    expect(sheet?.getColumn(2).width).toBe(33)
    expect([sheet?.getCell('G4').value, sheet?.getCell('G9').value]).toEqual(['错误说明', '与第 5 行重复'])
    expect(sheet?.getCell('G7').value).toBe('风险事件：没有这个风险事件；管控措施分类1：分类1 的代码不对；安全风险分析单元：单元没有编号')
    expect(result?.getRow(4).values).toEqual([undefined, 7, '风险事件（B 列）', '静电起火', '没有这个风险事件', '先登记风险事件'])
    expect(result?.getCell('C5').value).toBe("'=1+1")
    expect(result?.getCell('B7').value).toBe('整行')

    const again = await tableOf(marked)
    expect(again.rows).toEqual((await tableOf(source)).rows)
    const second = await annotateFaults(await open(marked), again, [{ row: 5, key: 'event', message: '太长' }], AT)
    await workbook.xlsx.load(new Uint8Array(second).buffer as never)
    const later = workbook.getWorksheet('风险清单')
    expect(workbook.worksheets.map((it) => it.name)).toEqual([RESULT_SHEET, '填写说明', '风险清单'])
    expect([later?.getCell('G5').value, later?.getCell('G7').value, later?.getCell('H4').value]).toEqual(['风险事件：太长', null, null])
    expect((later?.getCell('C7').fill as { pattern?: string } | undefined)?.pattern ?? 'none').toBe('none')
    expect(JSON.stringify(later?.getCell('B7').note)).not.toContain('没有这个风险事件')
  })

  it('says which columns are missing, and where a header was looked for', async () => {
    const opened = await open(await messy())
    expect(await readTable(opened, [...COLUMNS, { key: 'who', header: '责任人', required: true }])).toMatchObject({
      refusal: { code: 'columns-missing', message: '工作表“风险清单”第 4 行的表头缺少列“责任人”，请补上或改正列名后重新上传' },
    })
    expect(await readTable(opened, [{ key: 'x', header: '不存在的列' }])).toMatchObject({ refusal: { code: 'header-missing' } })
    expect(await readTable(opened, COLUMNS, { sheet: '没有' })).toMatchObject({ refusal: { code: 'sheet-missing' } })
  })

  it('of 5,000 measures is read in seconds, telling how far it is', async () => {
    const workbook = newWorkbook()
    const sheet = workbook.addWorksheet('措施')
    const keys = Array.from({ length: 20 }, (_, i) => ({ key: `k${i}`, header: `列${i}` }))
    sheet.addRow(keys.map((it) => it.header))
    for (let row = 0; row < 5_000; row++) sheet.addRow(keys.map((_, i) => `第 ${row} 行第 ${i} 列的管控措施内容`))
    for (let row = 2; row < 5_000; row += 4) for (let column = 1; column <= 5; column++) sheet.mergeCells(row, column, row + 3, column)
    const source = await bytesOf(workbook)
    const seen: number[] = []
    const began = performance.now()
    const opened = await open(source)
    const decision = await readTable(opened, keys, { onProgress: (done) => seen.push(done) })
    const readIn = performance.now() - began
    if (!decision.accepted) expect.fail(decision.refusal.message)
    expect(decision.value.rows).toHaveLength(5_000)
    expect(seen).toEqual([500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000, 5000])
    const marked = performance.now()
    await annotateFaults(opened, decision.value, decision.value.rows.filter((_, i) => i % 5 === 0).map(({ row }) => ({ row, key: 'k3', message: '不对' })), AT)
    process.stdout.write(`5,000 rows of 20, 6,250 merges: read ${Math.round(readIn)} ms, annotated ${Math.round(performance.now() - marked)} ms\n`)
    expect(readIn).toBeLessThan(10_000)
  }, 60_000)
})

describe('text of a cell', () => {
  it.each([
    ['ＡＢ１２', 'AB12'],
    ['１．５', '1.5'],
    ['（一）高风险：立即整改，不得拖延', '（一）高风险：立即整改，不得拖延'],
    ['  温度≤80℃\r\n 压力 ', '温度≤80℃\n压力'],
    ['2026－01－02', '2026-01-02'],
  ])('%j reads %j', (given, read) => {
    expect(normalText(given)).toBe(read)
  })
})

describe('a wrong workbook', () => {
  const code = async (source: Buffer | string) => {
    const decision = await readWorkbook(source)
    if (decision.accepted) return 'accepted'
    expect(decision.refusal.message).toMatch(/请/)
    return decision.refusal.code
  }
  const ole = (text: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500), Buffer.from(text, 'utf16le')])
  const part = (name: string, text: string) => ({ name, packed: deflateRawSync(Buffer.from(text)), inflated: Buffer.byteLength(text) })
  const sheetOf = (xml: string) => zipOf([part('xl/workbook.xml', '<workbook></workbook>'), part('xl/worksheets/sheet1.xml', xml)])

  it('is told by what it is', async () => {
    expect(await code(Buffer.from('单元,事件\r\n甲,乙'))).toBe('workbook-csv')
    expect(await code(Buffer.from([0xb5, 0xa5, 0xd4, 0xaa, 0x2c]))).toBe('workbook-csv')
    expect(await code(Buffer.from('<html><table></table></html>'))).toBe('workbook-csv')
    expect(await code(Buffer.alloc(0))).toBe('workbook-empty')
    expect(await code(Buffer.from('%PDF-1.7\n\0'))).toBe('workbook-type')
    expect(await code(ole('Workbook'))).toBe('workbook-xls')
    expect(await code(ole('EncryptedPackage'))).toBe('workbook-encrypted')
    expect(await code(zipOf([part('word/document.xml', '<w/>')]))).toBe('workbook-type')
    expect(await code(zipOf([part('xl/workbook.bin', 'x')]))).toBe('workbook-xlsb')
    expect(await code((await messy()).subarray(0, 2_000))).toBe('workbook-broken')
    expect(await code(Buffer.alloc(31 * MEGABYTE, 'PK'))).toBe('workbook-too-large')
  })

  it('that is a bomb is refused before the reader sees it', async () => {
    const zeros = deflateRawSync(Buffer.alloc(100 * MEGABYTE, ' '))
    expect(await code(zipOf([{ name: 'xl/worksheets/sheet1.xml', packed: zeros, inflated: 100 * MEGABYTE }]))).toBe('zip-bomb')
    expect(await code(zipOf([{ name: 'xl/worksheets/sheet1.xml', packed: zeros, inflated: 100 }]))).toBe('workbook-broken')
    expect(await code(sheetOf('<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'))).toBe('workbook-merges')
    expect(await code(sheetOf('<worksheet><mergeCells><mergeCell ref="A1&#58;XFD1048576"/></mergeCells></worksheet>'))).toBe('workbook-broken')
    expect(await code(sheetOf('<worksheet><sheetData><row r="4000000000"><c r="A1"/></row></sheetData></worksheet>'))).toBe('workbook-broken')
    expect(await code(zipOf([part('xl/workbook.xml', '<workbook><definedName name="a">甲!$A$1:$XFD$1048576</definedName></workbook>')]))).toBe('workbook-merges')
    const many = `<worksheet><sheetData>${'<row><c r="A1"><v>1</v></c></row>'.repeat(600_001)}</sheetData></worksheet>`
    expect(['zip-bomb', 'workbook-too-many-cells']).toContain(await code(sheetOf(many)))
  })

  it('with a whole-column list and lost comments is read, and comes back, all the same', async () => {
    const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const packages = 'http://schemas.openxmlformats.org/package/2006'
    const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
    const source = zipOf([
      part('[Content_Types].xml', `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/></Types>`),
      part('_rels/.rels', `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
      part('xl/workbook.xml', `<workbook xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`),
      part('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
      // The comments that it names are not there, which trips the library when they are asked for.
      part('xl/worksheets/_rels/sheet1.xml.rels', `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/comments" Target="/xl/comments/comment1.xml"/></Relationships>`),
      part(
        'xl/worksheets/sheet1.xml',
        `<worksheet><sheetData><row r="1">${text('A1', '名称')}</row><row r="2">${text('A2', '甲')}</row></sheetData><dataValidations count="1"><dataValidation type="list" sqref="A2:F1048576"><formula1>"甲,乙"</formula1></dataValidation></dataValidations></worksheet>`,
      ),
    ])
    const table = await tableOf(source, [{ key: 'name', header: '名称' }])
    expect(table.rows).toEqual([{ row: 2, cells: { name: '甲' } }])
    const marked = await annotateFaults(await open(source), table, [{ row: 2, key: 'name', message: '重复' }], AT)
    expect((await tableOf(marked, [{ key: 'name', header: '名称' }])).rows).toEqual(table.rows)
  })
})

describe('an export', () => {
  it('calculates nothing that somebody wrote, and reads back as it was', async () => {
    const evil = ['=HYPERLINK("http://x","点我")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', "'=1", '正常', '007', '<b>&"']
    const bytes = await writeTable({
      title: '隐患清单[2026/11]',
      columns: [{ key: 'text', header: '内容' }, { key: 'count', header: '数量', width: 12 }],
      rows: evil.map((text, i) => ({ text, count: i - 3 })),
      at: AT,
    })
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(new Uint8Array(bytes).buffer as never)
    const sheet = workbook.worksheets[0]
    const written = evil.map((_, i) => String(sheet?.getCell(4 + i, 1).value))
    expect(written.filter((text) => /^[=+\-@\t\r＝＋－＠]/.test(text))).toEqual([])
    expect(written.slice(0, 2)).toEqual([`'=HYPERLINK("http://x","点我")`, `'+1`])
    expect([sheet?.name, sheet?.getCell('A1').value, sheet?.getCell('A2').value]).toEqual(['隐患清单 2026 11', '隐患清单[2026/11]', '导出时间：2026-11-23 09:00'])
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect(sheet?.getCell('B4').value).toBe(-3)
    const table = await tableOf(bytes, [{ key: 'text', header: '内容' }, { key: 'count', header: '数量' }])
    expect(table.rows.map((it) => it.cells['text'])).toEqual(['=HYPERLINK("http://x","点我")', '+1', '-1+1', '@SUM(A1)', '=1', '=1', '＝1+1', '=1', '正常', '007', '<b>&"'])
  })
})
