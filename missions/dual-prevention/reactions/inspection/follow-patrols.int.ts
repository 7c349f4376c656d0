import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endpointsOf } from '@anlan/kernel/register'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { planRegister } from '@anlan/plant/contract/place'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { bindCard, cardRegister } from '@anlan/positioning/contract/card'
import { patrolRouteRegister } from '@anlan/positioning/contract/patrol-route'
import { openSource } from '@anlan/positioning/contract/source'
import { openFixIntake } from '@anlan/positioning/module'
import { answerDue } from '../../contract/answer-due.ts'
import { listRecords, myDues } from '../../contract/due.ts'
import { listFormalism } from '../../contract/formalism.ts'
import { myWitness } from '../../contract/inspection/my-witness.ts'
import { getRoundRun, myRounds, saveRound } from '../../contract/inspection/round.ts'
import { DEFAULT_SETTING, saveInspectionSetting } from '../../contract/inspection/setting.ts'
import { accepted, openDualPrevention } from '../../testing/house.ts'
import { layer } from '../../testing/site.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
let intake: ReturnType<typeof openFixIntake>
beforeAll(async () => {
  dual = await openDualPrevention()
  intake = openFixIntake(dual.house, { rest: 20 })
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(async () => {
  await intake.close()
  await dual.close()
})

/** An enterprise whose worker carries a card, with two places drawn far apart and bearing codes. */
const site = async () => {
  const plant = dual.enterprise()
  const ids = await dual.register(plant)
  const { place } = layer(dual.house, plant.safety)
  const save = async (register: Parameters<typeof endpointsOf>[0], data: object) => {
    const id = newId()
    accepted(await dual.house.command(plant.safety, endpointsOf(register).save, { id, version: 0, data } as never))
    return id
  }
  await save(planRegister as never, { name: '厂区', widthMetres: 400, heightMetres: 200 })
  const [east, west] = [await place({ name: '罐区东门', code: 'P-E', units: [ids.unit], x: 50, y: 50 }), await place({ name: '罐区西门', code: 'P-W', x: 300, y: 50 })]
  const number = `T-${plant.org.slice(-4)}`
  const card = await save(cardRegister as never, { number })
  accepted(await dual.house.command(plant.safety, bindCard, { card, person: dual.worker.id }))
  const { id, token } = accepted(await dual.house.command(plant.safety, openSource, { id: newId(), name: '蓝牙引擎', protocol: 'http', coordinates: 'plan' }))
  const source = (await intake.authenticate(id, token)) ?? expect.fail('no source')
  await dual.settle()
  /** Stands there for so long, a report every two seconds. */
  const standAt = async (x: number, seconds: number) => {
    const from = dual.clock.plant()
    dual.clock.move(from + seconds * SECOND)
    await intake.take(source, Array.from({ length: seconds / 2 + 1 }, (_, n) => ({ card: number, at: from + n * 2 * SECOND, place: { x, y: 50, floor: 1, accuracy: 1, indoor: false }, coordinates: 'plan' as const, battery: 80, sos: false })))
    await dual.settle()
  }
  const due = accepted(await dual.house.query(plant.worker, myDues, {})).dues.find(({ startAt }) => startAt <= MONDAY_MORNING)?.id ?? ''
  const answer = (more: object = {}) => dual.house.command(plant.worker, answerDue, { due, record: newId(), result: '0', checkedAt: dual.clock.plant(), ...more } as never)
  const record = async () => accepted(await dual.house.query(plant.safety, listRecords, {})).rows[0]
  const signs = async () => accepted(await dual.house.query(plant.safety, listFormalism, {})).rows
  return { ...plant, ...ids, east, west, save, standAt, answer, record, signs }
}

describe('an answer', { timeout: 60_000 }, () => {
  it('needs no scan where positioning sees the person at the place', async () => {
    const it = await site()
    expect(await it.answer()).toMatchObject({ refusal: { code: 'presence-missing' } })
    await it.standAt(52, 20)
    expect(accepted(await dual.house.query(it.worker, myWitness, { places: [it.east] })).witness).toMatchObject({ place: it.east, agrees: true })
    expect(accepted(await dual.house.query(it.worker, myWitness, { places: it.west })).witness).toMatchObject({ agrees: false })
    expect(accepted(await dual.house.query(it.worker, myWitness, {})).witness).toBeNull()
    expect(accepted(await dual.house.query({ ...it.worker, person: null }, myWitness, { places: [it.east] })).witness).toBeNull()
    accepted(await it.answer())
    expect((await it.record())?.presence).toMatchObject({ kind: 'position', place: it.east, metres: 2, accuracy: 1, witness: { agrees: true } })
    await dual.settle()
    expect(await it.signs()).toEqual([])
  })

  it('given with a scanned code while he was elsewhere all the time is a sign; a card that was silent says nothing', async () => {
    const it = await site()
    accepted(await dual.house.command(it.safety, saveInspectionSetting, { ...DEFAULT_SETTING, version: 0, figures: [{ name: 'presence-minutes', value: 1 }] }))
    await it.standAt(300, 80)
    accepted(await it.answer({ proofs: [{ kind: 'code', code: 'P-E', at: dual.clock.plant() }] }))
    await dual.settle()
    expect((await it.record())?.presence).toMatchObject({ kind: 'code', witness: { agrees: false, whole: true, metres: expect.closeTo(250, 0) } })
    expect(await it.signs()).toMatchObject([{ kind: 'not-there', personName: '王芳', title: '排查“罐区东门”时人不在现场', state: 'raised' }])

    const other = await site()
    await other.standAt(300, 20)
    dual.clock.move(dual.clock.plant() + 10 * MINUTE)
    accepted(await other.answer({ proofs: [{ kind: 'code', code: 'P-E', at: dual.clock.plant() }] }))
    await dual.settle()
    expect((await other.record())?.presence).toMatchObject({ kind: 'code', witness: { whole: false } })
    expect(await other.signs()).toEqual([])
  })
})

describe('a patrol', { timeout: 60_000 }, () => {
  const patrol = async (minSeconds: number) => {
    const it = await site()
    accepted(await dual.house.command(it.safety, saveRound, { id: newId(), version: 0, name: '罐区巡检', stops: [{ place: it.east, minSeconds: 0 }, { place: it.west, minSeconds: 0 }], cycle: 2, cycleUnit: '小时', windowStart: '08:00', windowEnd: '20:00', post: dual.operator } as never))
    const stop = (name: string, x: number, code: string) => ({ id: newId(), name, shape: { kind: 'circle', x, y: 50, radius: 6 }, code, minSeconds })
    await it.save(patrolRouteRegister as never, { name: '罐区电子巡检', plan: '厂区', stops: [stop('东门', 50, 'P-E'), stop('西门', 300, 'P-W')], who: { posts: [], persons: [dual.worker.id] }, windows: [{ days: [], from: '09:00', to: '09:30' }], alarms: false })
    await dual.settle()
    const [first] = accepted(await dual.house.query(it.worker, myRounds, {})).runs
    const run = async () => accepted(await dual.house.query(it.safety, getRoundRun, { id: first?.id ?? '' })).run
    return { ...it, run }
  }

  it('marks the places of our round as it reaches them, and walks it when it has shown them all', async () => {
    const it = await patrol(10)
    await it.standAt(50, 40)
    expect(await it.run()).toMatchObject({ state: 'open', evidence: [{ place: it.east, source: '人员定位' }] })
    await it.standAt(300, 40)
    await it.standAt(200, 40)
    expect(await it.run()).toMatchObject({ state: 'done', walker: '王芳', facts: { complete: true, inOrder: true, unproven: [] }, visits: [{ presence: { kind: 'position' } }, { presence: { kind: 'position' } }] })
    expect(await it.signs()).toEqual([])
  })

  it('that only passed by its stops is a sign of formalism', async () => {
    const it = await patrol(60)
    await it.standAt(50, 20)
    await it.standAt(150, 40)
    // After the patrol, and before the round of two hours has passed.
    dual.clock.move(MONDAY_MORNING + 50 * MINUTE)
    await dual.settle()
    expect(await it.signs()).toMatchObject([{ kind: 'walked-by', personName: '王芳', title: '“罐区电子巡检”1 处路过没有停留', facts: [{ title: '东门' }] }])
    expect(await it.run()).toMatchObject({ state: 'open', evidence: [{ place: it.east }] })
  })
})
