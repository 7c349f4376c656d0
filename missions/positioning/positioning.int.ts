import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { certificateRegister } from '@anlan/people/contract/certificate'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { planRegister } from '@anlan/plant/contract/place'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { bindCard, cardRegister, listCardStatus, listUnknownCards, unbindCard } from './contract/card.ts'
import { fenceRegister } from './contract/fence.ts'
import { livePositions, personTrack } from './contract/live.ts'
import type { Report, Source } from './contract/report.ts'
import { silenceRegister } from './contract/silence.ts'
import { listSources, openSource, renewSourceToken, switchSource } from './contract/source.ts'
import { workTypes } from './contract/work-types.ts'
import { openFixIntake, positioning } from './module.ts'

const buzzed: string[] = []
let test: TestHouse
let intake: ReturnType<typeof openFixIntake>
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning], folders: [REGISTERS] })
  intake = openFixIntake(test.house, { rest: 20, buzz: (_source, card, words) => void buzzed.push(`${card} ${words}`) })
})
afterAll(async () => {
  await intake.close()
  await test.close()
})

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

/** A plant of 200 by 100 metres, people with cards, and a source whose terminals speak in its metres. */
const lay = async (names: readonly string[]) => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const admin = test.speaker(['system-admin'], { org })
  const save = async (register: Parameters<typeof endpointsOf>[0], data: object): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(register).save, { id, version: 0, data } as never))
    return id
  }
  await save(planRegister as never, { name: '厂区', widthMetres: 200, heightMetres: 100 })
  const persons: { id: Id; name: string; card: Id; number: string }[] = []
  for (const [at, name] of names.entries()) {
    const { person } = accepted(await test.house.command(manager, savePerson, { id: newId(), name }))
    const number = `T-${org.slice(-4)}-${at + 1}`
    const card = await save(cardRegister as never, { number })
    accepted(await test.house.command(manager, bindCard, { card, person: person.id }))
    persons.push({ id: person.id, name, card, number })
  }
  const { id, token } = accepted(await test.house.command(manager, openSource, { id: newId(), name: '蓝牙引擎', protocol: 'http', coordinates: 'plan' }))
  const source = await intake.authenticate(id, token)
  if (source === undefined) return expect.fail('the source is not known')
  await test.settle()
  return { org, manager, admin, save, persons, source, token }
}

const report = (card: string, at: number, x: number, y: number, more: Partial<Report> = {}): Report => ({
  card, at, place: { x, y, floor: 1, accuracy: 1, indoor: false }, coordinates: 'plan', battery: 80, sos: false, ...more,
})
const send = (source: Source, ...reports: Report[]) => intake.take(source, reports)

describe('kinds of work', () => {
  it('are those of people with cards, by the papers that hold now; another enterprise sees its own', async () => {
    const [{ manager, save, persons: [wang, li] }, other] = [await lay(['王芳', '李强']), await lay(['赵六'])]
    const paper = (holder: string, work: string, validUntil: string, number: string) => save(certificateRegister as never, { holder, kind: 'special-operation', work, number, issuedOn: '2024-01-01', validUntil })
    await paper('王芳', '焊接与热切割作业', '2028-12-31', 'YS-0001')
    await paper('李强', '焊接与热切割作业', '2028-12-31', 'YS-0002')
    await paper('李强', '低压电工作业', '2025-12-31', 'YS-0003')
    await paper('没有卡的人', '制冷作业', '2028-12-31', 'YS-0004')
    const { types } = accepted(await test.house.query(manager, workTypes, {}))
    expect(types.map(({ work, persons }) => [work, persons.toSorted()])).toEqual([['焊接与热切割作业', [wang?.id, li?.id].toSorted()]])
    expect(accepted(await test.house.query(other.manager, workTypes, {}))).toEqual({ types: [] })
  })
})

describe('reports of cards', () => {
  it('are on disk when they are taken: people are live, and their way can be seen, which is written down', async () => {
    const { org, manager, persons: [wang], source } = await lay(['王芳'])
    if (wang === undefined) return expect.fail()
    const now = test.clock.plant()
    expect(await send(source, report(wang.number, now - 4 * SECOND, 10, 10), report(wang.number, now - 2 * SECOND, 12, 10), report(wang.number, now, 14, 10))).toEqual({ accepted: 3, parked: 0, refused: 0 })
    const live = await until('the map', async () => {
      const found = accepted(await test.house.query(manager, livePositions, {}))
      return found.people.length > 0 && found
    })
    expect(live).toMatchObject({ people: [{ carrier: { name: '王芳' }, silent: false, battery: 80 }], counts: { online: 1, silent: 0, employee: 1 } })
    const { tracks } = accepted(await test.house.query(manager, personTrack, { persons: wang.id, from: now - MINUTE, to: now + 1 }))
    expect(tracks[0]).toMatchObject({ name: '王芳', spans: [{ plan: '厂区' }] })
    expect(tracks[0]?.spans[0]?.points).toHaveLength(3)
    expect(await test.events(org)).toContain('positioning.track-looked-at')
  })

  it('of strangers are parked until somebody registers the card; of another time they are refused', async () => {
    const { manager, save, source } = await lay([])
    const now = test.clock.plant()
    expect(await send(source, report('X-99', now, 1, 1), report('X-99', now + 600 * SECOND, 1, 1))).toEqual({ accepted: 0, parked: 1, refused: 1 })
    const strangers = async () => accepted(await test.house.query(manager, listUnknownCards, {})).cards
    expect(await strangers()).toMatchObject([{ number: 'X-99', source: '蓝牙引擎', reports: 1 }])
    await save(cardRegister as never, { number: 'X-99' })
    await test.settle()
    expect(await strangers()).toEqual([])
    const counted = async () => accepted(await test.house.query(manager, listSources, {})).sources[0]
    expect(await until('the counts', async () => ((await counted())?.reports ?? 0) > 0 && counted())).toMatchObject({ reports: 2, parked: 1, refused: 1 })
  })
})

