import { Readable } from 'node:stream'
import exceljs from 'exceljs'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accept, type Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { defineRegister, endpointsOf, type Register } from '@anlan/kernel/register'
import type { Role } from '@anlan/kernel/role'
import { daySchema } from '@anlan/kernel/schema'
import { newId } from '../clock/new-id.ts'
import { readTable } from '../excel/read-table.ts'
import { readWorkbook } from '../excel/read-workbook.ts'
import { writeTable } from '../excel/write-table.ts'
import { fileRoutes } from '../files/file-routes.ts'
import { readFile, storeFile } from '../files/file-store.ts'
import { FILES } from '../files/migrations.ts'
import { readJournal } from '../journal/read.ts'
import { defineModule } from '../module/module.ts'
import type { Speaker } from '../module/scope.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { REGISTERS } from './migrations.ts'
import { importColumns, importRegister } from './import-register.ts'
import { registerAnswers } from './register.ts'
import { registerRoutes } from './register-routes.ts'

const equipment = defineRegister({
  name: 'plant.equipment',
  title: '设备',
  schema: z.object({
    code: z.string().trim().min(1, '请填写位号').max(30, '位号最多 30 个字').meta({ title: '位号', synonyms: ['设备位号'] }),
    name: z.string().min(1, '请填写名称').meta({ title: '名称' }),
    kind: z.enum(['tank', 'pump'], '类别只能是储罐或机泵').meta({ title: '类别', options: { tank: '储罐', pump: '机泵' } }),
    volume: z.number('容积应为数字').nonnegative('容积不能为负').optional().meta({ title: '容积（m3）' }),
    special: z.boolean().default(false).meta({ title: '特种设备' }),
    due: daySchema.optional().meta({ title: '检验到期日' }),
    plate: z.string().optional().meta({ title: '铭牌号' }),
  }),
  columns: ['code', 'name', 'kind', 'due'],
  filters: ['kind', 'special'],
  sort: { by: 'code' },
  may: { read: ['worker', 'safety-manager'], write: ['safety-manager'] },
  expiry: { field: 'due', warnDays: 30 },
  unique: ['code', ['kind', 'plate']],
  import: true,
  export: true,
})
const { list, get, save, remove } = endpointsOf(equipment)
const untyped = equipment as unknown as Register

