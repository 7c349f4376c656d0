import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { readTable } from '@anlan/platform/excel/read-table'
import { readWorkbook } from '@anlan/platform/excel/read-workbook'
import { readFile as openFile } from '@anlan/platform/files/file-store'
import { gasDealer } from '@anlan/testbed/plants/gas-dealer/gas-dealer'
import { paintMaker } from '@anlan/testbed/plants/paint-maker/paint-maker'
import type { FictitiousPlant } from '@anlan/testbed/plants/plant'
import { writeLargeWorkbook, writeWorkbook } from '@anlan/testbed/plants/workbook'
import { getImport, importRegister, listImports } from '../contract/import-register.ts'
import { listMeasures, listUnits } from '../contract/register.ts'
import { saveMeasure } from '../contract/save-register.ts'
import { REGISTER_COLUMNS } from '../rules/register-columns.ts'
import { accepted, openDualPrevention } from '../testing/house.ts'
import { runImports } from './import-runner.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
let folder: string
beforeAll(async () => {
  dual = await openDualPrevention()
  folder = await mkdtemp(join(tmpdir(), 'anlan-import-'))
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(async () => {
  await dual.close()
  await rm(folder, { recursive: true, force: true })
})

type Enterprise = ReturnType<typeof dual.enterprise>

const knowPosts = (plant: FictitiousPlant) => dual.layPosts(plant.posts)

const upload = async ({ safety, file }: Enterprise, path: string, firstDay?: string) => {
  const id = await file(await readFile(path), '风险清单.xlsx')
  const run = accepted(await dual.house.command(safety, importRegister, { file: id, ...(firstDay === undefined ? {} : { firstDay }) }))
  await runImports(dual.house)
  return accepted(await dual.house.query(safety, getImport, { id: run.id }))
}
const typesOf = async (org: string) => (await dual.database.within({ org }, (tx) => tx.connection.query('select type from journal where org_id = $1 order by seq', [org]))).rows.map((row) => String(row.type))

describe('a register whose posts nobody has laid', () => {
  it('tells row by row which posts there are, and takes only what needs none', async () => {
    const enterprise = dual.enterprise()
    const path = join(folder, 'posts.xlsx')
    const { rows } = await writeWorkbook(gasDealer, { faults: false, file: path })
    const run = await upload(enterprise, path)
    const monitored = gasDealer.units.flatMap((unit) => unit.events.flatMap((event) => event.measures)).filter((it) => it.dataSrc === 1).length
    expect(run.counts).toMatchObject({ rows, good: monitored, faulty: rows - monitored, plans: { added: 0 } })
    expect(new Set(run.faults.map(({ column }) => column))).toEqual(new Set(['责任岗位']))
    expect(run.faults[0]?.advice).toBe('请改为已有岗位，或先在人员中建立。已有岗位：储罐区操作工')
  })
})

describe('the register of a fictitious plant', () => {
  it.each([['paint maker', paintMaker], ['gas dealer', gasDealer]] as const)('of the %s goes in whole, untidy as it is, and again changes nothing', async (_name, plant) => {
    knowPosts(plant)
    const enterprise = dual.enterprise()
    const path = join(folder, `${plant.key}.xlsx`)
    const { rows } = await writeWorkbook(plant, { faults: false, file: path })
    const run = await upload(enterprise, path)
    expect(run.faults).toEqual([])
    expect(run).toMatchObject({ state: 'done', faultsFile: null, message: null, counts: { rows, good: rows, faulty: 0, blocked: 0 } })
    const measures = plant.units.flatMap((unit) => unit.events.flatMap((event) => event.measures))
    expect(run.counts).toMatchObject({
      units: { added: plant.units.length, changed: 0 },
      measures: { added: measures.length },
      plans: { added: measures.filter((it) => it.dataSrc === 2).length },
    })
    const types = await typesOf(enterprise.org)
    const firstOf = (type: string) => types.indexOf(`dual-prevention.${type}`)
    expect(['unit-saved', 'risk-event-saved', 'measure-saved', 'plan-saved', 'import-finished'].map(firstOf)).toEqual(
      ['unit-saved', 'risk-event-saved', 'measure-saved', 'plan-saved', 'import-finished'].map(firstOf).toSorted((a, b) => a - b),
    )
    for (const known of plant.known.measures)
      expect(accepted(await dual.house.query(enterprise.safety, listMeasures, { search: known.measure })).rows.map(({ id }) => id)).toEqual([known.id])
    const before = (await typesOf(enterprise.org)).filter((type) => type.endsWith('-saved')).length
    const again = await upload(enterprise, path)
    expect(again.counts).toMatchObject({ measures: { added: 0, changed: 0, unchanged: measures.length }, units: { added: 0, changed: 0 }, plans: { added: 0, changed: 0 } })
    expect((await typesOf(enterprise.org)).filter((type) => type.endsWith('-saved'))).toHaveLength(before)
  })

  it('comes back with every fault beside its cell, keeps the good rows, and takes the mended ones', async () => {
    knowPosts(paintMaker)
    const enterprise = dual.enterprise()
    const path = join(folder, 'faulty.xlsx')
    const { rows, faults } = await writeWorkbook(paintMaker, { faults: true, file: path })
    const run = await upload(enterprise, path)
    const cells = run.faults.filter(({ column }) => column !== null)
    expect(cells.map(({ row, column }) => `${row} ${column}`).toSorted()).toEqual(faults.map(({ row, header }) => `${row} ${header}`).toSorted())
    const { counts } = run
    expect((counts?.good ?? 0) + (counts?.faulty ?? 0) + (counts?.blocked ?? 0)).toBe(rows)
    expect(counts?.blocked).toBeGreaterThan(0)
    expect(counts?.measures.added).toBe(counts?.good)

    const opened = accepted(await openFile(dual.house, enterprise.org, run.faultsFile ?? ''))
    const annotated = accepted(await readTable(accepted(await readWorkbook(opened.path)), [...REGISTER_COLUMNS, { key: 'faults', header: '错误说明' }]))
    const told = annotated.rows.filter((row) => row.cells['faults'] !== '').length
    expect(told).toBe((counts?.faulty ?? 0) + (counts?.blocked ?? 0))

    const mended = join(folder, 'mended.xlsx')
    await writeWorkbook(paintMaker, { faults: false, file: mended })
    const second = await upload(enterprise, mended)
    expect(second.counts).toMatchObject({ faulty: 0, measures: { unchanged: counts?.good } })
    expect(accepted(await dual.house.query(enterprise.safety, listUnits, {})).total).toBe(paintMaker.units.length)
    expect(accepted(await dual.house.query(enterprise.safety, listImports, {})).rows.map(({ state }) => state)).toEqual(['done', 'done'])
  })
})

describe('a workbook that is none', () => {
  it('is refused in words, and nothing is written', async () => {
    const enterprise = dual.enterprise()
    const csv = await enterprise.file(Buffer.from('%PDF-1.4\n%%EOF'), '清单.pdf')
    const run = accepted(await dual.house.command(enterprise.safety, importRegister, { file: csv }))
    await runImports(dual.house)
    const ended = accepted(await dual.house.query(enterprise.safety, getImport, { id: run.id }))
    expect(ended).toMatchObject({ state: 'failed', counts: null })
    expect(ended.message).toContain('PDF')
    expect(await dual.house.command(enterprise.safety, importRegister, { file: run.id })).toMatchObject({ refusal: { code: 'no-such-file' } })
  })
})

describe('a register of 5,000 measures', () => {
  it('is in within seconds, and its progress can be watched meanwhile', { timeout: 60_000 }, async () => {
    knowPosts(paintMaker)
    const enterprise = dual.enterprise()
    const path = join(folder, 'large.xlsx')
    const { rows, plant } = await writeLargeWorkbook(path, 5_000)
    knowPosts(plant)
    const file = await enterprise.file(await readFile(path), '大清单.xlsx')
    const { id } = accepted(await dual.house.command(enterprise.safety, importRegister, { file }))
    const seen = new Set<string>()
    let ended = false
    const from = performance.now()
    const running = runImports(dual.house).then(() => (ended = true))
    while (!ended) {
      seen.add(accepted(await dual.house.query(enterprise.safety, getImport, { id })).state)
      await setTimeout(50)
    }
    await running
    const seconds = (performance.now() - from) / 1_000
    expect(accepted(await dual.house.query(enterprise.safety, getImport, { id })).counts).toMatchObject({ rows, good: 5_000, measures: { added: 5_000 } })
    expect([...seen]).toEqual(expect.arrayContaining(['reading', 'saving']))
    // The bar of 10 s is the bench's, which has the machine to itself.
    expect(seconds).toBeLessThan(20)
  })
})

describe('a measure that the screen has changed since', () => {
  it('is brought back to what the register says, as a new version', async () => {
    knowPosts(gasDealer)
    const enterprise = dual.enterprise()
    const path = join(folder, 'gas.xlsx')
    await writeWorkbook(gasDealer, { faults: false, file: path })
    await upload(enterprise, path)
    const [row] = accepted(await dual.house.query(enterprise.safety, listMeasures, { limit: 1 })).rows
    const { id, version, riskEvent, dataSrc, classify1, classify2, classify3, description, inspectionContent } = row ?? expect.fail('no measure')
    accepted(await dual.house.command(enterprise.safety, saveMeasure, { id, version, riskEvent, dataSrc, classify1, classify2: classify2 as never, classify3, description, inspectionContent: `${inspectionContent}，并拍照` }))
    const stale = await dual.house.command(enterprise.safety, saveMeasure, { id, version, riskEvent, dataSrc, classify1, classify2: classify2 as never, classify3, description, inspectionContent: '另一种改法' })
    expect(stale).toMatchObject({ refusal: { code: 'stale', kind: 'conflict', facts: { changedBy: '周安全' } } })
    expect((await upload(enterprise, path)).counts?.measures).toMatchObject({ added: 0, changed: 1 })
    expect(accepted(await dual.house.query(enterprise.safety, listMeasures, { limit: 1 })).rows[0]).toMatchObject({ inspectionContent, version: version + 2 })
  })
})
