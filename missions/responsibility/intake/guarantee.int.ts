import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { answerDue } from '@anlan/dual-prevention/contract/answer-due'
import { listDues } from '@anlan/dual-prevention/contract/due'
import { saveMeasure, savePlan, saveRiskEvent } from '@anlan/dual-prevention/contract/save-register'
import { endpointsOf } from '@anlan/kernel/register'
import { DAY, HOUR } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { appoint, endAppointment, guaranteeBoard, listAppointments } from '../contract/appointment.ts'
import { dutyReport, recordDuty } from '../contract/duty.ts'
import { guaranteeItemRegister } from '../contract/guarantee-item.ts'
import { myInbox } from '../contract/overview.ts'
import { issueScreen, listScreens, revokeScreen } from '../contract/screen.ts'
import { responsibility } from '../module.ts'
import { accepted, openResponsibility, refusalOf, SOURCE } from '../testing/house.ts'

let world: Awaited<ReturnType<typeof openResponsibility>>
let server: FastifyInstance
beforeAll(async () => {
  world = await openResponsibility()
  server = fastify()
  await server.register(rateLimit, { global: false })
  responsibility.routes?.(server, world.house)
})
beforeEach(() => world.clock.move(MONDAY_MORNING))
afterAll(async () => {
  await server.close()
  await world.close()
})

type Enterprise = Awaited<ReturnType<typeof world.enterprise>>

const appointed = async ({ safety, leader }: Enterprise, more: object = {}) => {
  const id = newId()
  accepted(await world.house.command(safety, appoint, { id, hazardCode: SOURCE, role: '3', person: leader.person, phone: '13900000009', from: '2026-11-23', ...more }))
  return id
}
const sheet = async ({ leader }: Enterprise) => accepted(await world.house.query(leader, dutyReport, { mine: true })).sheets[0]

