import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { type Database, openDatabase } from '../database/database.ts'
import { asOwner } from '../testing/as-owner.ts'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '../testing/house.ts'
import { until } from '../testing/until.ts'
import { openClock, plantTimeAt, standingClock } from './clock.ts'
import { wallNow } from './wall-now.ts'

let test: TestHouse
let other: Database
beforeAll(async () => {
  test = await openTestHouse({ modules: [] })
  other = openDatabase({ url: test.url, schema: test.schema, connections: 1 })
})
afterAll(async () => {
  await other.close()
  await test.close()
})

const listeners = async (): Promise<number[]> =>
  (await asOwner<{ pid: number }>(test.schema, `select pid from pg_stat_activity where query = 'listen "plant_clock"'`)).map(({ pid }) => pid)

describe('the plant clock', () => {
  it('agrees with the wall until somebody moves it', async () => {
    const clock = await openClock(test.database)
    const [before, plant, after] = [wallNow(), clock.plant(), clock.wall()]
    expect(before <= plant && plant <= after).toBe(true)
    expect(clock.wallUntil(plant + HOUR)).toBeGreaterThan(HOUR - MINUTE)
    expect(clock.wallUntil(plant - HOUR)).toBe(0)
    await clock.close()
  })

  it('moved in one process moves in the others, at the same rate', async () => {
    const [here, there] = [await openClock(test.database), await openClock(other)]
    await here.set(MONDAY_MORNING, 60)
    await until('the other process to follow', () => there.time().rate === 60)
    expect(there.time()).toEqual(here.time())
    const passed = there.plant() - MONDAY_MORNING
    expect(passed).toBeGreaterThanOrEqual(0)
    expect(passed).toBeLessThanOrEqual((there.wall() - there.time().wallAnchor) * 60)
    expect(here.wallUntil(here.plant() + HOUR)).toBeGreaterThan(MINUTE - 5 * SECOND)
    expect(here.wallUntil(here.plant() + HOUR)).toBeLessThanOrEqual(MINUTE)

    await there.set(MONDAY_MORNING + HOUR, 1)
    await until('the first to follow', () => here.time().rate === 1)
    expect(here.time()).toEqual(there.time())
    await Promise.all([here.close(), there.close()])
  })

  it('is not set back by an answer of the database that comes late', async () => {
    let late: Promise<void> | undefined
    const slow: Database = {
      ...other,
      within: async (sight, work) => {
        const wait = late
        late = undefined
        const seen = await other.within(sight, work)
        await wait
        return seen
      },
    }
    const [here, there, witness] = [await openClock(test.database), await openClock(slow), await openClock(test.database)]
    const held = Promise.withResolvers<void>()
    late = held.promise
    await here.set(MONDAY_MORNING, 30)
    await until('the slow process to ask', () => late === undefined)
    await here.set(MONDAY_MORNING, 40)
    await until('another process to follow', () => witness.time().rate === 40)
    held.resolve()
    await test.database.within({}, async () => undefined)
    await until('the slow process to follow', () => there.time().rate === 40)
    await Promise.all([here.close(), there.close(), witness.close()])
  })

  it('is known to a process that starts later, and to one that was cut off meanwhile', async () => {
    const here = await openClock(test.database)
    await here.set(MONDAY_MORNING, 7)
    const before = await listeners()
    const late = await openClock(other)
    expect(late.time()).toEqual(here.time())
    const its = (await listeners()).filter((pid) => !before.includes(pid))
    await asOwner(test.schema, 'select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [its])
    await here.set(MONDAY_MORNING, 9)
    await until('the late one to follow', () => late.time().rate === 9)
    await Promise.all([here.close(), late.close()])
  })
})

describe('plant time', () => {
  it('runs from its anchors at its rate', () => {
    const time = { wallAnchor: 1_000, plantAnchor: MONDAY_MORNING, rate: 2.5 }
    expect(plantTimeAt(time, 1_000)).toBe(MONDAY_MORNING)
    expect(plantTimeAt(time, 1_003)).toBe(MONDAY_MORNING + 8)
  })
  it('stands where a test puts it', () => {
    const clock = standingClock(MONDAY_MORNING)
    expect(clock.wallUntil(MONDAY_MORNING + 5)).toBe(5)
    clock.move(MONDAY_MORNING + 9)
    expect([clock.plant(), clock.wallUntil(MONDAY_MORNING)]).toEqual([MONDAY_MORNING + 9, 0])
  })
})