describe('a card', () => {
  it('has one carrier, and a carrier one card', async () => {
    const { manager, save, persons: [wang, li] } = await lay(['王芳', '李强'])
    if (wang === undefined || li === undefined) return expect.fail()
    const second = await save(cardRegister as never, { number: `S-${newId().slice(-6)}` })
    expect(await test.house.command(manager, bindCard, { card: wang.card, person: li.id })).toMatchObject({ refusal: { code: 'card-bound' } })
    expect(await test.house.command(manager, bindCard, { card: second, person: wang.id })).toMatchObject({ refusal: { code: 'person-has-card' } })
    accepted(await test.house.command(manager, unbindCard, { card: wang.card, reason: '换卡' }))
    expect(await test.house.command(manager, unbindCard, { card: wang.card, reason: '' })).toMatchObject({ refusal: { code: 'card-free' } })
    accepted(await test.house.command(manager, bindCard, { card: second, person: wang.id }))
    const status = accepted(await test.house.query(manager, listCardStatus, { bound: true }))
    expect(status).toMatchObject({ total: 2, unbound: 1 })
  })
})

describe('a source', () => {
  it('speaks by its token, until it is renewed or switched off', async () => {
    const { manager, source, token } = await lay([])
    expect(await intake.authenticate(source.id, 'wrong')).toBeUndefined()
    expect(await intake.authenticate('nobody', token)).toBeUndefined()
    expect(await intake.authenticate(newId(), token)).toBeUndefined()
    const renewed = accepted(await test.house.command(manager, renewSourceToken, { id: source.id, version: 1 }))
    expect(await intake.authenticate(source.id, token)).toBeUndefined()
    expect(await intake.authenticate(source.id, renewed.token)).toMatchObject({ name: '蓝牙引擎' })
    expect(await test.house.command(manager, switchSource, { id: source.id, version: 1, active: false })).toMatchObject({ refusal: { code: 'stale' } })
    accepted(await test.house.command(manager, switchSource, { id: source.id, version: 2, active: false }))
    expect(await intake.authenticate(source.id, renewed.token)).toBeUndefined()
  })
})

describe('an alarm', () => {
  it('of an SOS is with people in the same transaction, and goes on standing', async () => {
    const { org, manager, persons: [wang], source } = await lay(['王芳'])
    if (wang === undefined) return expect.fail()
    await send(source, report(wang.number, test.clock.plant(), 20, 20, { sos: true }))
    expect(await test.events(org)).toContain('positioning.alarm-begun')
    expect(accepted(await test.house.query(manager, listAlarms, {})).rows).toMatchObject([{ kind: 'sos', level: 'red', title: '王芳发出求救' }])
    expect(accepted(await test.house.query(manager, livePositions, {})).standing).toMatchObject([{ kind: 'sos', carriers: ['王芳'] }])
  })

  it('of a fence follows the fence that was drawn meanwhile, warns first, and ends when people have left', async () => {
    const { manager, save, persons: [wang], source } = await lay(['王芳'])
    if (wang === undefined) return expect.fail()
    await send(source, report(wang.number, test.clock.plant(), 50, 50))
    await save(fenceRegister as never, {
      name: '罐区', plan: '厂区', shape: { kind: 'polygon', ring: [{ x: 40, y: 40 }, { x: 80, y: 40 }, { x: 80, y: 80 }, { x: 40, y: 80 }] }, rules: [{ kind: 'intrusion' }],
    })
    await test.settle()
    const rows = async () => accepted(await test.house.query(manager, listAlarms, {})).rows
    const silence = await save(silenceRegister as never, { kinds: ['intrusion'], fence: '罐区', from: test.clock.plant(), until: test.clock.plant() + 60 * MINUTE, reason: '停车检维修' })
    await test.settle()
    for (let n = 0; n < 30; n += 1) {
      test.clock.move(test.clock.plant() + 2 * SECOND)
      await send(source, report(wang.number, test.clock.plant(), 60, 60))
    }
    expect(await rows()).toEqual([])
    accepted(await test.house.command(manager, endpointsOf(silenceRegister).remove, { id: silence, version: 1 }))
    await test.settle()
    await until('the alarm', async () => {
      test.clock.move(test.clock.plant() + 2 * SECOND)
      await send(source, report(wang.number, test.clock.plant(), 60, 60))
      return (await rows()).some(({ kind }) => kind === 'intrusion')
    }, 20_000)
    expect((await rows())[0]).toMatchObject({ title: '王芳越界：罐区', clearedAt: null })
    expect(buzzed.some((it) => it.startsWith(`${wang.number} 王芳，您已进入罐区`))).toBe(true)
    await until('its end', async () => {
      test.clock.move(test.clock.plant() + 2 * SECOND)
      await send(source, report(wang.number, test.clock.plant(), 150, 10))
      return (await rows())[0]?.clearedAt !== null
    }, 20_000)
  })
})
