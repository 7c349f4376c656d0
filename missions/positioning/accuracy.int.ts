import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { planRegister } from '@anlan/plant/contract/place'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { print } from '@anlan/platform/paper/print'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { abandonAccuracyTest, beginAccuracyTest, beginSampling, finishAccuracyTest, getAccuracyTest, layTestRoute, layTestSpots, listAccuracyTests, standOnSpot } from './contract/accuracy-run.ts'
import { bindCard, cardRegister } from './contract/card.ts'
import { listCalibrations } from './contract/calibration.ts'
import { fenceRegister } from './contract/fence.ts'
import type { Report, Source } from './contract/report.ts'
import { openSource } from './contract/source.ts'
import { openFixIntake, positioning } from './module.ts'
import { accuracyReportPaper } from './views/accuracy/report-paper.ts'

let test: TestHouse
let intake: ReturnType<typeof openFixIntake>
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning], folders: [REGISTERS] })
  intake = openFixIntake(test.house, { rest: 20 })
})
afterAll(async () => {
  await intake.close()
  await test.close()
})

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

/** A plant of 200 by 100 metres and terminals, some of them carried. */
const lay = async (names: readonly string[], drawer: readonly string[] = []) => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const save = async (register: unknown, data: object): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(register as never).save, { id, version: 0, data } as never))
    return id
  }
  await save(planRegister, { name: '厂区', widthMetres: 200, heightMetres: 100 })
  for (const number of drawer) await save(cardRegister, { number })
  for (const [at, name] of names.entries()) {
    const { person } = accepted(await test.house.command(manager, savePerson, { id: newId(), name }))
    accepted(await test.house.command(manager, bindCard, { card: await save(cardRegister, { number: `T-${at + 1}` }), person: person.id }))
  }
  const { id, token } = accepted(await test.house.command(manager, openSource, { id: newId(), name: '引擎', protocol: 'http', coordinates: 'plan' }))
  const source = (await intake.authenticate(id, token)) ?? expect.fail('the source is not known')
  await test.settle()
  const begin = async (more: object): Promise<Id> => {
    const test_ = newId()
    accepted(await test.house.command(manager, beginAccuracyTest, { id: test_, kind: 'static', cards: ['T-1'], place: '罐区', plan: '厂区', testers: '王芳', ...more } as never))
    await test.settle()
    return test_
  }
  const look = async (of: Id) => accepted(await test.house.query(manager, getAccuracyTest, { id: of }))
  return { org, manager, source, begin, look }
}
const report = (card: string, at: number, x: number, y: number): Report => ({ card, at, place: { x, y, floor: 1, accuracy: 1, indoor: false }, coordinates: 'plan', battery: 80, sos: false })
const pass = (ms: number): void => test.clock.move(test.clock.plant() + ms)
/** The engine has looked at what it is set by. */
const settled = async (source: Source, card: string, of: Id, look: (of: Id) => Promise<{ last: { at: number | null }[] }>) =>
  until('its fixes are kept', async () => {
    pass(10)
    await intake.take(source, [report(card, test.clock.plant(), 0, 0)])
    return (await look(of)).last[0]?.at !== null
  }, 20_000)

const SPOTS = Array.from({ length: 6 }, (_, n) => ({ name: `P${n + 1}`, x: 20 + n * 20, y: 50, satellite: n < 3, risk: n === 5 ? 'red' : 'yellow' }))

