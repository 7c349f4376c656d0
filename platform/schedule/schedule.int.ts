import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { HOUR, SECOND } from '@anlan/kernel/time'
import type { Clock } from '../clock/clock.ts'
import { newId } from '../clock/new-id.ts'
import { sql } from '../database/database.ts'
import { systemSpeaker } from '../module/house.ts'
import { defineModule, type ScheduleKind } from '../module/module.ts'
import type { Scope } from '../module/scope.ts'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '../testing/house.ts'
import { openSecondProcess, type SecondProcess } from '../testing/second-process.ts'
import { until } from '../testing/until.ts'
import { nextDue, runDue } from './schedule.ts'
import { startSchedule } from './schedule-runner.ts'

const ran = defineEvent('test.ran', '运行', z.object({ key: z.string(), data: z.unknown() }))

let broken = false
let wall = 1_000_000
const tell: ScheduleKind = { kind: 'test.tell', handle: async ({ key, data }, scope) => scope.record(ran, { data: { key, data } }) }
const fragile: ScheduleKind = {
  kind: 'test.fragile',
  handle: async ({ key, data }, scope) => {
    scope.record(ran, { data: { key, data } })
    if (broken) throw new TypeError('坏了')
  },
}
const daily: ScheduleKind = {
  kind: 'test.daily',
  handle: async ({ key, data, dueAt }, scope) => {
    scope.record(ran, { data: { key, data } })
    if (dueAt < MONDAY_MORNING + 3 * HOUR) await scope.schedule('test.daily', key, dueAt + HOUR, data)
  },
}
/** Needs what somebody else may hold, and says when it is about to ask for it. */
let asks = (): void => undefined
const needsKey = (scope: Scope) => scope.tx.run(sql`select pg_advisory_xact_lock(hashtextextended('the only key', 0))`)
const careful: ScheduleKind = {
  kind: 'test.careful',
  handle: async ({ key, data }, scope) => {
    asks()
    await needsKey(scope)
    scope.record(ran, { data: { key, data } })
  },
}
const module = defineModule({ name: 'test', schedules: [tell, fragile, daily, careful] })

let test: TestHouse
let one: SecondProcess
let two: SecondProcess
beforeAll(async () => {
  test = await openTestHouse({ modules: [module] })
  const clock: Clock = { ...test.clock, wall: () => wall }
  one = openSecondProcess(test, { clock })
  two = openSecondProcess(test, { clock })
})
afterEach(() => {
  broken = false
  test.clock.move(MONDAY_MORNING)
})
afterAll(async () => {
  await Promise.all([one.close(), two.close()])
  await test.close()
})

const plan = (org: string, kind: string, key: string, dueAt: number, data: unknown = {}) =>
  test.house.act(systemSpeaker(org, '测试'), (scope) => scope.schedule(kind, key, dueAt, data))
const rows = (org: string) =>
  test.database.within({ org }, (tx) => tx.many(sql<{ key: string; attempts: number; retry_at: number; last_error: string | null }>`select key, attempts, retry_at, last_error from schedule order by key`))
/** Runs what is due until nothing is left to run now. */
const drain = async () => {
  while ((await runDue(one.house)) > 0);
}

