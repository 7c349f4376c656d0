import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { until } from '@anlan/platform/testing/until'
import { lastPositions } from '@anlan/positioning/contract/positions'
import { openSource } from '@anlan/positioning/contract/source'
import type { Adapters } from './contract/adapter.ts'
import { DEFAULT_WIRE } from './contract/positioning-wire.ts'
import { pauseReceiver } from './contract/receiver.ts'
import { adapters, closeAll, intake, openAll, openPlant, running, station, test } from './testing/positioning-plant.ts'
import { accepted } from './testing/sender.ts'

let it1: Awaited<ReturnType<typeof openPlant>>
beforeAll(openAll)
afterAll(closeAll)
beforeEach(async () => {
  it1 = await openPlant()
})

describe('live positions', () => {
  const wear = async (it: typeof it1) => {
    const { id, token } = accepted(await test.house.command(it.manager, openSource, { id: newId(), name: '引擎', protocol: 'http', coordinates: 'plan' }))
    const source = await intake.authenticate(id, token)
    if (source === undefined) return expect.fail('the source is not known')
    await test.settle()
    return async (card: string, x: number, ago = 0) => {
      await intake.take(source, [{ card, at: test.clock.plant() - ago, place: { x, y: 10, floor: 2, accuracy: 1, indoor: false }, coordinates: 'plan', battery: 80, sos: false }])
    }
  }
  const latest = async (companyCode: string) => (await station.client.query(`select * from position_latest where "companyCode" = $1 order by who`, [companyCode])).rows as Record<string, unknown>[]

  it('are the last place of each person, in degrees, at least every thirty seconds', async () => {
    const { survey, carrier, identify, feed } = it1
    await survey()
    const wang = await carrier('王芳')
    await identify(wang.id)
    const report = await wear(it1)
    await running(async () => {
      await it1.settled()
      await report(wang.number, 100, 4 * SECOND)
      await report(wang.number, 104)
      const [row] = await until('the position', async () => {
        const found = await latest(it1.companyCode)
        return found.length > 0 && found[0]?.['located_at'] === test.clock.plant() && found
      })
      expect(row).toMatchObject({ who: wang.id, floor: 2, online: true, located_at: test.clock.plant(), lon: expect.closeTo(122.40115, 4), lat: expect.closeTo(37.62009, 4) })
      const told = await until('the round is noted', async () => {
        const found = await feed()
        return found.taken > 0 && found
      })
      expect(told).toMatchObject({ condition: 'well', taken: 1, refused: 0, unplaced: [], wire: { shape: 'aq3064', geometry: 'wkt' } })
    })
  })

  it('of whom the receiver does not know are refused, which is said; of a plan without ground nothing goes', async () => {
    const { carrier, feed, survey } = it1
    const wang = await carrier('王芳')
    const report = await wear(it1)
    await running(async () => {
      await report(wang.number, 100)
      const waits = await until('a reason', async () => {
        const found = await feed()
        return found.condition === 'unplaced' && found
      })
      expect(waits.unplaced).toEqual([{ plan: '厂区', people: 1, why: expect.stringContaining('坐标基准未测量') }])
      expect(await latest(it1.companyCode)).toEqual([])
      await survey()
      const told = await until('a refusal', async () => {
        const found = await feed()
        return found.refused > 0 && found
      })
      expect(told).toMatchObject({ taken: 0, refused: 1, refusal: expect.stringContaining('人员不存在，请先上报人员信息') })
    })
  })

  it('are not queued while the receiver is away: the last ones go as soon as it is back', async () => {
    const { manager, survey, carrier, identify, feed } = it1
    await survey()
    const wang = await carrier('王芳')
    await identify(wang.id)
    const report = await wear(it1)
    const live = async () => accepted(await test.house.query(manager, lastPositions, {})).positions[0]
    let away = true
    const real = adapters['city-hub']
    const cut: Adapters = { ...adapters, 'city-hub': { ...real, positions: (access, positions, round) => real.positions?.(away ? { ...access, url: 'http://127.0.0.1:9' } : access, positions, round) ?? expect.fail() } }
    await running(async () => {
      await it1.settled()
      for (const ago of [30, 20, 10]) await report(wang.number, 40 - ago, ago * SECOND)
      await until('down', async () => (await feed()).condition === 'down')
      await test.database.within({ org: it1.org }, (tx) => tx.run(sql`update position_feed set down_since = ${Date.now() - 601_000} where org_id = ${it1.org}`))
      await until('an alarm', async () => (await test.events(it1.org)).includes('alarms.alarm-raised'))
      await report(wang.number, 40)
      await until('heard at home', async () => (await live())?.at === test.clock.plant())
      const back = performance.now()
      away = false
      const found = await until('the last place', async () => {
        const rows = await latest(it1.companyCode)
        return rows.length > 0 && rows
      })
      expect(performance.now() - back).toBeLessThan(10_000)
      expect(found).toMatchObject([{ located_at: test.clock.plant(), lon: expect.closeTo(122.400453, 4) }])
      await until('well', async () => (await feed()).condition === 'well')
      expect(await test.events(it1.org)).toContain('alarms.alarm-cleared')
      const { rows } = await station.client.query(`select max(rows)::int as most from position_upload where "companyCode" = $1`, [it1.companyCode])
      expect(rows[0]?.['most']).toBe(1)
    }, cut)
  })

  it('stop while the receiver is paused, and go in the city’s form where that is chosen', async () => {
    const { manager, survey, carrier, identify, feed, receiver } = it1
    await survey()
    const wang = await carrier('王芳')
    await identify(wang.id)
    const report = await wear(it1)
    await test.database.within({ org: it1.org }, (tx) => tx.run(sql`update receiver set positioning = ${JSON.stringify({ ...DEFAULT_WIRE, shape: 'yantai' })}::jsonb where org_id = ${it1.org} and kind = 'province'`))
    await running(async () => {
      await it1.settled()
      await report(wang.number, 100)
      const [row] = await until('the position', async () => {
        const found = await latest(it1.companyCode)
        return found.length > 0 && found
      })
      expect(row).toMatchObject({ form: 'sec_employee_real_loaction', who: wang.number, online: null })
      const { id, version } = await receiver('province')
      accepted(await test.house.command(manager, pauseReceiver, { id, version }))
      expect((await feed()).condition).toBe('paused')
    })
  })
})
