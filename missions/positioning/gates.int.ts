import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { DAY, HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { planRegister } from '@anlan/plant/contract/place'
import { pointAlarmCleared, pointAlarmRaised, type PointState } from '@anlan/plant/contract/reading'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { beginAbnormal, crowdCounted, dismissAbnormal, endAbnormal, listAbnormal } from './contract/abnormal.ts'
import { bindCard, cardRegister } from './contract/card.ts'
import { fenceRegister } from './contract/fence.ts'
import { gateCounts, gateRegister, noteInside, notePassage } from './contract/gate.ts'
import type { GateMessage } from './contract/gate-message.ts'
import { openSource } from './contract/source.ts'
import { openFixIntake, positioning } from './module.ts'
import { saveLive } from './store/live.ts'

let test: TestHouse
let intake: ReturnType<typeof openFixIntake>
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning], folders: [REGISTERS] })
  intake = openFixIntake(test.house, { rest: 60_000 })
})
afterAll(async () => {
  await intake.close()
  await test.close()
})

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const SQUARE = { kind: 'polygon', ring: [{ x: 40, y: 40 }, { x: 80, y: 40 }, { x: 80, y: 80 }, { x: 40, y: 80 }] }

const lay = async (fence: object = {}) => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const guard = test.speaker(['worker'], { org })
  const save = async (register: Parameters<typeof endpointsOf>[0], data: object): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(register).save, { id, version: 0, data } as never))
    return id
  }
  await save(planRegister as never, { name: '厂区', widthMetres: 200, heightMetres: 100 })
  const area = await save(fenceRegister as never, { name: '罐区', plan: '厂区', shape: SQUARE, ...fence })
  const { id, token } = accepted(await test.house.command(manager, openSource, { id: newId(), name: '门禁系统', protocol: 'http', coordinates: 'plan' }))
  const source = (await intake.authenticate(id, token)) ?? expect.fail('the source is not known')
  const now = () => test.clock.plant()
  /** Somebody with a card that was seen in the fences. */
  const stand = async (name: string, fences: Id[] = [area]) => {
    const { person } = accepted(await test.house.command(manager, savePerson, { id: newId(), name }))
    const number = `G-${newId().slice(-8)}`
    const card = await save(cardRegister as never, { number })
    accepted(await test.house.command(manager, bindCard, { card, person: person.id }))
    const see = (within: Id[]) => test.house.act(systemSpeaker(org, 'test'), ({ tx }) => saveLive(tx, org, [{ number, source: id, seenAt: now(), battery: 80, plan: '厂区', x: 60, y: 60, floor: 1, placedAt: now(), fences: within }]))
    await see(fences)
    return { person: person.id, see }
  }
  const pass = async (ms: number, step = 15 * SECOND) => {
    await test.settle()
    for (let at = 0; at < ms; at += step) {
      test.clock.move(now() + step)
      await test.settle()
    }
  }
  const area0 = async () => accepted(await test.house.query(manager, gateCounts, {})).areas[0] ?? expect.fail('no area with gates')
  const told = async (kind: string) => accepted(await test.house.query(manager, listAlarms, {})).rows.filter((it) => it.kind === kind)
  return { org, manager, guard, save, area, source, now, stand, pass, area0, told }
}
const passage = (id: string, at: number, more: Partial<GateMessage> = {}): GateMessage => ({ id, kind: 'in', gate: 'N1', at, people: 1, card: null, person: null, ...more }) as GateMessage

