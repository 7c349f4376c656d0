import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept } from '@anlan/kernel/decision'
import { sheetRoutes } from '@anlan/platform/excel/sheet-routes'
import { gasDealer } from '@anlan/testbed/plants/gas-dealer/gas-dealer'
import { writeWorkbook } from '@anlan/testbed/plants/workbook'
import { getImport, importRegister } from '../contract/import-register.ts'
import { listMeasures, listPlans, listRiskEvents, listUnits } from '../contract/register.ts'
import { saveMeasure, savePlan, saveRiskEvent, saveUnit } from '../contract/save-register.ts'
import { accepted, openDualPrevention } from '../testing/house.ts'
import { sheets } from '../views/sheets.ts'
import { runImports } from './import-runner.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
let folder: string
beforeAll(async () => {
  dual = await openDualPrevention()
  folder = await mkdtemp(join(tmpdir(), 'anlan-round-'))
})
afterAll(async () => {
  await dual.close()
  await rm(folder, { recursive: true, force: true })
})

it('the exported register can be imported again and changes nothing, with all that a screen has added since', async () => {
  dual.layPosts(gasDealer.posts)
  const { safety, file, leader } = dual.enterprise()
  const { house } = dual
  const upload = async (bytes: Buffer) => {
    const run = accepted(await house.command(safety, importRegister, { file: await file(bytes, '风险清单.xlsx') }))
    await runImports(house)
    return accepted(await house.query(safety, getImport, { id: run.id }))
  }
  const path = join(folder, 'gas.xlsx')
  await writeWorkbook(gasDealer, { faults: false, file: path })
  await upload(await readFile(path))

  const one = <Row>(rows: readonly Row[]): Row => rows[0] ?? expect.fail('nothing there')
  const unit = one(accepted(await house.query(safety, listUnits, { limit: 1 })).rows)
  accepted(await house.command(safety, saveUnit, { ...unit, areas: ['储罐区', '装卸区'], polygon: null }))
  const event = one(accepted(await house.query(safety, listRiskEvents, { unit: unit.id, limit: 1 })).rows)
  accepted(await house.command(safety, saveRiskEvent, { ...event, residual: { method: 'LS', l: 5, s: 5 }, residualLevel: null, residualReason: '投用初期按最不利情况' }))
  const [plan, other] = accepted(await house.query(safety, listPlans, { unit: unit.id })).rows
  const measure = one(accepted(await house.query(safety, listMeasures, { unit: unit.id })).rows.filter(({ id }) => id === plan?.measure))
  accepted(await house.command(safety, saveMeasure, { ...measure, points: measure.points ?? [], classify2: measure.classify2 as '1-1', post: plan?.post ?? null, lowersLikelihood: 1, lowersSeverity: null }))
  if (other === undefined) expect.fail('one plan only')
  accepted(await house.command(safety, savePlan, { ...other, post: null, postName: null, person: leader.person }))

  const server = fastify()
  sheetRoutes(server, house, async () => accept(safety), sheets)
  const answer = await server.inject({ url: `/api/orgs/${safety.org}/dual-prevention/export-register` })
  await server.close()
  const again = await upload(answer.rawPayload)
  expect(again.faults).toEqual([])
  const measures = gasDealer.units.flatMap((it) => it.events.flatMap((event) => event.measures)).length
  expect(again.counts).toMatchObject({
    rows: measures, good: measures, faulty: 0,
    units: { added: 0, changed: 0 }, riskEvents: { added: 0, changed: 0 }, measures: { added: 0, changed: 0, unchanged: measures }, plans: { added: 0, changed: 0 },
  })
})
