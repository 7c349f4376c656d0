import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accept, refuse } from '@anlan/kernel/decision'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { newId } from '../clock/new-id.ts'
import { sql } from '../database/database.ts'
import { asOwner } from '../testing/as-owner.ts'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '../testing/house.ts'
import { openHouse, systemSpeaker } from './house.ts'
import { answer, defineModule } from './module.ts'

const lit = defineEvent('lamp.lit', '点亮', z.object({ n: z.number() }))
const asked = defineEvent('desk.asked', '请求', z.object({}))

const one = z.object({ n: z.coerce.number().int().max(9, '不能大于 9') })
const none = z.object({})
const light = defineCommand({ name: 'lamp.light', title: '点亮', input: one, output: one, may: [] })
const count = defineQuery({ name: 'lamp.count', title: '数灯', input: none, output: z.object({ count: z.number() }), may: [] })
const ask = defineCommand({ name: 'desk.ask', title: '请求', input: z.object({ n: z.number(), insist: z.boolean().default(true) }), output: z.object({ before: z.number(), after: z.number() }), may: ['worker'] })
const lost = defineQuery({ name: 'desk.lost', title: '无人应答', input: none, output: none, may: ['worker'] })

let told = 0
const lamp = defineModule({
  name: 'lamp',
  events: [lit],
  answers: [
    answer(light, async ({ n }, scope) => {
      if (n === 4) return refuse('unlucky', '这盏灯不能点')
      scope.record(lit, { data: { n } })
      await scope.schedule('lamp.out', String(n), scope.now, { n })
      scope.afterCommit(() => (told += 1))
      return accept({ n })
    }),
    answer(count, async (_input, scope) => accept({ count: (await scope.tx.many(sql`select from schedule where kind = 'lamp.out'`)).length })),
  ],
})
const desk = defineModule({
  name: 'desk',
  answers: [
    answer(ask, async ({ n, insist }, scope) => {
      const before = await scope.ask(count, {})
      scope.record(asked, { data: {} })
      const ordered = await scope.order(light, { n })
      if (!ordered.accepted && insist) return ordered
      const after = await scope.ask(count, {})
      return before.accepted && after.accepted ? accept({ before: before.value.count, after: after.value.count }) : refuse('dark', '看不见')
    }),
  ],
})

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [lamp, desk] })
})
afterAll(() => test.close())

const worker = () => test.speaker(['worker'], { org: newId() })

describe('a handler', () => {
  it('asks and orders other houses in its own transaction', async () => {
    const speaker = worker()
    told = 0
    expect(await test.house.command(speaker, ask, { n: 1 })).toEqual({ accepted: true, value: { before: 0, after: 1 } })
    expect(await test.events(speaker.org)).toEqual(['desk.asked', 'lamp.lit'])
    expect(told).toBe(1)
  })
  it('that passes a refusal on leaves nothing, nor does what it ordered before', async () => {
    const speaker = worker()
    told = 0
    expect(await test.house.command(speaker, ask, { n: 4 })).toEqual({ accepted: false, refusal: { code: 'unlucky', message: '这盏灯不能点' } })
    expect(await test.events(speaker.org)).toEqual([])
    expect(told).toBe(0)
  })
  it('may go on after a refusal', async () => {
    const speaker = worker()
    expect(await test.house.command(speaker, ask, { n: 4, insist: false })).toEqual({ accepted: true, value: { before: 0, after: 0 } })
    expect(await test.events(speaker.org)).toEqual(['desk.asked'])
  })
  it('that orders what the other house’s contract does not allow is refused in that contract’s words', async () => {
    const speaker = worker()
    expect(await test.house.command(speaker, ask, { n: 10 })).toMatchObject({ accepted: false, refusal: { code: 'bad-input', message: '不能大于 9', field: 'n' } })
  })
  it('sees one moment of both clocks, and ids in order', async () => {
    await test.house.act(worker(), async (scope) => {
      expect(scope.now).toBe(MONDAY_MORNING)
      expect(scope.wall - Date.now()).toBeLessThanOrEqual(0)
      const [a, b] = [scope.newId(), scope.newId()]
      expect(a).not.toBe(b)
      expect([scope.titleOf('lamp.lit'), scope.titleOf('lamp.unknown')]).toEqual(['点亮', 'lamp.unknown'])
    })
  })
})

describe('a command that fails in the middle', () => {
  it('can be sent again with its number and is carried out then', async () => {
    const speaker = worker()
    const id = newId()
    await asOwner(test.schema, `alter table schedule add constraint broken check (key <> '7')`)
    await expect(test.house.command(speaker, ask, { n: 7 }, id)).rejects.toMatchObject({ code: '23514' })
    await asOwner(test.schema, 'alter table schedule drop constraint broken')
    expect(await test.events(speaker.org)).toEqual([])
    const done = await test.house.command(speaker, ask, { n: 7 }, id)
    expect(done).toEqual({ accepted: true, value: { before: 0, after: 1 } })
    expect(await test.house.command(speaker, ask, { n: 7 }, id)).toEqual(done)
    expect(await test.events(speaker.org)).toEqual(['desk.asked', 'lamp.lit'])
  })
  it('after it was refused can be sent again: a refusal is no deed', async () => {
    const speaker = worker()
    const id = newId()
    expect((await test.house.command(speaker, ask, { n: 4 }, id)).accepted).toBe(false)
    expect((await test.house.command(speaker, ask, { n: 5 }, id)).accepted).toBe(true)
  })
  it('has a number of its org’s own: another org may use the same', async () => {
    const id = newId()
    const answers = await Promise.all([test.house.command(worker(), ask, { n: 1 }, id), test.house.command(worker(), ask, { n: 2 }, id)])
    expect(answers.map(({ accepted }) => accepted)).toEqual([true, true])
  })
})

describe('a house', () => {
  it('promises that every word has one handler', async () => {
    await expect(test.house.query(worker(), lost, {})).rejects.toThrow(new BrokenInvariant('nobody answers to desk.lost'))
    const twice = [lamp, defineModule({ name: 'twin', answers: lamp.answers ?? [] })]
    expect(() => openHouse({ ...test.house, modules: twice })).toThrow('two handlers answer to lamp.light')
  })
  it('writes down who spoke, the system by the name of its rule', async () => {
    const org = newId()
    await test.house.act(systemSpeaker(org, '每日巡检'), async (scope) => scope.record(asked, { data: {} }))
    const [row] = await asOwner<{ actor: unknown }>(test.schema, 'select actor from journal where org_id = $1', [org])
    expect(row?.actor).toEqual({ kind: 'system', id: '每日巡检', name: '每日巡检' })
  })
})
