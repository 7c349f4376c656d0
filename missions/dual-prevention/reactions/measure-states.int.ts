import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { DAY, HOUR, MINUTE } from '@anlan/kernel/time'
import { requestBypass } from '@anlan/plant/contract/bypass'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import { takeReadings } from '@anlan/plant/contract/reading'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { answerDue } from '../contract/answer-due.ts'
import { closeDanger } from '../contract/close-danger.ts'
import { confirmDanger } from '../contract/confirm-danger.ts'
import { myDues } from '../contract/due.ts'
import { measureHistory, plantPicture, unitPicture } from '../contract/measure-state.ts'
import { rectifyDanger } from '../contract/rectify-danger.ts'
import { rejectDanger } from '../contract/reject-danger.ts'
import { reportDanger } from '../contract/report-danger.ts'
import { saveMeasure, savePlan } from '../contract/save-register.ts'
import { getStop } from '../contract/stops/get-stop.ts'
import { restartUnit } from '../contract/stops/restart-unit.ts'
import { accepted, openDualPrevention } from '../testing/house.ts'
import { stopUnit } from '../testing/stop-unit.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
beforeAll(async () => {
  dual = await openDualPrevention()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(() => dual.close())

type Enterprise = ReturnType<typeof dual.enterprise>

const stateOf = async ({ worker }: Enterprise, id: Id) => {
  await dual.settle()
  const { measure } = accepted(await dual.house.query(worker, measureHistory, { id }))
  return [measure.state, ...measure.reasons.map(({ kind }) => kind)]
}
const pastOf = async ({ worker }: Enterprise, id: Id) => accepted(await dual.house.query(worker, measureHistory, { id })).rows.map(({ state }) => state).toReversed()
const pictureOf = async ({ worker }: Enterprise) => accepted(await dual.house.query(worker, plantPicture, {}))
const inspect = async ({ worker }: Enterprise, more: object = {}) => {
  const [due] = accepted(await dual.house.query(worker, myDues, {})).dues
  return accepted(await dual.house.command(worker, answerDue, { due: due?.id ?? '', record: newId(), result: '0', checkedAt: dual.clock.plant(), ...more }))
}

describe('a measure that people inspect', () => {
  it('waits, is effective, and lapses when it is not inspected again', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant)
    expect(await stateOf(plant, ids.measure)).toEqual(['to-check', 'due'])
    await inspect(plant)
    expect(await stateOf(plant, ids.measure)).toEqual(['effective', 'checked'])
    dual.clock.move(MONDAY_MORNING + 15 * HOUR)
    expect(await stateOf(plant, ids.measure)).toEqual(['to-check', 'due'])
    dual.clock.move(MONDAY_MORNING + 15 * HOUR + DAY)
    expect(await stateOf(plant, ids.measure)).toEqual(['overdue', 'missed', 'due'])
    expect(await pastOf(plant, ids.measure)).toEqual(['to-check', 'effective', 'to-check', 'overdue'])
    expect(await pictureOf(plant)).toMatchObject({ behind: 0, counts: { overdue: 1 }, unitCounts: { weakened: 1 }, units: [{ unit: ids.unit, state: 'weakened', held: 0, worst: [{ measure: ids.measure, state: 'overdue' }] }] })
  })

  it('has failed from the report of a danger to its acceptance', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant)
    await dual.settle()
    const { danger } = await inspect(plant, { result: '1', danger: { id: newId(), description: '检尺孔盖缺失，有挥发', place: '罐顶' } })
    const id = danger ?? ''
    expect(await stateOf(plant, ids.measure)).toEqual(['failed', 'danger', 'abnormal'])
    accepted(await dual.house.command(plant.safety, confirmDanger, { id, version: 1, name: '检尺孔盖缺失', level: '0', source: '1', kind: '7', manageType: '1', responsible: dual.worker.id, measures: '补装', cost: 0.1, deadline: '2026-11-25', acceptor: dual.leader.id }))
    accepted(await dual.house.command(plant.worker, rectifyDanger, { id, version: 2, rectification: '已补装', photos: [await plant.photo()] }))
    expect(await stateOf(plant, ids.measure)).toEqual(['failed', 'danger', 'abnormal'])
    expect((await pictureOf(plant)).units[0]).toMatchObject({ state: 'failed', openDangers: 1, held: 0 })
    accepted(await dual.house.command(plant.leader, closeDanger, { id, version: 3, comment: '已补装到位' }))
    expect(await stateOf(plant, ids.measure)).toEqual(['effective', 'checked'])
  })

  it('is not made to fail for good by a danger that was none', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant)
    await dual.settle()
    const id = newId()
    accepted(await dual.house.command(plant.worker, reportDanger, { id, description: '疑似渗漏', place: '罐底', measure: ids.measure }))
    expect(await stateOf(plant, ids.measure)).toEqual(['failed', 'danger', 'due'])
    accepted(await dual.house.command(plant.safety, rejectDanger, { id, version: 1, reason: '是雨水' }))
    expect(await stateOf(plant, ids.measure)).toEqual(['to-check', 'due'])
  })

  it('is stopped with its unit, and comes back with the inspection of its restart', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant, {}, { classify1: '3', classify2: '3-2', unitName: '聚合装置' })
    await dual.settle()
    await inspect(plant)
    const id = await stopUnit(dual, { unit: ids.unit, startAt: MONDAY_MORNING + HOUR, hours: 2, reason: '清釜检修', asks: plant.leader, approves: plant.safety, confirmedBy: dual.worker.id, photo: await plant.photo() })
    expect(await stateOf(plant, ids.measure)).toEqual(['effective', 'checked'])
    dual.clock.move(MONDAY_MORNING + HOUR)
    expect(await stateOf(plant, ids.measure)).toEqual(['stopped', 'stop'])
    expect((await pictureOf(plant)).units[0]).toMatchObject({ state: 'stopped', held: null })
    dual.clock.move(MONDAY_MORNING + 3 * HOUR)
    expect(await stateOf(plant, ids.measure)).toEqual(['stopped', 'stop'])
    const { version } = accepted(await dual.house.query(plant.safety, getStop, { id })).stop
    accepted(await dual.house.command(plant.leader, restartUnit, { id, version, checks: [{ measure: ids.measure, result: '0' }], comment: '试压合格', photos: [await plant.photo()] }))
    expect((await stateOf(plant, ids.measure))[0]).toBe('effective')
  })

  it('without its plan is unknown, and gone from the picture when it is deleted', async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant)
    await dual.settle()
    accepted(await dual.house.command(plant.safety, savePlan, { id: ids.plan, version: 1, measure: ids.measure, content: '检尺记录是否完整', cycle: 1, cycleUnit: '天', post: dual.operator, deleted: true }))
    expect(await stateOf(plant, ids.measure)).toEqual(['unknown', 'no-plan', 'due'])
    accepted(await dual.house.command(plant.safety, saveMeasure, { id: ids.measure, version: 1, riskEvent: ids.riskEvent, dataSrc: '2', classify1: '3', classify2: '3-2', description: '卸车前检尺', inspectionContent: '检尺记录是否完整', deleted: true }))
    await dual.settle()
    expect((await pictureOf(plant)).units[0]).toMatchObject({ counts: { unknown: 0 }, state: 'unknown', held: null })
  })
})