describe('people who pass a gate', () => {
  it('without a card are told after two minutes, and no more when the card is there', async () => {
    const { org, source, save, stand, pass, area0, told, now } = await lay()
    await save(gateRegister as never, { name: '1 号门', code: 'N1', kind: 'turnstile' })
    const wang = await stand('王芳')
    expect(await intake.pass(source, [passage('1', now()), passage('2', now())])).toEqual({ accepted: 2, parked: 0, refused: 0, words: [] })
    await pass(100 * SECOND)
    expect(await area0()).toMatchObject({ inside: 2, cards: 1, silent: 1, difference: 1, state: 'without-terminal', told: false, place: '生产区（1 号门）', graceSeconds: 120 })
    expect(await told('without-terminal')).toEqual([])
    await pass(30 * SECOND)
    expect(await told('without-terminal')).toMatchObject([{ title: '罐区有 1 人未佩戴终端', clearedAt: null }])
    expect(await area0()).toMatchObject({ told: true })
    await stand('李强')
    await pass(30 * SECOND)
    expect((await told('without-terminal'))[0]?.clearedAt).not.toBeNull()
    expect(await area0()).toMatchObject({ difference: 0, state: 'even', since: null })
    await wang.see([])
    expect(await area0()).toMatchObject({ difference: 1 })
    expect((await test.events(org)).filter((it) => it === 'positioning.without-terminal')).toHaveLength(2)
  })

  it('are counted once, whatever comes twice, late or in another order', async () => {
    const { source, save, area0, now, manager } = await lay()
    await save(gateRegister as never, { name: '1 号门', code: 'N1', kind: 'turnstile' })
    await save(gateRegister as never, { name: '2 号门', code: 'N2', kind: 'turnstile' })
    const at = now()
    const words = [passage('1', at - 50), passage('2', at - 40), { id: 't', kind: 'total', gates: ['N1', 'N2'], inside: 7, at: at - 30 }, passage('3', at - 20, { gate: 'N2' } as never), passage('4', at - 10, { kind: 'out' } as never), passage('5', at - 35)] as GateMessage[]
    for (const word of [...words, ...words.toReversed()]) await intake.pass(source, [word])
    expect(await area0()).toMatchObject({ inside: 7, gates: [{ name: '1 号门', inside: 6 }, { name: '2 号门', inside: 1 }] })
    await intake.pass(source, [{ id: 'late', kind: 'total', gates: ['N1'], inside: 99, at: at - 60 }])
    expect(await area0()).toMatchObject({ inside: 7 })
    expect(await intake.pass(source, [passage('9', at, { gate: 'N9' } as never)])).toMatchObject({ accepted: 0, refused: 1, words: [expect.stringContaining('N9')] })
    expect(accepted(await test.house.query(manager, gateCounts, {})).passages).toHaveLength(8)
  })

  it('are counted by a guard too, who may count anew; what is long ago is folded, not lost', async () => {
    const { guard, save, area0, now, pass, org } = await lay()
    const gate = await save(gateRegister as never, { name: '东门', kind: 'manual' })
    const other = await save(gateRegister as never, { name: '西门', kind: 'manual' })
    const note = (direction: 'in' | 'out', more: object = {}) => test.house.command(guard, notePassage, { id: newId(), gate, direction, at: now(), ...more })
    expect(accepted(await note('out'))).toEqual({ inside: -1 })
    expect(await area0()).toMatchObject({ state: 'below-zero', difference: null })
    test.clock.move(now() + SECOND)
    expect(accepted(await test.house.command(guard, noteInside, { id: newId(), gate: other, inside: 3, at: now() }))).toEqual({ inside: 3 })
    test.clock.move(now() + SECOND)
    expect(accepted(await note('in', { people: 2 }))).toEqual({ inside: 5 })
    expect(await note('in', { at: now() + HOUR })).toMatchObject({ refusal: { code: 'gate-untimely' } })
    expect(await note('in', { gate: newId() })).toMatchObject({ refusal: { code: 'no-such-gate' } })
    expect(await test.house.command(guard, noteInside, { id: newId(), gate: newId(), inside: 3, at: now() })).toMatchObject({ refusal: { code: 'no-such-gate' } })
    expect(await test.house.command(guard, noteInside, { id: newId(), gate, inside: 3, at: now() - 30 * DAY })).toMatchObject({ refusal: { code: 'gate-untimely' } })
    await pass(4 * DAY, 4 * DAY)
    accepted(await note('out'))
    expect(await area0()).toMatchObject({ inside: 4 })
    await pass(400 * DAY, 400 * DAY)
    expect(await area0()).toMatchObject({ inside: 4 })
    expect(await test.events(org)).toContain('positioning.gate-saved')
  })
})