let test: TestHouse
let server: FastifyInstance
beforeAll(async () => {
  test = await openTestHouse({ modules: [defineModule({ name: 'plant', answers: registerAnswers(equipment) })], folders: [FILES, REGISTERS] })
  server = fastify()
  const speakerOf = async (request: { headers: Record<string, unknown> }, org: string) => accept(test.speaker([String(request.headers['x-role'] ?? 'safety-manager') as Role], { org }))
  await fileRoutes(server, test.house, speakerOf)
  registerRoutes(server, test.house, speakerOf, [untyped])
  await server.ready()
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const manager = (org: Id = newId(), name = '王安') => {
  const speaker = test.speaker(['safety-manager'], { org })
  return { ...speaker, actor: { ...speaker.actor, name } }
}
const value = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const refusal = (decision: Decision<unknown>) => (decision.accepted ? expect.fail('it was accepted') : decision.refusal)
const tank = (code: string, more: object = {}) => ({ code, name: `${code} 罐`, kind: 'tank' as const, ...more })
const put = async (speaker: Speaker, data: ReturnType<typeof tank>, id = newId(), version = 0) => test.house.command(speaker, save, { id, version, data })
const codes = async (speaker: Speaker, asked: Parameters<typeof test.house.query<typeof list.input, typeof list.output>>[2]) =>
  value(await test.house.query(speaker, list, asked)).rows.map((row) => row.data.code)

describe('a row', () => {
  it('is made, changed, removed, and the journal tells before and after', async () => {
    const speaker = manager()
    const id = newId()
    expect(value(await put(speaker, tank('V-101'), id))).toEqual({ id, version: 1 })
    expect(value(await put(speaker, tank('V-101', { volume: 50 }), id, 1))).toEqual({ id, version: 2 })
    expect(value(await test.house.query(speaker, get, { id }))).toMatchObject({ id, version: 2, updatedBy: '王安', data: { code: 'V-101', volume: 50, special: false } })
    expect(value(await test.house.command(speaker, remove, { id, version: 2 }))).toEqual({ id, version: 3 })
    expect(refusal(await test.house.query(speaker, get, { id }))).toMatchObject({ code: 'no-such-row', kind: 'missing' })
    const journal = await test.database.within({ org: speaker.org }, (tx) => readJournal(tx, speaker.org, 0, 10))
    expect(journal.map((event) => [event.type, event.subject, event.data])).toMatchObject([
      ['plant.equipment-saved', id, { before: null, after: { code: 'V-101' } }],
      ['plant.equipment-saved', id, { before: { code: 'V-101' }, after: { volume: 50 } }],
      ['plant.equipment-removed', id, { before: { volume: 50 }, after: null }],
    ])
    expect(value(await put(speaker, tank('V-101'))).version).toBe(1)
  })

  it('edited by two is kept by the first; the second is told who and when', async () => {
    const speaker = manager()
    const id = newId()
    await put(speaker, tank('V-1'), id)
    test.clock.move(Date.parse('2026-03-05T08:07:00+08:00'))
    value(await put({ ...speaker, actor: { ...speaker.actor, name: '李工' } }, tank('V-1', { volume: 1 }), id, 1))
    const late = refusal(await put(speaker, tank('V-1', { volume: 2 }), id, 1))
    expect(late).toMatchObject({ code: 'stale', kind: 'conflict', facts: { version: 2, updatedBy: '李工' } })
    expect(late.message).toBe('这条设备已被李工于 3月5日 08:07 修改，您的修改没有保存。请刷新后核对再提交')
    value(await test.house.command(speaker, remove, { id, version: 2 }))
    expect(refusal(await put(speaker, tank('V-1', { volume: 2 }), id, 2)).message).toContain('删除')
    expect(refusal(await test.house.command(speaker, remove, { id, version: 2 })).code).toBe('stale')
    expect(refusal(await put(speaker, tank('V-9'), newId(), 4)).code).toBe('no-such-row')
  })

  it('sent twice, or saved without a change, is one row and one event', async () => {
    const speaker = manager()
    const id = newId()
    const both = await Promise.all([put(speaker, tank('V-1'), id), put(speaker, tank('V-1'), id)])
    expect(both.map(value)).toEqual([{ id, version: 1 }, { id, version: 1 }])
    expect(value(await put(speaker, tank('V-1'), id, 1))).toEqual({ id, version: 1 })
    expect(await test.events(speaker.org)).toEqual(['plant.equipment-saved'])
  })

  it('whose code is taken is refused beside the field, also under a race, and in its own org only', async () => {
    const speaker = manager()
    const answers = await Promise.all(Array.from({ length: 8 }, () => put(speaker, tank('V-7'))))
    expect(answers.filter((it) => it.accepted)).toHaveLength(1)
    expect(refusal(await put(speaker, tank('Ｖ-７ ')))).toMatchObject({ code: 'not-unique', field: 'data.code', message: '位号“V-7”已登记过，请核对或直接修改已有的设备' })
    value(await put(speaker, tank('V-8', { plate: 'P1' })))
    expect(refusal(await put(speaker, tank('V-9', { plate: 'P1' }))).message).toBe('类别、铭牌号“tank P1”已登记过，请核对或直接修改已有的设备')
    value(await put(manager(), tank('V-7')))
    expect(refusal(await put(speaker, { ...tank(''), kind: 'boat' as 'tank' }))).toMatchObject({ code: 'bad-input', facts: { fields: { 'data.code': '请填写位号', 'data.kind': '类别只能是储罐或机泵' } } })
  })
})

describe('a list', () => {
  it('is searched, filtered, sorted and paged by the database, for its own org', async () => {
    test.clock.move(Date.parse('2026-11-23T09:00:00+08:00'))
    const speaker = manager()
    for (const [code, more] of [
      ['V-10', { volume: 9, due: '2026-11-22' }],
      ['V-2', { volume: 100, special: true, due: '2026-12-23' }],
      ['P-1', { kind: 'pump', due: '2027-11-22' }],
      ["x' or 1=1 --", { name: '100%_罐' }],
    ] as const)
      value(await put(speaker, tank(code, more)))
    expect(await codes(speaker, {})).toEqual(['P-1', 'V-10', 'V-2', "x' or 1=1 --"])
    expect(await codes(speaker, { sort: '-volume' })).toEqual(['V-2', 'V-10', "x' or 1=1 --", 'P-1'])
    expect(await codes(speaker, { sort: 'volume', limit: 1, offset: 1 })).toEqual(['V-2'])
    expect(await codes(speaker, { kind: ['pump'] })).toEqual(['P-1'])
    expect(await codes(speaker, { kind: ['tank', 'pump'], special: 'true' })).toEqual(['V-2'])
    expect(await codes(speaker, { search: 'v-' })).toEqual(['V-10', 'V-2'])
    expect(await codes(speaker, { search: '%_' })).toEqual(["x' or 1=1 --"])
    expect(await codes(speaker, { search: "' or 1=1" })).toEqual(["x' or 1=1 --"])
    expect(await codes(speaker, { expiry: 'expired' })).toEqual(['V-10'])
    expect(await codes(speaker, { expiry: 'soon' })).toEqual(['V-2'])
    const page = value(await test.house.query(speaker, list, { limit: 2, offset: 2 }))
    expect([page.total, page.rows.map((row) => row.expiry)]).toEqual([4, ['soon', null]])
    expect(await codes(manager(), {})).toEqual([])
  })
})

const columns = [
  { key: 'code', header: '设备位号' },
  { key: 'name', header: '名称' },
  { key: 'kind', header: '类别' },
  { key: 'volume', header: '容积' },
  { key: 'special', header: '特种设备' },
  { key: 'due', header: '检验到期日' },
]
const sheetOf = (rows: Record<string, string | number>[]) => writeTable({ title: '设备台账', columns, rows, at: 0 })
const open = async (bytes: Buffer) => value(await readWorkbook(bytes))

describe('an import', () => {
  it('takes the good rows, gives the others back in their own workbook, and does nothing the second time', async () => {
    const speaker = manager()
    value(await put(speaker, tank('V-1', { volume: 5, plate: '铭牌' })))
    const bytes = await sheetOf([
      { code: 'V-1', name: 'V-1 罐', kind: '储罐', volume: 6, special: '是', due: '2027年1月2日' },
      { code: 'V-2', name: '乙罐', kind: '储罐', volume: '1,200', due: '2027.3.4' },
      { code: 'V-3', name: '', kind: '船', volume: '很大' },
      { code: 'V-2', name: '重复', kind: '机泵' },
      { code: 'P-1', name: '泵', kind: 'pump' },
    ])
    const upload = async (content: Buffer, name: string) => value(await storeFile(test.house, speaker, Readable.from([content]), name)).id
    const send = async (file: string, role = 'safety-manager') => {
      const answer = await server.inject({ method: 'POST', url: `/api/orgs/${speaker.org}/plant/import-equipment`, payload: { file }, headers: { 'x-role': role } })
      return { status: answer.statusCode, body: answer.json() as { added: number; faultFile: string; faults: object[]; refusal: { code: string } } }
    }
    const file = await upload(bytes, '设备台账.xlsx')
    expect(await send(file, 'worker')).toMatchObject({ status: 403 })
    const { status, body } = await send(file)
    expect([status, body]).toMatchObject([200, { added: 2, changed: 1, unchanged: 0, faulty: 2 }])
    expect(body.faults).toEqual([
      { row: 6, key: 'name', message: '必填，请填写' },
      { row: 6, key: 'kind', message: '类别只能是储罐或机泵' },
      { row: 6, key: 'volume', message: '容积应为数字' },
      { row: 7, key: 'code', message: '与第 5 行重复', advice: '同一条只保留一行，删除或改正其余的行' },
    ])
    expect(await codes(speaker, {})).toEqual(['P-1', 'V-1', 'V-2'])
    const first = value(await test.house.query(speaker, list, { search: 'V-1' })).rows[0]
    expect(first).toMatchObject({ version: 2, data: { volume: 6, special: true, due: '2027-01-02', plate: '铭牌' } })

    const marked = value(await readFile(test.house, speaker.org, body.faultFile, 'original'))
    expect(marked.file.name).toBe('设备台账-导入结果.xlsx')
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.readFile(marked.path)
    expect(workbook.worksheets.map((it) => it.name)).toEqual(['导入结果', '设备台账'])
    expect(workbook.getWorksheet('设备台账')?.getCell('G7').value).toBe('位号：与第 5 行重复')

    const again = await send(file)
    expect(again.body).toMatchObject({ added: 0, changed: 0, unchanged: 3 })
    expect((await test.events(speaker.org)).filter((type) => type === 'plant.equipment-saved')).toHaveLength(4)
    expect(await send(newId())).toMatchObject({ status: 404, body: { refusal: { code: 'no-such-file' } } })
    expect(await send(await upload(Buffer.from('%PDF-1.7 no table'), 'x.xlsx'))).toMatchObject({ status: 422, body: { refusal: { code: 'workbook-type' } } })
  })

  it('of 5,000 rows ends within ten seconds', async () => {
    const speaker = manager()
    const bytes = await sheetOf(Array.from({ length: 5_000 }, (_, i) => ({ code: `V-${i}`, name: `第 ${i} 台`, kind: i % 50 === 0 ? '船' : '储罐', volume: i })))
    const began = performance.now()
    const opened = await open(bytes)
    const done = value(await test.house.act(speaker, (scope) => importRegister(untyped, scope, opened)))
    const took = performance.now() - began
    process.stdout.write(`5,000 rows imported in ${Math.round(took)} ms\n`)
    expect([done.added, done.faults.length]).toEqual([4_900, 100])
    expect(took).toBeLessThan(10_000)
  }, 60_000)

  it('that fails leaves nothing', async () => {
    const speaker = manager()
    const opened = await open(await sheetOf([{ code: 'V-1', name: '甲', kind: '储罐' }]))
    const failing = test.house.act(speaker, async (scope) => {
      await importRegister(untyped, scope, opened)
      await scope.tx.run({ ...(await import('../database/database.ts')).sql`select 1 / 0` } as never)
    })
    await expect(failing).rejects.toThrow()
    expect(await codes(speaker, {})).toEqual([])
    expect(await test.events(speaker.org)).toEqual([])
  })
})

describe('an export', () => {
  it('gives what was asked for under the headers of the import, and an empty template', async () => {
    const speaker = manager()
    value(await put(speaker, tank('V-1', { name: '=cmd|calc', special: true, due: '2027-01-02', volume: 3 })))
    value(await put(speaker, tank('P-1', { kind: 'pump' })))
    const ask = async (query: string) => {
      const answer = await server.inject({ url: `/api/orgs/${speaker.org}/plant/export-equipment${query}` })
      expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment')])
      return value(await readTable(await open(answer.rawPayload), importColumns(untyped)))
    }
    const tanks = await ask('?kind=tank')
    expect(tanks.rows.map((row) => row.cells)).toEqual([{ code: 'V-1', name: '=cmd|calc', kind: '储罐', volume: '3', special: '是', due: '2027-01-02', plate: '' }])
    expect((await ask('')).rows).toHaveLength(2)
    expect((await ask('?template=1')).rows).toEqual([])
    expect((await server.inject({ url: `/api/orgs/${speaker.org}/plant/export-equipment`, headers: { 'x-role': 'audit-admin' } })).statusCode).toBe(403)
    const described = (await server.inject({ url: `/api/orgs/${speaker.org}/registers` })).json() as { registers: { name: string; fields: { key: string }[] }[] }
    expect(described.registers.map((it) => [it.name, it.fields.length])).toEqual([['plant.equipment', 7]])
  })
})