describe('a responsible person', () => {
  it('is appointed for a major hazard source, ends the former one, and stands on the board', async () => {
    const plant = await world.enterprise()
    const first = await appointed(plant)
    expect(refusalOf(await world.house.command(plant.safety, appoint, { id: newId(), hazardCode: 'nowhere', role: '1', person: plant.leader.person, from: '2026-11-23' }))).toBe('no-such-source')
    expect(refusalOf(await world.house.command(plant.safety, appoint, { id: newId(), hazardCode: SOURCE, role: '1', person: newId(), from: '2026-11-23' }))).toBe('no-such-person')
    await appointed(plant, { person: plant.principal.person, from: '2026-12-01' })
    const { rows } = accepted(await world.house.query(plant.worker, listAppointments, { role: '3' }))
    expect(rows.map(({ personName, state, until }) => [personName, state, until])).toEqual([['钱总', 'coming', null], ['孙主任', 'now', '2026-11-30']])
    expect(refusalOf(await world.house.command(plant.safety, endAppointment, { id: first, version: 2, until: '2026-11-25' }))).toBe('appointment-ended')
    const board = accepted(await world.house.query(plant.worker, guaranteeBoard, {}))
    expect(board).toMatchObject({ edition: 'AQ 3072-2026', sources: [{ name: '液氨罐区', levelWords: '三级重大危险源', roles: [{ personName: null }, { personName: null }, { personName: '孙主任', phone: '13900000009' }] }] })
  })

  it('performs by the own hand only; a span that went by is missed, told, and stands in the report', async () => {
    const plant = await world.enterprise()
    await appointed(plant)
    const record = (who: typeof plant.worker, num: number) => world.house.command(who, recordDuty, { id: newId(), hazardCode: SOURCE, role: '3', num, note: '按清单逐项检查，正常', dangers: 1 })
    expect(refusalOf(await record(plant.worker, 1))).toBe('not-own-duty')
    accepted(await record(plant.leader, 1))
    expect((await sheet(plant))?.items.map(({ state }) => state)).toEqual(['done', ...Array.from({ length: 9 }, () => 'open')])
    world.clock.move(MONDAY_MORNING + 6 * DAY)
    await world.settle()
    expect(accepted(await world.house.query(plant.leader, myInbox, {})).items.filter(({ kind }) => kind === 'duty')).toMatchObject([{ kind: 'duty', detail: '第 2、3、4、5、6、7、8、9、10 项待履职' }])
    world.clock.move(MONDAY_MORNING + 8 * DAY)
    await world.settle()
    const alarms = accepted(await world.house.query(plant.safety, listAlarms, { state: ['raised'] })).rows.map(({ kind }) => kind)
    expect(alarms).toContain('guarantee-missed')
    expect(await world.events(plant.org)).toContain('responsibility.duty-missed')
    expect(await sheet(plant)).toMatchObject({ due: 10, done: 1, missed: 9, rate: 0.1, dangers: 1 })
  })

  it('finds the inspections of a plan with the item number counted, and an own text in place of the unread one', async () => {
    const plant = await world.enterprise()
    await appointed(plant)
    const ids = { riskEvent: newId(), measure: newId(), plan: newId() }
    accepted(await world.house.command(plant.safety, saveRiskEvent, { id: ids.riskEvent, version: 0, unit: plant.unit, name: '泄漏' }))
    accepted(await world.house.command(plant.safety, saveMeasure, { id: ids.measure, version: 0, riskEvent: ids.riskEvent, dataSrc: '2', classify1: '1', classify2: '1-1', description: '每周检查', inspectionContent: '液位联锁是否投用' }))
    accepted(await world.house.command(plant.safety, savePlan, { id: ids.plan, version: 0, measure: ids.measure, content: '液位联锁是否投用', cycle: 7, cycleUnit: '天', workType: '3', taskNum: 2, person: plant.leader.person, firstStart: MONDAY_MORNING - HOUR }))
    await world.settle()
    const [due] = accepted(await world.house.query(plant.leader, listDues, {})).rows
    accepted(await world.house.command(plant.leader, answerDue, { due: due?.id ?? '', record: newId(), result: '0', note: '', photos: [], checkedAt: MONDAY_MORNING }))
    accepted(await world.house.command(plant.safety, endpointsOf(guaranteeItemRegister).save, { id: newId(), version: 0, data: { edition: 'AQ 3072-2026', role: '3', num: 3, text: '检查安全附件', cycle: 1, cycleUnit: 'month' } }))
    await world.settle()
    const items = (await sheet(plant))?.items ?? []
    expect(items[1]).toMatchObject({ state: 'done', planned: true, text: '第 2 项（原文待核）', unverified: true })
    expect(items[2]).toMatchObject({ text: '检查安全附件', cadence: '每 1 个月', unverified: false })
  })
})

describe('a screen on a wall', () => {
  it('shows its one page to whoever has the token, and nothing after it was revoked', async () => {
    const plant = await world.enterprise()
    await appointed(plant)
    const [gate, board] = [newId(), newId()]
    const { token } = accepted(await world.house.command(plant.safety, issueScreen, { id: gate, kind: 'gate', name: '南大门' }))
    const other = accepted(await world.house.command(plant.safety, issueScreen, { id: board, kind: 'board', name: '罐区' }))
    const look = (of: string) => server.inject({ url: `/api/wall/${of}` })
    expect((await look(token)).json()).toMatchObject({ kind: 'gate', gate: { commitment: null, guarantors: [{ people: [{ name: '孙主任' }] }] } })
    expect((await look(other.token)).json()).toMatchObject({ kind: 'board', board: { sources: [{ code: SOURCE }] } })
    expect((await look('no-such-token')).statusCode).toBe(404)
    accepted(await world.house.command(plant.safety, revokeScreen, { id: gate }))
    expect((await look(token)).statusCode).toBe(404)
    expect(refusalOf(await world.house.command(plant.safety, revokeScreen, { id: gate }))).toBe('gone')
    const { screens } = accepted(await world.house.query(plant.safety, listScreens, {}))
    expect(screens.map(({ name, revokedAt, seenAt }) => [name, revokedAt === null, seenAt !== null])).toEqual([['罐区', true, true], ['南大门', false, true]])
    const foreign = await world.enterprise()
    expect(refusalOf(await world.house.command(foreign.safety, revokeScreen, { id: board }))).toBe('gone')
    expect(accepted(await world.house.query(foreign.safety, listScreens, {})).screens).toEqual([])
  })
})
