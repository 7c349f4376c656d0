import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { DAY, HOUR } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { getDanger } from '../../contract/get-danger.ts'
import { listDues } from '../../contract/due.ts'
import { listUnits } from '../../contract/register.ts'
import { askStopExtension, explainStopSigns, shortenStop, withdrawStop } from '../../contract/stops/change-stop.ts'
import { approveStop, decideStopExtension, refuseStop } from '../../contract/stops/decide-stop.ts'
import { getStop, listStops, previewStop } from '../../contract/stops/get-stop.ts'
import { requestStop } from '../../contract/stops/request-stop.ts'
import { restartUnit } from '../../contract/stops/restart-unit.ts'
import { answerDue } from '../../contract/answer-due.ts'
import { accepted, openDualPrevention } from '../../testing/house.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(() => dual.close())

type Plant = ReturnType<typeof dual.enterprise>
const EVERY_TWO_HOURS = { cycle: 2, cycleUnit: '小时', windowStart: '08:00', windowEnd: '20:00' } as const
const RUNNING = { classify1: '3', classify2: '3-2', unitName: '聚合装置' } as const
const to = async (at: number) => {
  dual.clock.move(at)
  await dual.settle()
}
const starts = async ({ safety }: Plant, unit: string) =>
  accepted(await dual.house.query(safety, listDues, { from: '2026-11-23', to: '2026-11-28', unit, sort: 'startAt', limit: 500 })).rows.map((row) => (row.startAt - MONDAY_MORNING) / HOUR)
const request = async (plant: Plant, unit: string, more: object = {}) => ({
  unit, id: newId(), kind: 'maintenance' as const, startAt: MONDAY_MORNING, endAt: MONDAY_MORNING + DAY, reason: '更换 3 号釜密封', cleared: '物料已退净', isolated: '进料加盲板两处', confirmedBy: dual.worker.id, photos: [await plant.photo()], ...more,
})
const asked = async (plant: Plant, unit: string, more: object = {}) => {
  const input = await request(plant, unit, more)
  return accepted(await dual.house.command(plant.leader, requestStop, input))
}
const seen = async (plant: Plant, id: string) => accepted(await dual.house.query(plant.safety, getStop, { id }))
const version = async (plant: Plant, id: string) => ({ id, version: (await seen(plant, id)).stop.version })
const approved = async (plant: Plant, unit: string, more: object = {}) => {
  const { id } = await asked(plant, unit, more)
  accepted(await dual.house.command(plant.safety, approveStop, { id, version: 1 }))
  await dual.settle()
  return id
}

