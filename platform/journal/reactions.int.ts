import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineEvent, type JournalEvent } from '@anlan/kernel/event'
import { SECOND } from '@anlan/kernel/time'
import type { Clock } from '../clock/clock.ts'
import { newId } from '../clock/new-id.ts'
import { sql } from '../database/database.ts'
import { defineModule, react } from '../module/module.ts'
import { asOwner } from '../testing/as-owner.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { openSecondProcess, type SecondProcess } from '../testing/second-process.ts'
import { until } from '../testing/until.ts'
import { startReactions } from './reaction-runner.ts'
import { backoff, newLooked, reactTo } from './reactions.ts'
import { readJournal } from './read.ts'

const asked = defineEvent('test.asked', '提问', z.object({ n: z.number() }))
const other = defineEvent('test.other', '别的', z.object({}))
const answered = defineEvent('test.answered', '回答', z.object({ n: z.number() }))
const counted = defineEvent('test.counted', '计数', z.object({ n: z.number() }))
const alarm = defineEvent('test.alarm', '报警', z.object({ n: z.number() }))
const stopped = defineEvent('test.stopped', '停止', z.object({ n: z.number() }))
const many = defineEvent('test.many', '成批', z.object({ n: z.number() }))
const summed = defineEvent('test.summed', '合计', z.object({ n: z.number() }))

/** What the handler does with an event before it answers; a test puts its trouble here. */
let trouble: (n: number, pid: number) => Promise<void> = async () => undefined
const tried: number[] = []
const module = defineModule({
  name: 'test',
  reactions: [
    react('test.answer', asked, async (event, scope) => {
      tried.push(event.data.n)
      scope.record(answered, { subject: event.id, data: { n: event.data.n } })
      const backend = await scope.tx.first(sql<{ pid: number }>`select pg_backend_pid() as pid`)
      await trouble(event.data.n, backend?.pid ?? 0)
    }),
    {
      name: 'test.sum',
      on: [many.type],
      handle: async (event: JournalEvent<{ n: number }>, scope) => {
        scope.record(summed, { data: event.data })
        await trouble(event.data.n, 0)
      },
      together: async (events: readonly JournalEvent<{ n: number }>[], scope) => {
        for (const { data } of events) await trouble(data.n, 0)
        scope.record(summed, { data: { n: events.reduce((sum, { data }) => sum + data.n, 0) } })
      },
    },
    { ...react('test.stop', alarm, async (event, scope) => scope.record(stopped, { data: { n: event.data.n } })), urgent: true },
    react('test.count', answered, async (event, scope) => scope.record(counted, { data: { n: event.data.n } })),
  ],
})

let test: TestHouse
let one: SecondProcess
let two: SecondProcess
let wall = Date.parse('2026-11-23T09:00:00+08:00')
beforeAll(async () => {
  test = await openTestHouse({ modules: [module] })
  const clock: Clock = { ...test.clock, wall: () => wall }
  one = openSecondProcess(test, { clock })
  two = openSecondProcess(test, { clock })
})
beforeEach(() => {
  trouble = async () => undefined
  tried.length = 0
})
afterAll(async () => {
  await Promise.all([one.close(), two.close()])
  await test.close()
})

const ask = async (org: string, ...numbers: number[]) => {
  for (const n of numbers) await test.house.act(test.speaker(['worker'], { org }), async (scope) => scope.record(asked, { data: { n } }))
}
const said = async (org: string, { type }: { type: string }) =>
  (await test.database.within({ org }, (tx) => readJournal(tx, org, 0, 1_000, [type]))).map((event) => (event.data as { n: number }).n)
const cursor = (org: string) =>
  test.database.within({ org }, (tx) =>
    tx.first(sql<{ seq: number; attempts: number; retry_at: number | null; last_error: string | null }>`select seq, attempts, retry_at, last_error from reaction_cursor where reaction = 'test.answer'`),
  )