describe('an abnormal condition', () => {
  it('limits heads and keeps the unrelated out, until it ends', async () => {
    const { org, manager, area, stand, pass, told } = await lay({ unitArea: true, related: { classes: [], posts: [], persons: [newId()] } })
    const people = []
    for (let n = 0; n < 7; n += 1) people.push(await stand(`员工${n}`))
    const id = newId()
    expect(await test.house.command(manager, beginAbnormal, { id, fence: newId(), reason: '温度高高报' })).toMatchObject({ refusal: { code: 'no-unit-area' } })
    accepted(await test.house.command(manager, beginAbnormal, { id, fence: area, reason: '温度高高报' }))
    expect(await test.house.command(manager, beginAbnormal, { id: newId(), fence: area, reason: '再来一次' })).toMatchObject({ refusal: { code: 'abnormal-runs' } })
    await pass(15 * SECOND)
    expect(await told('crowd')).toMatchObject([{ title: '罐区超员：7 人', level: 'red' }])
    expect(await told('unrelated')).toMatchObject([{ title: '罐区有无关人员进入' }])
    expect(accepted(await test.house.query(manager, listAbnormal, {}))).toMatchObject({ running: [{ id, begunBy: manager.actor.name }], areas: [{ people: 7, unrelated: 7, allowed: 6, running: id, relatedKnown: true }] })
    expect(await test.house.command(manager, endAbnormal, { id, version: 2, note: '恢复' })).toMatchObject({ refusal: { code: 'stale' } })
    expect(await test.house.command(manager, endAbnormal, { id: newId(), version: 1, note: '恢复' })).toMatchObject({ refusal: { kind: 'missing' } })
    expect(await test.house.command(manager, dismissAbnormal, { id, version: 1, note: '恢复' })).toMatchObject({ refusal: { kind: 'conflict' } })
    accepted(await test.house.command(manager, endAbnormal, { id, version: 1, note: '恢复正常' }))
    await pass(30 * SECOND)
    expect([...(await told('crowd')), ...(await told('unrelated'))].every(({ clearedAt }) => clearedAt !== null)).toBe(true)
    expect(accepted(await test.house.query(manager, listAbnormal, {})).past).toMatchObject([{ id, state: 'ended', note: '恢复正常' }])
    expect((await test.events(org)).filter((it) => it === crowdCounted.type).length).toBeGreaterThanOrEqual(2)
  })

  it('three in a high-risk building are too many at any time', async () => {
    const { stand, pass, told } = await lay({ highRiskBuilding: true })
    const [first] = [await stand('王甲'), await stand('王乙'), await stand('王丙')]
    await pass(15 * SECOND)
    expect(await told('crowd')).toMatchObject([{ title: '罐区超员：3 人', clearedAt: null }])
    await first?.see([])
    await pass(30 * SECOND)
    expect((await told('crowd'))[0]?.clearedAt).not.toBeNull()
  })

  it('is proposed by a point, and confirmed, dismissed, or gone by itself', async () => {
    const { manager, area, told } = await lay({ unitArea: true })
    const point = (more: Partial<PointState> = {}): PointState => ({
      point: newId(), tag: 'TT-1', name: '温度', quantity: 'temperature', unit: '℃', area: '罐区', equipment: '', value: 120, at: test.clock.plant(), quality: 'good', source: 'feed',
      condition: 'high-high', conditionSince: test.clock.plant(), bypassed: false, fed: true, low: null, high: 90, highHigh: 110, ...more,
    })
    const say = async (kind: typeof pointAlarmRaised, it: PointState) => {
      await test.house.act(manager, async (scope) => scope.record(kind, { subject: it.point, data: { point: it, condition: it.condition ?? 'high', value: it.value, limit: it.highHigh } }))
      await test.settle()
    }
    const list = async () => accepted(await test.house.query(manager, listAbnormal, {}))
    const [one, two] = [point(), point({ tag: 'TT-2' })]
    await say(pointAlarmRaised, one)
    await say(pointAlarmRaised, one)
    await say(pointAlarmRaised, two)
    await say(pointAlarmRaised, point({ condition: 'low' }))
    const [first, second] = (await list()).proposed
    expect(await told('abnormal-proposed')).toHaveLength(2)
    expect(first).toMatchObject({ fence: area, reason: 'TT-1 温度高高报，当前 120 ℃', state: 'proposed' })
    accepted(await test.house.command(manager, dismissAbnormal, { id: second?.id ?? '', version: 1, note: '仪表校验' }))
    accepted(await test.house.command(manager, beginAbnormal, { id: first?.id ?? '', version: 1, fence: area, reason: first?.reason ?? '' }))
    await say(pointAlarmRaised, point({ tag: 'TT-3' }))
    expect(await list()).toMatchObject({ proposed: [], running: [{ id: first?.id }], past: [{ state: 'dismissed' }] })
    accepted(await test.house.command(manager, endAbnormal, { id: first?.id ?? '', version: 2, note: '恢复正常' }))
    const three = point({ tag: 'TT-4' })
    await say(pointAlarmRaised, three)
    await say(pointAlarmCleared, three)
    await say(pointAlarmCleared, three)
    expect((await list()).past.map(({ state }) => state).sort()).toEqual(['dismissed', 'ended', 'lapsed'])
    expect((await told('abnormal-proposed')).every(({ clearedAt }) => clearedAt !== null)).toBe(true)
    expect((await test.house.command(manager, beginAbnormal, { id: newId(), version: 3, fence: area, reason: '没有这条' })).accepted).toBe(false)
  })
})

it('a minute of watching leaves no trace where there is nothing to watch', async () => {
  const { org, pass } = await lay({ production: false })
  await pass(MINUTE)
  expect((await test.events(org)).filter((it) => /without-terminal|crowd/.test(it))).toEqual([])
})