describe('a stop that is asked for', () => {
  it('pauses nothing before somebody else has approved it, and then only measures of the running condition', async () => {
    const plant = dual.enterprise()
    const running = await dual.register(plant, EVERY_TWO_HOURS, RUNNING)
    await dual.settle()
    expect(await starts(plant, running.unit)).toHaveLength(12)
    const { id } = await asked(plant, running.unit)
    await dual.settle()
    expect(await starts(plant, running.unit)).toHaveLength(12)
    expect(accepted(await dual.house.query(plant.safety, listAlarms, {})).rows).toMatchObject([{ kind: 'stop-asked' }])
    const { leader, safety } = plant
    expect(await dual.house.command({ ...leader, roles: ['principal'] }, approveStop, { id, version: 1 })).toMatchObject({ refusal: { code: 'own-request', kind: 'forbidden' } })
    expect(accepted(await dual.house.query(safety, previewStop, { unit: running.unit }))).toMatchObject({ begun: 1, coming: 11, measures: [{ paused: true, reason: '暂停：只在运行时需要' }] })
    expect(accepted(await dual.house.command(safety, approveStop, { id, version: 1, comment: '现场已核实' })).state).toBe('approved')
    await dual.settle()
    // What has begun stays; what has not goes, also beyond the planned end: plans resume by the inspection only.
    expect(await starts(plant, running.unit)).toEqual([-1])
    expect(await seen(plant, id)).toMatchObject({ stop: { state: 'running', approval: { approved: true, comment: '现场已核实' } } })
    expect(accepted(await dual.house.query(safety, listUnits, {})).rows).toMatchObject([{ stopped: true }])
    expect(await dual.house.command(safety, approveStop, { id, version: 1 })).toMatchObject({ refusal: { kind: 'conflict' } })
    expect(accepted(await dual.house.query(safety, listAlarms, {})).rows.find(({ kind }) => kind === 'stop-asked')).toMatchObject({ clearedAt: MONDAY_MORNING })
  })

  it('never pauses storage, fire, gas or emergency', async () => {
    const plant = dual.enterprise()
    const emergency = await dual.register(plant, EVERY_TWO_HOURS, { classify1: '4', classify2: '4-3', unitName: '聚合装置' })
    const instruments = await dual.register(plant, EVERY_TWO_HOURS, { classify1: '1', classify2: '1-4', unitName: '聚合装置' })
    const storage = await dual.register(plant, EVERY_TWO_HOURS, { classify1: '3', classify2: '3-2', unitName: '原料储罐区' })
    await dual.settle()
    for (const { unit } of [emergency, instruments, storage]) {
      const id = await approved(plant, unit)
      expect(await starts(plant, unit)).toHaveLength(12)
      expect((await seen(plant, id)).measures).toMatchObject([{ paused: false }])
    }
  })

  it('is refused for a time that is past, without photos, twice, and with reasons', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant, EVERY_TWO_HOURS, RUNNING)
    const { leader, safety } = plant
    const send = async (more: object) => dual.house.command(leader, requestStop, await request(plant, ids.unit, more))
    expect(await send({ startAt: MONDAY_MORNING - DAY })).toMatchObject({ refusal: { code: 'stop-afterwards', field: 'startAt' } })
    expect(await send({ photos: [newId()] })).toMatchObject({ refusal: { code: 'photo-missing' } })
    expect(await send({ confirmedBy: newId() })).toMatchObject({ refusal: { code: 'no-confirmer' } })
    const { id } = await asked(plant, ids.unit)
    expect(await send({})).toMatchObject({ refusal: { code: 'stop-stands', kind: 'conflict' } })
    expect(accepted(await dual.house.command(safety, refuseStop, { id, version: 1, comment: '盲板未挂牌' })).state).toBe('refused')
    expect(accepted(await dual.house.query(safety, listStops, { state: ['refused'] })).rows).toMatchObject([{ id, approval: { approved: false, comment: '盲板未挂牌' } }])
    await dual.settle()
    expect(await starts(plant, ids.unit)).toHaveLength(12)
  })

  it('gives all back when it is withdrawn before it begins', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant, EVERY_TWO_HOURS, RUNNING)
    await dual.settle()
    const id = await approved(plant, ids.unit, { startAt: MONDAY_MORNING + 4 * HOUR })
    expect(await starts(plant, ids.unit)).toEqual([-1, 1, 3])
    expect(await dual.house.command({ ...plant.night, roles: ['team-leader'] }, withdrawStop, { ...(await version(plant, id)), reason: '改期再停' })).toMatchObject({ refusal: { code: 'not-requester' } })
    accepted(await dual.house.command(plant.leader, withdrawStop, { ...(await version(plant, id)), reason: '改期再停' }))
    await dual.settle()
    expect(await starts(plant, ids.unit)).toHaveLength(12)
  })
})