describe('a row of the schedule', () => {
  it('runs when it is due on the plant clock, not before, and is gone then', async () => {
    const org = newId()
    await plan(org, 'test.tell', 'a', MONDAY_MORNING + HOUR, { n: 1 })
    await drain()
    expect(await test.events(org)).toEqual([])
    expect(await nextDue(one.house)).toBe(MONDAY_MORNING + HOUR)
    test.clock.move(MONDAY_MORNING + HOUR)
    await drain()
    expect(await test.events(org)).toEqual(['test.ran'])
    expect(await rows(org)).toEqual([])
  })
  it('is moved by its key, and taken back by it', async () => {
    const org = newId()
    await plan(org, 'test.tell', 'a', MONDAY_MORNING)
    await plan(org, 'test.tell', 'a', MONDAY_MORNING + HOUR)
    await plan(org, 'test.tell', 'b', MONDAY_MORNING)
    await test.house.act(systemSpeaker(org, '测试'), (scope) => scope.unschedule('test.tell', 'b'))
    await drain()
    expect(await test.events(org)).toEqual([])
    expect((await rows(org)).map(({ key }) => key)).toEqual(['a'])
    await test.house.act(systemSpeaker(org, '测试'), (scope) => scope.unschedule('test.tell', 'a'))
  })
  it('runs once though two processes look at it together', async () => {
    const org = newId()
    const keys = Array.from({ length: 25 }, (_, n) => String(n))
    for (const key of keys) await plan(org, 'test.tell', key, MONDAY_MORNING)
    await Promise.all([runDue(one.house), runDue(two.house), runDue(one.house), runDue(two.house)])
    expect((await test.events(org)).length).toBe(keys.length)
    expect(await rows(org)).toEqual([])
  })
  it('waits for whoever holds what it needs and puts it off meanwhile, and neither has to give way', async () => {
    const org = newId()
    await plan(org, 'test.careful', 'a', MONDAY_MORNING)
    const asked = new Promise<void>((tell) => (asks = tell))
    let running: Promise<unknown> | undefined
    await test.house.act(systemSpeaker(org, '测试'), async (scope) => {
      await needsKey(scope)
      running = runDue(one.house)
      await asked
      await scope.schedule('test.careful', 'a', MONDAY_MORNING + HOUR)
    })
    await running
    expect(one.faults).toEqual([])
    expect(await test.events(org)).toEqual(['test.ran'])
    // Put off while it ran: it is due once more.
    expect((await rows(org)).map(({ key }) => key)).toEqual(['a'])
    await test.house.act(systemSpeaker(org, '测试'), (scope) => scope.unschedule('test.careful', 'a'))
  })
  it('may put itself back for later', async () => {
    const org = newId()
    await plan(org, 'test.daily', 'round', MONDAY_MORNING, { round: 1 })
    await Promise.all([runDue(one.house), runDue(two.house)])
    expect(await test.events(org)).toEqual(['test.ran'])
    test.clock.move(MONDAY_MORNING + 9 * HOUR)
    await drain()
    expect((await test.events(org)).length).toBe(4)
    expect(await rows(org)).toEqual([])
  })
})

describe('a row that fails', () => {
  it('leaves nothing behind and is tried again later and later, until it succeeds', async () => {
    const org = newId()
    broken = true
    await plan(org, 'test.fragile', 'a', MONDAY_MORNING, { n: 1 })
    const waits: number[] = []
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await drain()
      const [row] = await rows(org)
      expect(row).toMatchObject({ attempts: attempt, last_error: 'TypeError: 坏了' })
      waits.push((row?.retry_at ?? 0) - wall)
      await drain()
      expect((await rows(org))[0]?.attempts).toBe(attempt)
      wall = row?.retry_at ?? wall
    }
    expect(waits).toEqual([2, 4, 8, 16].map((seconds) => seconds * SECOND))
    expect(await test.events(org)).toEqual([])
    expect(one.faults).toContain(`schedule test.fragile a of ${org}: 坏了`)
    broken = false
    await drain()
    expect(await test.events(org)).toEqual(['test.ran'])
    expect(await rows(org)).toEqual([])
  })
  it('does not hold up the others, and does not make the runner hurry', async () => {
    const org = newId()
    broken = true
    await plan(org, 'test.fragile', 'a', MONDAY_MORNING)
    await plan(org, 'test.tell', 'b', MONDAY_MORNING)
    await drain()
    expect(await test.events(org)).toEqual(['test.ran'])
    expect(await nextDue(one.house)).toBeUndefined()
    await test.house.act(systemSpeaker(org, '测试'), (scope) => scope.unschedule('test.fragile', 'a'))
  })
})

describe('a row of a house that this process does not have', () => {
  it('is left to the process that has it, whatever stands behind it', async () => {
    const [org, other] = [newId(), newId()]
    for (let n = 0; n < 120; n += 1) await plan(other, 'video.poll', String(n), MONDAY_MORNING - HOUR)
    await plan(org, 'test.tell', 'mine', MONDAY_MORNING)
    expect(await runDue(one.house)).toBe(1)
    expect(await test.events(org)).toEqual(['test.ran'])
    expect(await runDue(one.house)).toBe(0)
    expect((await rows(other)).length).toBe(120)
  })
})

describe('the runner', () => {
  it('wakes when something is planned, and when the plant clock is moved past it', async () => {
    const org = newId()
    const stop = startSchedule(one.house)
    await plan(org, 'test.tell', 'now', MONDAY_MORNING)
    await until('the first', async () => (await test.events(org)).length === 1)
    await plan(org, 'test.tell', 'later', MONDAY_MORNING + HOUR)
    test.clock.move(MONDAY_MORNING + HOUR)
    await until('the second', async () => (await test.events(org)).length === 2)
    await stop()
    await plan(org, 'test.tell', 'after', MONDAY_MORNING)
    expect((await rows(org)).map(({ key }) => key)).toEqual(['after'])
  })
})