describe('a measure that lives from a point', () => {
  const watched = async () => {
    const plant = dual.enterprise()
    const ids = await dual.register(plant)
    const [point, measure] = [newId(), newId()]
    await dual.house.command(plant.safety, endpointsOf(measurementPointRegister).save, {
      id: point, version: 0, data: { tag: 'LT-101', name: '液位', quantity: 'level', unit: '%', high: 80, rangeLow: 0, rangeHigh: 100, feedSeconds: 60 },
    } as never)
    const save = (version: number, points?: Id[]) => dual.house.command(plant.safety, saveMeasure, {
      id: measure, version, riskEvent: ids.riskEvent, dataSrc: '1', classify1: '1', classify2: '1-1', description: '高液位联锁', inspectionContent: '液位远传', ...(points === undefined ? {} : { points }),
    })
    const take = (value: number) => dual.house.act(systemSpeaker(plant.org, '采集'), (scope) => scope.order(takeReadings, { source: 'feed', readings: [{ point, value, at: scope.now }] }))
    return { plant, ids, point, measure, save, take }
  }

  it('is unknown until it is bound and heard, fails with an alarm, and is unknown again when the feed is silent', async () => {
    const { plant, ids, point, measure, save, take } = await watched()
    accepted(await save(0))
    expect(await stateOf(plant, measure)).toEqual(['unknown', 'no-point'])
    await take(50)
    accepted(await save(1, [point]))
    expect(await stateOf(plant, measure)).toEqual(['effective', 'point-normal'])
    await take(81)
    expect(await stateOf(plant, measure)).toEqual(['failed', 'point-alarm'])
    await take(50)
    expect(await stateOf(plant, measure)).toEqual(['effective', 'point-normal'])
    // Saved without a word about points, it stays bound.
    accepted(await save(2))
    dual.clock.move(MONDAY_MORNING + 5 * MINUTE)
    expect(await stateOf(plant, measure)).toEqual(['unknown', 'silent'])
    const { unit, measures } = accepted(await dual.house.query(plant.worker, unitPicture, { id: ids.unit }))
    expect([unit.state, measures.map(({ state }) => state)]).toEqual(['unknown', ['unknown', 'to-check']])
    accepted(await save(2, []))
    expect(await stateOf(plant, measure)).toEqual(['unknown', 'no-point'])
  })

  it('is out of use while its point is bypassed', async () => {
    const { plant, point, measure, save, take } = await watched()
    await take(50)
    accepted(await save(0, [point]))
    accepted(await dual.house.command(plant.worker, requestBypass, { id: newId(), point, what: 'interlock', reason: '校验液位计', safeguards: '专人看护液位', untilAt: MONDAY_MORNING + HOUR, urgent: true }))
    expect(await stateOf(plant, measure)).toEqual(['stopped', 'bypass'])
  })
})

it('shows nobody the picture of another enterprise', async () => {
  const [one, other] = [dual.enterprise(), dual.enterprise()]
  const ids = await dual.register(one)
  await dual.settle()
  expect(await pictureOf(other)).toMatchObject({ units: [] })
  expect(await dual.house.query(other.worker, unitPicture, { id: ids.unit })).toMatchObject({ refusal: { code: 'no-such-unit' } })
  expect(await dual.house.query(other.worker, measureHistory, { id: ids.measure })).toMatchObject({ refusal: { code: 'no-such-measure' } })
})