describe('a reaction', () => {
  it('handles each event of its kind in order, and what follows from it', async () => {
    const org = newId()
    await ask(org, 1, 2)
    await test.house.act(test.speaker(['worker'], { org }), async (scope) => scope.record(other, { data: {} }))
    await ask(org, 3)
    await reactTo(one.house, org)
    expect([await said(org, answered), await said(org, counted)]).toEqual([[1, 2, 3], [1, 2, 3]])
    await reactTo(one.house, org)
    expect(tried).toEqual([1, 2, 3])
  })

  it('names what it came from', async () => {
    const org = newId()
    await ask(org, 1)
    await reactTo(one.house, org)
    const [question, answer, count] = await test.database.within({ org }, (tx) => readJournal(tx, org, 0, 10))
    expect([answer?.cause, answer?.actor]).toEqual([question?.id, { kind: 'system', id: 'test.answer', name: 'test.answer' }])
    expect([count?.cause, count?.correlation]).toEqual([answer?.id, question?.id])
  })

  it('that fails leaves nothing behind, waits longer each time, and loses neither event nor order', async () => {
    const org = newId()
    await ask(org, 1, 2, 3)
    trouble = async (n) => {
      if (n === 2) throw new TypeError('坏了')
    }
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await reactTo(one.house, org)
      await reactTo(one.house, org)
      expect(await cursor(org)).toEqual({ seq: 1, attempts: attempt, retry_at: wall + backoff(attempt), last_error: '坏了' })
      wall += backoff(attempt)
    }
    expect(tried).toEqual([1, 2, 2, 2])
    expect([await said(org, answered), await said(org, counted)]).toEqual([[1], [1]])
    trouble = async () => undefined
    await reactTo(one.house, org)
    expect(await said(org, answered)).toEqual([1, 2, 3])
    expect(await cursor(org)).toMatchObject({ attempts: 0, retry_at: null, last_error: null })
  })

  it('whose connection is cut in the middle does it again', async () => {
    const org = newId()
    await ask(org, 1)
    let cuts = 0
    trouble = async (_n, pid) => {
      cuts += 1
      if (cuts === 1) await asOwner(test.schema, 'select pg_terminate_backend($1)', [pid])
    }
    await reactTo(one.house, org)
    expect(await said(org, answered)).toEqual([])
    wall += backoff(1)
    await reactTo(one.house, org)
    expect(await said(org, answered)).toEqual([1])
    expect(tried).toEqual([1, 1])
  })

  it('run by two processes together happens once per event, in order', async () => {
    const org = newId()
    const numbers = Array.from({ length: 20 }, (_, n) => n)
    const before = one.faults.length
    await ask(org, ...numbers)
    await Promise.all([reactTo(one.house, org), reactTo(two.house, org), reactTo(one.house, org)])
    await reactTo(one.house, org)
    expect([await said(org, answered), await said(org, counted)]).toEqual([numbers, numbers])
    expect([...one.faults.slice(before), ...two.faults]).toEqual([])
  })
})

describe('a reaction that takes many together', () => {
  const lay = async (org: string) => {
    for (const n of [1, 2, 3]) await test.house.act(test.speaker(['worker'], { org }), async (scope) => scope.record(many, { data: { n } }))
  }
  it('takes what waits at once, and a single one alone', async () => {
    const org = newId()
    await lay(org)
    await reactTo(one.house, org)
    expect(await said(org, summed)).toEqual([6])
    await test.house.act(test.speaker(['worker'], { org }), async (scope) => scope.record(many, { data: { n: 4 } }))
    await reactTo(one.house, org)
    expect(await said(org, summed)).toEqual([6, 4])
  })
  it('goes one by one where that fails, up to the one that fails', async () => {
    const org = newId()
    await lay(org)
    trouble = async (n) => {
      if (n === 2) throw new TypeError('坏了')
    }
    await reactTo(one.house, org)
    expect(await said(org, summed)).toEqual([1])
    trouble = async () => undefined
    wall += backoff(1)
    await reactTo(one.house, org)
    expect(await said(org, summed)).toEqual([1, 5])
  })
})

describe('a process that has looked before', () => {
  it('opens only what the news concerns, and forgets nothing that waits for its retry', async () => {
    const org = newId()
    const looked = newLooked()
    await ask(org, 1)
    await reactTo(one.house, org, looked)
    expect([...looked.open]).toEqual([])
    trouble = async () => {
      throw new TypeError('坏了')
    }
    await ask(org, 2)
    await reactTo(one.house, org, looked)
    expect([...looked.open]).toEqual(['test.answer'])
    trouble = async () => undefined
    wall += backoff(1)
    await reactTo(one.house, org, looked)
    expect([[...looked.open], await said(org, counted)]).toEqual([[], [1, 2]])
  })
})

describe('waiting after failures', () => {
  it('doubles from two seconds to five minutes', () => {
    expect([1, 2, 5, 8, 9, 50].map(backoff)).toEqual([2, 4, 32, 256, 300, 300].map((seconds) => seconds * SECOND))
  })
})

describe('the runner', () => {
  it('does what is urgent while others are still busy', async () => {
    const org = newId()
    let go = (): void => undefined
    trouble = () => new Promise((done) => (go = done))
    const stop = await startReactions(one.house)
    await ask(org, 1)
    await test.house.act(test.speaker(['worker'], { org }), async (scope) => scope.record(alarm, { data: { n: 1 } }))
    await until('the urgent one', async () => (await said(org, stopped)).length === 1)
    expect(await said(org, answered)).toEqual([])
    trouble = async () => undefined
    go()
    await until('the other', async () => (await said(org, counted)).length === 1)
    await stop()
  })
  it('reacts to what is there when it starts and to what comes, and ends', async () => {
    const org = newId()
    await ask(org, 1)
    const stop = await startReactions(one.house)
    await until('the first answer', async () => (await said(org, counted)).length === 1)
    await ask(org, 2)
    await until('the second answer', async () => (await said(org, counted)).length === 2)
    await stop()
    await ask(org, 3)
    expect(await said(org, answered)).toEqual([1, 2])
  })
})
