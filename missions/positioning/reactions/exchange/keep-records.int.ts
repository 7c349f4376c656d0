import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { saveIdentity } from '@anlan/people/contract/identity'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { readJournal } from '@anlan/platform/journal/read'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { bindCard, cardRegister, unbindCard } from '../../contract/card.ts'
import { fenceRegister } from '../../contract/fence.ts'
import { groundRegister } from '../../contract/ground.ts'
import { type Judged, judgedBegun, judgedChanged, judgedEnded } from '../../contract/judged.ts'
import { lastPositions } from '../../contract/positions.ts'
import { positioning } from '../../module.ts'
import { saveLive } from '../../store/live.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning], folders: [REGISTERS] })
})
afterAll(() => test.close())

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const POINTS = [
  { x: 0, y: 0, lon: 122.4, lat: 37.62 }, { x: 400, y: 0, lon: 122.40453, lat: 37.62 }, { x: 0, y: 300, lon: 122.4, lat: 37.6227 },
]

const open = async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const save = async (register: unknown, data: object, id = newId(), version = 0): Promise<Id> => {
    accepted(await test.house.command(manager, endpointsOf(register as Register).save, { id, version, data } as never))
    await test.settle()
    return id
  }
  const records = async (name: string): Promise<Record<string, unknown>[]> =>
    (await test.database.within({ org }, (tx) => readJournal(tx, org, 0, 1_000))).flatMap(({ data }): Record<string, unknown>[] => {
      const found = (data as Record<string, Record<string, unknown> | undefined>)[name]
      return found === undefined ? [] : [found]
    })
  const carrier = async (name: string) => {
    const id = newId()
    accepted(await test.house.command(manager, savePerson, { id, name, mobile: '13900000001' }))
    const card = await save(cardRegister, { number: `T-${id.slice(-8)}` })
    accepted(await test.house.command(manager, bindCard, { card, person: id }))
    await test.settle()
    return { id, card, number: `T-${id.slice(-8)}` }
  }
  const judge = async (kind: typeof judgedBegun, judged: Judged) => {
    await test.house.act(systemSpeaker(org, '人员定位'), async (scope) => scope.record(kind, { data: { judged }, at: judged.at }))
    await test.settle()
  }
  return { org, manager, save, records, carrier, judge }
}

const judged = (more: Partial<Judged>): Judged => ({
  kind: 'gathering', phase: 'begun', cause: 'gathering:1', at: test.clock.plant(), since: test.clock.plant() - MINUTE, level: 'yellow', fence: null, carriers: [],
  plan: '厂区', x: 100, y: 100, floor: 1, value: 3, allowed: 3, basis: null, signedAt: null, answerBy: null, ...more,
})

describe('people as they are exchanged', () => {
  it('are those who carry a card: a new version whenever something of them is different, and only then', async () => {
    const { manager, records, carrier } = await open()
    const stranger = newId()
    accepted(await test.house.command(manager, savePerson, { id: stranger, name: '无卡人' }))
    const { id, card, number } = await carrier('王芳')
    expect(await records('locatedPerson')).toMatchObject([{ id, version: 1, name: '王芳', idNumber: null, card: number, deleted: false, mobile: '13900000001' }])
    accepted(await test.house.command(manager, saveIdentity, { person: id, version: 0, idNumber: '11010519491231002X' }))
    accepted(await test.house.command(manager, savePerson, { id, version: 1, name: '王芳', mobile: '13900000001' }))
    await test.settle()
    accepted(await test.house.command(manager, unbindCard, { card, reason: '换卡' }))
    accepted(await test.house.command(manager, savePerson, { id, version: 2, name: '王芳', mobile: '13900000001', hasLeft: true }))
    await test.settle()
    const versions = await records('locatedPerson')
    expect(versions[1]).toMatchObject({ version: 2, idNumber: '11010519491231002X', birthday: '1949-12-31', gender: 'female' })
    expect(versions.at(-1)).toMatchObject({ deleted: true, card: null })
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, at) => at + 1))
    expect(versions.some((it) => it['id'] === stranger)).toBe(false)
  })
})