describe('a static test', () => {
  it('is led from spot to spot, survives a restart, and ends in a verdict and a report', async () => {
    const { org, manager, source, begin, look } = await lay([], ['T-1'])
    const id = await begin({ strictMetres: 1, instrument: '全站仪' })
    expect(await test.house.command(manager, beginAccuracyTest, { id: newId(), kind: 'static', cards: ['T-1'], place: '罐区', plan: '厂区', testers: '王芳' } as never)).toMatchObject({ refusal: { code: 'card-busy' } })
    expect((await look(id)).step).toMatchObject({ kind: 'lay-spots' })
    expect(await test.house.command(manager, layTestSpots, { id, version: 9, spots: SPOTS } as never)).toMatchObject({ refusal: { code: 'stale' } })
    accepted(await test.house.command(manager, layTestSpots, { id, version: 1, spots: SPOTS } as never))
    // A terminal that lies in the drawer is tested all the same.
    await settled(source, 'T-1', id, look)
    for (const [n, spot] of SPOTS.entries()) {
      expect((await look(id)).step).toMatchObject({ kind: 'go-to', spot: n })
      const { at } = accepted(await test.house.command(manager, standOnSpot, { id, spot: n }))
      pass(MINUTE)
      expect((await look(id)).step).toMatchObject({ kind: 'settle', spot: n, until: at + 2 * MINUTE })
      if (n === 2) {
        await intake.close()
        intake = openFixIntake(test.house, { rest: 20 })
      }
      pass(6 * MINUTE)
      const send = (from: number, to: number) => intake.take(source, Array.from({ length: (to - from) / (2 * SECOND) }, (_, tick) => report('T-1', at + from + tick * 2 * SECOND, spot.x + (n === 5 ? 2 : 0.5), spot.y)))
      await send(0, 7 * MINUTE)
      expect(await look(id)).toMatchObject({ step: { kind: 'measure', spot: n }, last: [{ card: 'T-1', x: spot.x + (n === 5 ? 2 : 0.5) }] })
      expect((await look(id)).fixes[n]).toBe(150)
      pass(5 * MINUTE + SECOND)
      await send(7 * MINUTE, 12 * MINUTE)
      expect((await look(id)).fixes[n]).toBe(300)
    }
    const { test: measured, step } = await look(id)
    expect(step.kind).toBe('finish')
    expect(accepted(await test.house.command(manager, finishAccuracyTest, { id, version: measured.version, note: '' }))).toEqual({ id, passed: false })
    const ended = await look(id)
    expect(ended.test).toMatchObject({ number: 'DW-2026-001', state: 'finished', verdict: { error: 0.5, withoutSatellite: 2, shortcomings: [], areas: [{ risk: 'yellow', error: 0.5, passed: true, samples: 1_500 }, { risk: 'red', error: 2, allowed: 1, passed: false }] } })
    expect(accepted(await test.house.query(manager, listAccuracyTests, {}))).toMatchObject({ total: 1, rows: [{ passed: false, spotCount: 6 }] })
    expect(await test.house.command(manager, standOnSpot, { id, spot: 0 })).toMatchObject({ refusal: { code: 'test-over' } })
    await test.settle()
    expect(accepted(await test.house.query(manager, listCalibrations, {})).dues.find(({ kind }) => kind === 'accuracy')).toMatchObject({ state: 'overdue', passed: false })
    expect(await test.events(org)).toEqual(expect.arrayContaining(['positioning.accuracy-test-begun', 'positioning.accuracy-test-stepped', 'positioning.accuracy-test-ended']))

    const content = accuracyReportPaper.compose(ended as never, { at: test.clock.plant(), by: '王芳', address: 'http://127.0.0.1' })
    for (const words of ['DW-2026-001', '红色风险区域', '不大于 1 米（企业要求）', '0.50 米', '全站仪', '<svg', `/positioning/accuracy-tests/${id}`]) expect(JSON.stringify(content)).toContain(words)
    const bytes = await print({ title: accuracyReportPaper.title, content, at: test.clock.plant() })
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)
})

describe('a dynamic test', () => {
  it('takes what the platform showed in time at each mark of the route', async () => {
    const { manager, source, begin, look } = await lay(['王芳'])
    const id = await begin({ kind: 'dynamic' })
    const corner = (x: number, y: number, satellite: boolean) => ({ x, y, satellite, risk: 'yellow' })
    const corners = [corner(0, 0, false), corner(190, 0, false), corner(190, 90, false), corner(0, 90, true), corner(0, 5, true)]
    accepted(await test.house.command(manager, layTestRoute, { id, version: 1, corners, marks: 100 } as never))
    await settled(source, 'T-1', id, look)
    const { test: { spots } } = await look(id)
    for (const [spot, { x, y }] of spots.entries()) {
      accepted(await test.house.command(manager, standOnSpot, { id, spot }))
      pass(6 * SECOND)
      await intake.take(source, [report('T-1', test.clock.plant(), x, y + 1)])
      pass(9 * SECOND)
    }
    const { test: { version } } = await look(id)
    expect(accepted(await test.house.command(manager, finishAccuracyTest, { id, version }))).toMatchObject({ passed: true })
    const { test: ended } = await look(id)
    expect(ended.verdict).toMatchObject({ error: 1, valid: 1, routeMetres: expect.closeTo(553.3, 1), shortcomings: [] })
  }, 60_000)

  it('that is given up leaves its fixes behind', async () => {
    const { manager, source, begin, look } = await lay(['王芳'])
    const id = await begin({ kind: 'dynamic' })
    await settled(source, 'T-1', id, look)
    accepted(await test.house.command(manager, abandonAccuracyTest, { id, version: 1, note: '终端没电' }))
    expect(await look(id)).toMatchObject({ test: { state: 'abandoned', note: '终端没电', verdict: null }, step: { kind: 'over' }, last: [{ at: null }] })
    expect(JSON.stringify(accuracyReportPaper.compose((await look(id)) as never, { at: 0, by: '', address: '' }))).toContain('已作废')
  })
})

describe('a functional test', () => {
  it('counts by samples how often the alarm was missed, in a fence of its own that goes with it', async () => {
    const { manager, source, begin, look } = await lay(['王甲', '王乙', '王丙', '王丁'])
    const id = await begin({ kind: 'over-count-missed', cards: ['T-1', 'T-2', 'T-3', 'T-4'], middle: { x: 100, y: 50 } })
    const fences = async () => accepted(await test.house.query(manager, endpointsOf(fenceRegister).list, {})).rows
    expect(await fences()).toMatchObject([{ data: { temporary: true, rules: [{ kind: 'over-count', threshold: 4, operator: '>=' }] } }])
    const { test: { spots, version } } = await look(id)
    expect(spots).toHaveLength(4)
    const tick = async () => {
      pass(2 * SECOND)
      await intake.take(source, spots.map(({ x, y }, n) => report(`T-${n + 1}`, test.clock.plant(), x, y)))
    }
    await until('the alarm', async () => {
      await tick()
      await test.settle()
      return (await look(id)).standing
    }, 20_000)
    const { from } = accepted(await test.house.command(manager, beginSampling, { id, version }))
    expect((await look(id)).step).toMatchObject({ kind: 'wait', until: from })
    while (test.clock.plant() < from + 10 * MINUTE) await tick()
    await test.settle()
    const { test: sampled, step } = await look(id)
    expect(step.kind).toBe('finish')
    accepted(await test.house.command(manager, finishAccuracyTest, { id, version: sampled.version }))
    const ended = await look(id)
    expect(ended.test.verdict).toMatchObject({ passed: true, samples: 120, wrong: 0, allowedPercent: 10 })
    expect(await fences()).toEqual([])
    expect(JSON.stringify(accuracyReportPaper.compose(ended as never, { at: 0, by: '', address: '' }))).toContain('定位报警功能检测报告')
  }, 120_000)
})
