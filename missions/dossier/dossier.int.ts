import { readFile as readBytes } from 'node:fs/promises'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { reportDanger } from '@anlan/dual-prevention/contract/report-danger'
import { saveUnit } from '@anlan/dual-prevention/contract/save-register'
import { dualPrevention } from '@anlan/dual-prevention/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Role } from '@anlan/kernel/role'
import { effect } from '@anlan/effect/module'
import { majorDanger } from '@anlan/major-danger/module'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { positioning } from '@anlan/positioning/module'
import { specialWork } from '@anlan/special-work/module'
import { video } from '@anlan/video/module'
import { newId } from '@anlan/platform/clock/new-id'
import { readTable } from '@anlan/platform/excel/read-table'
import { readWorkbook } from '@anlan/platform/excel/read-workbook'
import { readFile } from '@anlan/platform/files/file-store'
import { FILES } from '@anlan/platform/files/migrations'
import type { Speaker } from '@anlan/platform/module/scope'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { responsibility } from '@anlan/responsibility/module'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { copyRows, markCopied } from './contract/copy-sheet.ts'
import { dayPicture } from './contract/day-picture.ts'
import { dossierParts, getDossier, listDossiers, orderDossier } from './contract/dossier.ts'
import { dossier } from './module.ts'
import { makeDossiers } from './reactions/dossier-runner.ts'

let test: TestHouse
let server: FastifyInstance
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork, dualPrevention, responsibility, majorDanger, effect, dossier], folders: [FILES, REGISTERS], settings: { publicUrl: 'https://anlan.example' } })
  server = fastify()
  dossier.routes?.(server, test.house)
  await server.ready()
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const accepted = <Value>(decision: Decision<Value>): Value => {
  if (!decision.accepted) expect.fail(`${decision.refusal.code}: ${decision.refusal.message}`)
  return decision.value
}
const enterprise = () => {
  const org = newId()
  const as = (name: string, roles: Role[]): Speaker => ({ org, roles, actor: { kind: 'person', id: newId(), name }, account: newId(), person: null })
  return { org, safety: as('周安全', ['safety-manager']), worker: as('王芳', ['worker']) }
}
const filled = async () => {
  const own = enterprise()
  accepted(await test.house.command(own.safety, saveUnit, { id: newId(), version: 0, name: '溶剂储罐区', hazardCode: '371002901001', department: '储运车间', responsible: '孙主任', riskLevel: '2' }))
  accepted(await test.house.command(own.worker, reportDanger, { id: newId(), description: '泵滴漏，联系王芳 13912345678', place: '泵房', photos: [] }))
  return own
}

describe('a ledger', () => {
  it('is ordered, numbered, made as PDF and workbook, and can be verified by its code', async () => {
    const own = await filled()
    const parts = accepted(await test.house.query(own.safety, dossierParts, {})).parts.map(({ key }) => key)
    expect(parts.length).toBeGreaterThan(8)
    const id = newId()
    expect(accepted(await test.house.command(own.safety, orderDossier, { id, from: '2026-11-01', to: '2026-11-30', parts }))).toEqual({ id, number: 'TZ-2026-0001' })
    expect(await makeDossiers(test.house)).toBeGreaterThan(0)
    const { dossier: made } = accepted(await test.house.query(own.safety, getDossier, { id }))
    expect(made).toMatchObject({ state: 'ready', done: parts.length, of: parts.length, message: null })
    expect(made.rows).toBeGreaterThan(50)
    const pdf = accepted(await readFile(test.house, own.org, made.pdf ?? ''))
    const bytes = await readBytes(pdf.path)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.includes('/FontFile2')).toBe(true)
    const sheets = accepted(await readFile(test.house, own.org, made.workbook ?? ''))
    const table = accepted(await readTable(accepted(await readWorkbook(sheets.path)), [{ key: 'name', header: '风险分析单元', required: true }] as never))
    expect(table.rows.length).toBe(1)
    expect(await test.events(own.org)).toContain('dossier.ready')
    expect(await makeDossiers(test.house)).toBe(0)
  })
  it('is refused for a period that makes no sense, and seen by nobody else', async () => {
    const [own, other] = [enterprise(), enterprise()]
    expect(await test.house.command(own.safety, orderDossier, { id: newId(), from: '2026-11-30', to: '2026-11-01', parts: ['units'] })).toMatchObject({ accepted: false, refusal: { field: 'to' } })
    const id = newId()
    accepted(await test.house.command(own.safety, orderDossier, { id, from: '2026-11-01', to: '2026-11-02', parts: ['units'] }))
    expect(await test.house.query(other.safety, getDossier, { id })).toMatchObject({ accepted: false, refusal: { kind: 'missing' } })
    expect(accepted(await test.house.query(other.safety, listDossiers, {})).total).toBe(0)
    await makeDossiers(test.house)
  })
  it('a code that leads nowhere says so', async () => {
    const answer = await server.inject({ method: 'GET', url: '/verify/nothing-at-all' })
    expect([answer.statusCode, answer.body.includes('没有这本台账')]).toEqual([404, true])
  })
})

describe('a copy sheet', () => {
  it('lists what has not been copied, and again what has changed since', async () => {
    const own = await filled()
    const { rows } = accepted(await test.house.query(own.safety, copyRows, { kind: 'unit' }))
    expect(rows.map(({ headline, copied }) => [headline, copied])).toEqual([['溶剂储罐区', null]])
    expect(rows[0]?.fields).toContainEqual({ title: '责任部门', value: '储运车间' })
    const [unit] = rows
    accepted(await test.house.command(own.safety, markCopied, { kind: 'unit', id: unit?.id ?? '', version: 1 }))
    expect(accepted(await test.house.query(own.safety, copyRows, { kind: 'unit' })).total).toBe(0)
    accepted(await test.house.command(own.safety, saveUnit, { id: unit?.id ?? '', version: 1, name: '溶剂储罐区', hazardCode: '371002901001', department: '安全部', responsible: '孙主任', riskLevel: '2' }))
    const again = accepted(await test.house.query(own.safety, copyRows, { kind: 'unit' })).rows
    expect(again[0]?.copied).toMatchObject({ version: 1, by: '周安全' })
    expect(accepted(await test.house.query(own.safety, copyRows, { kind: 'danger' })).total).toBe(0)
  })
})

it('the picture for a chat group holds no full name and no number', async () => {
  const own = await filled()
  const picture = accepted(await test.house.query(own.worker, dayPicture, {}))
  expect(picture.figures.find(({ title }) => title === '今日上报隐患')?.value).toBe('1')
  expect(JSON.stringify(picture)).not.toMatch(/13912345678/)
})