describe('fences as they are exchanged', () => {
  it('wait for surveyed ground with a reason, and come by themselves when it is there', async () => {
    const { manager, save, records } = await open()
    const fence = await save(fenceRegister, { name: '罐区', plan: '厂区', shape: { kind: 'circle', x: 100, y: 100, radius: 15 } })
    expect(await records('fenceRecord')).toMatchObject([{ id: fence, rings: null, unplaced: expect.stringContaining('坐标基准未测量') }])
    await save(groundRegister, { plan: '厂区', points: POINTS })
    const second = (await records('fenceRecord'))[1]
    expect(second).toMatchObject({ version: 2, unplaced: null, temporary: false })
    expect(second).toMatchObject({ rings: [expect.objectContaining({ length: 64 })] })
    await save(fenceRegister, { name: '罐区', plan: '厂区', shape: { kind: 'circle', x: 100, y: 100, radius: 15 }, active: false }, fence, 1)
    expect((await records('fenceRecord'))[2]).toMatchObject({ version: 3, deleted: true })
    accepted(await test.house.command(manager, endpointsOf(fenceRegister).remove, { id: fence, version: 2 }))
    await test.settle()
    expect(await records('fenceRecord')).toHaveLength(3)
  })
})

describe('alarms as they are exchanged', () => {
  it('a gathering is one record from its beginning to its end, each person where they stood', async () => {
    const { org, save, records, carrier, judge } = await open()
    await save(groundRegister, { plan: '厂区', points: POINTS })
    const [wang, li] = [await carrier('王芳'), await carrier('李强')]
    const now = test.clock.plant()
    await test.database.within({ org }, (tx) => saveLive(tx, org, [{ number: wang.number, source: newId(), seenAt: now, battery: 80, plan: '厂区', x: 102, y: 100, floor: 1, placedAt: now, fences: [] }]))
    await judge(judgedBegun, judged({ carriers: [wang.id, li.id] }))
    await judge(judgedChanged, judged({ phase: 'changed', level: 'orange', carriers: [wang.id, li.id], at: now + 30 * SECOND }))
    await judge(judgedEnded, judged({ phase: 'ended', at: now + MINUTE }))
    const versions = await records('gathering')
    expect(new Set(versions.map(({ id }) => id)).size).toBe(1)
    expect(versions.map(({ version, level, endedAt }) => [version, level, endedAt])).toEqual([[1, 'yellow', null], [2, 'orange', null], [3, 'orange', now + MINUTE]])
    expect(versions[2]).toMatchObject({ begunAt: now - MINUTE, carriers: [wang.id, li.id], people: [{ name: '王芳', class: 'employee' }, { name: '李强' }] })
    const [first, second] = (versions[0]?.['people'] ?? []) as { at: [number, number] }[]
    expect((first?.at[0] ?? 0) - (second?.at[0] ?? 0)).toBeCloseTo(2 * 0.00453 / 400, 6)
    await judge(judgedBegun, judged({ carriers: [wang.id], at: now + 2 * MINUTE }))
    expect(new Set((await records('gathering')).map(({ id }) => id)).size).toBe(2)
  })
  it('an end without a beginning, and an alarm of nobody, make none', async () => {
    const { records, judge } = await open()
    await judge(judgedEnded, judged({ phase: 'ended' }))
    await judge(judgedBegun, judged({ kind: 'sos', cause: 'sos:1', carriers: [newId()] }))
    expect([await records('gathering'), await records('personAlarm')]).toEqual([[], []])
  })
})

it('last positions are in degrees; on a plan without ground people are counted, and it is said why', async () => {
  const { org, manager, save, carrier } = await open()
  const [wang, li] = [await carrier('王芳'), await carrier('李强')]
  const now = test.clock.plant()
  const row = (number: string, plan: string) => ({ number, source: newId(), seenAt: now, battery: 80, plan, x: 0, y: 0, floor: 2, placedAt: now, fences: [] })
  await test.database.within({ org }, (tx) => saveLive(tx, org, [row(wang.number, '厂区'), row(li.number, '地下室'), row('NOBODY', '厂区')]))
  await save(groundRegister, { plan: '厂区', points: POINTS })
  const found = accepted(await test.house.query(manager, lastPositions, {}))
  expect(found).toMatchObject({ carriers: 2, positions: [{ person: wang.id, card: wang.number, floor: 2, at: now, silent: false }], unplaced: [{ plan: '地下室', people: 1, why: expect.stringContaining('坐标基准未测量') }] })
  expect([found.positions[0]?.lon, found.positions[0]?.lat]).toEqual([expect.closeTo(122.4, 6), expect.closeTo(37.62, 6)])
})