describe('a stop whose end has come', () => {
  it('waits for the restart inspection, is told when nobody makes it, and resumes with it; faults become dangers', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant, EVERY_TWO_HOURS, RUNNING)
    await dual.settle()
    const id = await approved(plant, ids.unit, { endAt: MONDAY_MORNING + 10 * HOUR })
    await to(MONDAY_MORNING + 11 * HOUR)
    expect((await seen(plant, id)).stop).toMatchObject({ state: 'to-restart', updatedBy: '系统自动' })
    await to(MONDAY_MORNING + 24 * HOUR)
    expect(await starts(plant, ids.unit)).toEqual([-1])
    expect(accepted(await dual.house.query(plant.safety, listAlarms, {})).rows.map(({ kind }) => kind)).not.toContain('stop-forgotten')
    await to(MONDAY_MORNING + 35 * HOUR)
    expect(accepted(await dual.house.query(plant.safety, listAlarms, {})).rows.find(({ kind }) => kind === 'stop-forgotten')).toMatchObject({ level: 'orange', state: 'raised' })

    await to(MONDAY_MORNING + 2 * DAY)
    const whole = { ...(await version(plant, id)), comment: '试压合格，联锁投用', photos: [await plant.photo()] }
    expect(await dual.house.command(plant.leader, restartUnit, { ...whole, checks: [] })).toMatchObject({ refusal: { code: 'check-missing' } })
    expect(await dual.house.command(plant.leader, restartUnit, { ...whole, checks: [{ measure: ids.measure, result: '1' }] })).toMatchObject({ refusal: { code: 'danger-unsaid' } })
    const danger = newId()
    const done = accepted(await dual.house.command(plant.leader, restartUnit, { ...whole, checks: [{ measure: ids.measure, result: '1', danger: { id: danger, description: '检尺口缺盖', place: '3 号釜' } }] }))
    expect(done).toMatchObject({ state: 'ended', dangers: [danger] })
    expect(accepted(await dual.house.query(plant.safety, getDanger, { id: danger })).danger).toMatchObject({ source: '7', state: 'reported', measure: ids.measure })
    await dual.settle()
    expect((await starts(plant, ids.unit)).slice(0, 3)).toEqual([-1, 47, 49])
    const { stop, timeline } = await seen(plant, id)
    expect(stop.restart).toMatchObject({ by: { name: '李班长' }, checks: [{ measure: ids.measure, result: '1', danger }] })
    expect(timeline.map(({ title }) => title)).toEqual(['申请停用检维修', '批准停用', '停用开始', '停用到期，待复产检查', '完成复产检查'])
    expect(accepted(await dual.house.query(plant.safety, listAlarms, {})).rows.find(({ kind }) => kind === 'stop-forgotten')).toMatchObject({ clearedAt: MONDAY_MORNING + 2 * DAY })
  })

  it('is moved later only by another approval, earlier at once, and neither erases what had begun', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant, EVERY_TWO_HOURS, RUNNING)
    await dual.settle()
    const id = await approved(plant, ids.unit)
    const later = MONDAY_MORNING + 2 * DAY
    accepted(await dual.house.command(plant.leader, askStopExtension, { ...(await version(plant, id)), endAt: later, reason: '备件未到货' }))
    expect((await seen(plant, id)).stop).toMatchObject({ endAt: MONDAY_MORNING + DAY, extension: { endAt: later } })
    expect(await dual.house.command({ ...plant.leader, roles: ['safety-manager'] }, decideStopExtension, { ...(await version(plant, id)), approved: true })).toMatchObject({ refusal: { code: 'own-request' } })
    accepted(await dual.house.command(plant.principal, decideStopExtension, { ...(await version(plant, id)), approved: true, comment: '同意' }))
    expect((await seen(plant, id)).stop).toMatchObject({ endAt: later, extension: null })
    expect(await dual.house.command(plant.leader, shortenStop, { ...(await version(plant, id)), endAt: MONDAY_MORNING - DAY, reason: '提前完工' })).toMatchObject({ refusal: { code: 'end-past' } })
    accepted(await dual.house.command(plant.leader, shortenStop, { ...(await version(plant, id)), endAt: MONDAY_MORNING + HOUR, reason: '提前完工' }))
    await to(MONDAY_MORNING + HOUR)
    expect((await seen(plant, id)).stop.state).toBe('to-restart')
    expect(await starts(plant, ids.unit)).toEqual([-1])
  })
})

describe('a stop that does not look like one', () => {
  it('shows its signs to the enterprise first, with facts and room to explain, and carries both', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant, EVERY_TWO_HOURS, RUNNING)
    await dual.settle()
    const [due] = accepted(await dual.house.query(plant.safety, listDues, { unit: ids.unit, sort: 'startAt' })).rows
    const id = await approved(plant, ids.unit, { endAt: MONDAY_MORNING + 3 * DAY })
    expect((await seen(plant, id)).signs).toEqual([])
    dual.clock.move(MONDAY_MORNING + HOUR / 2)
    accepted(await dual.house.command(plant.worker, answerDue, { due: due?.id ?? '', record: newId(), result: '0', checkedAt: MONDAY_MORNING + HOUR / 2 }))
    dual.clock.move(MONDAY_MORNING + HOUR)
    expect((await seen(plant, id)).signs).toMatchObject([{ code: 'answered', title: '停用期间仍按运行状态排查', facts: [expect.stringContaining('王芳')] }])
    await to(MONDAY_MORNING + 25 * HOUR)
    expect((await seen(plant, id)).stop.signs).toMatchObject([{ code: 'answered' }])
    expect(accepted(await dual.house.query(plant.safety, listAlarms, {})).rows.find(({ kind }) => kind === 'stop-signs')).toMatchObject({ level: 'yellow' })
    accepted(await dual.house.command(plant.safety, explainStopSigns, { ...(await version(plant, id)), text: '清空前最后一次检尺' }))
    expect((await seen(plant, id)).stop).toMatchObject({ explanation: { text: '清空前最后一次检尺', by: { name: '周安全' } }, signs: [{ code: 'answered' }] })
  })
})
