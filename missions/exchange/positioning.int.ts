import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { districtSupervision } from '@anlan/district-supervision/module'
import { cityHub } from '@anlan/edge-city-hub/city-hub'
import { districtInbox } from '@anlan/edge-district-inbox/district-inbox'
import type { Decision } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { saveIdentity } from '@anlan/people/contract/identity'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { planRegister } from '@anlan/plant/contract/place'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { systemSpeaker } from '@anlan/platform/module/house'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { bindCard, cardRegister } from '@anlan/positioning/contract/card'
import { fenceRegister } from '@anlan/positioning/contract/fence'
import { groundRegister } from '@anlan/positioning/contract/ground'
import { JUDGED_KINDS, type Judged, judgedBegun, judgedEnded } from '@anlan/positioning/contract/judged'
import { lastPositions } from '@anlan/positioning/contract/positions'
import { openSource } from '@anlan/positioning/contract/source'
import { openFixIntake, positioning } from '@anlan/positioning/module'
import { openStation, type TestStation } from '../../apps/province-station/testing/open-station.ts'
import type { Adapters } from './contract/adapter.ts'
import { listDeliveries } from './contract/delivery.ts'
import { listPositionFeeds } from './contract/position-feed.ts'
import { DEFAULT_WIRE, setPositioningWire } from './contract/positioning-wire.ts'
import { lastReconciliation, reconcile } from './contract/reconciliation.ts'
import { changeReceiver, listReceivers, pauseReceiver, type Receiver } from './contract/receiver.ts'
import { exchange, startDelivery, startPositions } from './module.ts'

let [station, test, inbox, district, adapters]: [TestStation, TestHouse, FastifyInstance, Awaited<ReturnType<typeof openDistrict>>, Adapters] = [] as never
let intake: ReturnType<typeof openFixIntake>
const [CODE, KEY] = ['access-code-of-test', 'SixteenByteKey26']
const settings: Record<string, string> = { acceptsProvisional: 'yes', positionsEverySeconds: '0.5' }
let count = 0

beforeAll(async () => {
  station = await openStation({ now: () => Date.now() })
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, exchange, districtSupervision], folders: [REGISTERS], settings })
  inbox = fastify({ forceCloseConnections: true })
  inbox.get('/healthz', async () => ({ ok: true }))
  districtSupervision.routes?.(inbox, test.house)
  settings['stationUrl'] = station.url
  settings['inboxUrl'] = await inbox.listen({ port: 0, host: '127.0.0.1' })
  district = await openDistrict(test)
  adapters = { 'city-hub': cityHub({ readPhoto: async () => undefined }), 'district-inbox': districtInbox() }
  intake = openFixIntake(test.house, { rest: 20, buzz: () => undefined })
})
afterAll(async () => {
  await intake.close()
  await inbox.close()
  await test.close()
  await station.close()
})

const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
/** Numbers of no region that there is. */
const NUMBERS = ['990000198803150017', '990000199001010025']
const POINTS = [{ x: 0, y: 0, lon: 122.4, lat: 37.62 }, { x: 400, y: 0, lon: 122.40453, lat: 37.62 }, { x: 0, y: 300, lon: 122.4, lat: 37.6227 }]

const openPlant = async () => {
  const companyCode = `3710021${String(++count).padStart(2, '0')}`
  const { id: org } = await district.register(`定位测试企业${count}`, { registrationCode: companyCode })
  await test.settle()
  await station.admin('POST', '/admin/enterprises', { companyCode, name: `定位测试企业${count}`, code: CODE, key: KEY })
  const manager = test.speaker(['safety-manager', 'system-admin'], { org })
  const receiver = async (kind: 'province' | 'district'): Promise<Receiver> => accepted(await test.house.query(manager, listReceivers, {})).receivers.find((it) => it.kind === kind) ?? expect.fail()
  const province = await receiver('province')
  accepted(await test.house.command(manager, changeReceiver, { id: province.id, version: province.version, code: CODE, key: KEY }))
  const save = async (register: unknown, data: object): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(register as Register).save, { id, version: 0, data } as never))
    return id
  }
  await save(planRegister, { name: '厂区', widthMetres: 400, heightMetres: 300 })
  const carrier = async (name: string) => {
    const id = newId()
    accepted(await test.house.command(manager, savePerson, { id, name, mobile: '13900000001' }))
    const number = `T-${id.slice(-8)}`
    accepted(await test.house.command(manager, bindCard, { card: await save(cardRegister, { number }), person: id }))
    return { id, number }
  }
  const identify = async (person: Id, at = 0) => accepted(await test.house.command(manager, saveIdentity, { person, version: 0, idNumber: NUMBERS[at] ?? '' }))
  const survey = () => save(groundRegister, { plan: '厂区', points: POINTS })
  const judge = async (kind: typeof judgedBegun, more: Partial<Judged>) => {
    const now = test.clock.plant()
    const judged: Judged = { kind: 'gathering', phase: 'begun', cause: 'x', at: now, since: now - MINUTE, level: 'red', fence: null, carriers: [], plan: '厂区', x: 100, y: 100, floor: 1, value: 7, allowed: 3, basis: null, signedAt: null, answerBy: null, ...more }
    await test.house.act(systemSpeaker(org, '人员定位'), async (scope) => scope.record(kind, { data: { judged }, at: judged.at }))
    await test.settle()
  }
  const deliveries = async (more: object) => accepted(await test.house.query(manager, listDeliveries, { limit: 500, ...more })).rows
  const compared = async (kind: 'province' | 'district') => {
    const { id } = accepted(await test.house.command(manager, reconcile, { receiver: (await receiver(kind)).id }))
    const { id: of } = await receiver(kind)
    return until('reconciliation', async () => {
      const { reconciliation: found } = accepted(await test.house.query(manager, lastReconciliation, { receiver: of }))
      return found?.id === id && found.state !== 'asked' && found
    })
  }
  const settled = async () => {
    await test.settle()
    return until('all delivered', async () => (await deliveries({ state: ['waiting', 'sent'] })).length === 0)
  }
  const rows = async (table: string) => (await station.client.query(`select * from ${table} where "companyCode" = $1 order by id`, [companyCode])).rows as Record<string, unknown>[]
  const feed = async () => accepted(await test.house.query(manager, listPositionFeeds, {})).feeds[0] ?? expect.fail()
  return { org, companyCode, manager, save, carrier, identify, survey, judge, deliveries, compared, settled, rows, receiver, feed }
}

const running = async <T>(work: () => Promise<T>, by: Adapters = adapters): Promise<T> => {
  const ends = [startDelivery(test.house, by), startPositions(test.house, by)]
  try {
    return await work()
  } finally {
    await Promise.all(ends.map((end) => end()))
  }
}

let it1: Awaited<ReturnType<typeof openPlant>>
beforeEach(async () => {
  it1 = await openPlant()
})

describe('records of positioning', () => {
  it('arrive field by field at both receivers, and both sides agree', async () => {
    const { carrier, identify, survey, save, judge, rows, compared, settled } = it1
    await survey()
    const wang = await carrier('王芳')
    await identify(wang.id)
    const fence = await save(fenceRegister, { name: '罐区', plan: '厂区', shape: { kind: 'circle', x: 100, y: 100, radius: 15 } })
    await test.settle()
    await judge(judgedBegun, { kind: 'sos', cause: 'sos:1', carriers: [wang.id], fence })
    await judge(judgedBegun, { kind: 'over-count', cause: 'over:1', fence })
    await judge(judgedBegun, { kind: 'gathering', cause: 'g:1', carriers: [wang.id] })
    await judge(judgedEnded, { kind: 'gathering', cause: 'g:1', phase: 'ended', at: test.clock.plant() + 30 * SECOND })
    await judge(judgedBegun, { kind: 'lost', cause: 'lost:1', carriers: [wang.id] })
    await running(async () => {
      await settled()
      expect(await rows('aq3064_person')).toMatchObject([{ id: wang.id, PERSON_NAME: '王芳', IDENTIFY_NUM: NUMBERS[0], PERSON_TYPE: '01', BIRTHDAY: '19880315', GENDER: '1', MOBILE_NUMBER: '13900000001', POSITION_NAME: '内部员工', deleted: '0' }])
      const [zone] = await rows('aq3064_zone')
      expect(zone).toMatchObject({ id: fence, ZONE_NAME: '罐区', ZONE_TYPE: '1' })
      expect(String(zone?.['GEO']).split(',')).toHaveLength(65)
      expect(await rows('aq3064_person_alarm')).toMatchObject([{ PERSON_ID: wang.id, ZONE_ID: fence, ALARM_TYPE: '0', ALARM_TIME: test.clock.plant(), ALARM_END_TIME: null }])
      expect(await rows('aq3064_zone_alarm')).toMatchObject([{ ZONE_ID: fence, ALARM_TYPE: '1' }])
      const [gathering] = await rows('aq3064_gathering')
      expect(gathering).toMatchObject({ TIME_STAMP: test.clock.plant() - MINUTE, ALARM_LAST_TIME: 90, LEVEL: '1' })
      expect(JSON.parse(String(gathering?.['ALARM_AREA']))).toEqual([{ NAME: '王芳', PERSONTYPE: '01', PERSONID: wang.id, X: expect.closeTo(122.4011325, 6), Y: expect.closeTo(37.6209, 6) }])
      expect((await it1.deliveries({ state: 'omitted' })).map(({ kind, receiverName }) => [kind, receiverName])).toEqual([['person-alarm', '省级接收站']])
      for (const kind of ['province', 'district'] as const) expect(await compared(kind)).toMatchObject({ state: 'done', differences: 0 })
      const held = await test.database.within({ org: district.district }, (tx) => tx.many(sql<{ record: object }>`select record from inbox_record where enterprise = ${it1.org} and kind = 'located-person'`))
      expect(held).toHaveLength(1)
      expect(JSON.stringify(held)).not.toContain(NUMBERS[0])
    })
  })

  it('wait with a reason while ground or papers are lacking, never go out wrong, and go by themselves when they are there', async () => {
    const { carrier, identify, survey, save, judge, rows, deliveries, settled } = it1
    const wang = await carrier('王芳')
    const fence = await save(fenceRegister, { name: '罐区', plan: '厂区', shape: { kind: 'circle', x: 100, y: 100, radius: 15 } })
    await test.settle()
    await judge(judgedBegun, { kind: 'intrusion', cause: 'i:1', carriers: [wang.id], fence })
    await running(async () => {
      await settled()
      const held = await deliveries({ state: 'held', receiverKind: 'province' })
      expect(held.map(({ kind, answer }) => [kind, answer]).toSorted()).toEqual([
        ['fence', expect.stringContaining('坐标基准未测量')], ['located-person', expect.stringContaining('缺少证件号码、出生日期、性别')], ['person-alarm', '等待上级记录被接收'],
      ])
      expect(await rows('aq3064_zone')).toEqual([])
      await survey()
      await identify(wang.id)
      await settled()
      expect(await deliveries({ state: 'held', receiverKind: 'province' })).toEqual([])
      expect((await rows('aq3064_person_alarm')).length).toBe(1)
      expect(await it1.compared('province')).toMatchObject({ differences: 0 })
    })
  })

  it('are written otherwise when that is chosen, and everything goes again', async () => {
    const { manager, carrier, identify, survey, judge, rows, compared, settled, receiver } = it1
    await survey()
    const wang = await carrier('王芳')
    await identify(wang.id)
    await test.settle()
    await judge(judgedBegun, { kind: 'sos', cause: 'sos:1', carriers: [wang.id] })
    await judge(judgedBegun, { kind: 'absence', cause: 'a:1', carriers: [wang.id] })
    await judge(judgedBegun, { kind: 'gathering', cause: 'g:1', carriers: [wang.id] })
    await running(async () => {
      await settled()
      const codes = Object.fromEntries(Object.keys(JUDGED_KINDS).map((kind) => [kind, (DEFAULT_WIRE.alarmTypes as Record<string, string>)[kind] ?? '']))
      const { id, version } = await receiver('province')
      const chosen = { id, version, shape: 'yantai', geometry: 'geojson', ...codes, gathering: '0' } as never
      expect(accepted(await test.house.command(manager, setPositioningWire, chosen))).toMatchObject({ queued: 4 })
      expect(await test.house.command(manager, setPositioningWire, chosen)).toMatchObject({ refusal: { kind: 'conflict' } })
      expect(await test.house.command(manager, setPositioningWire, { ...(chosen as object), id: (await receiver('district')).id } as never)).toMatchObject({ refusal: { code: 'no-choice' } })
      await settled()
      expect((await rows('sec_employee_alarm_data')).map(({ alarmType }) => alarmType).toSorted()).toEqual(['0', '2', '5'])
      expect(await rows('sec_employee_file')).toMatchObject([{ employeeName: '王芳', imei: wang.number, sex: '1' }])
      expect(await compared('province')).toMatchObject({ state: 'done', differences: 0 })
      await station.client.query(`delete from sec_employee_alarm_data where "companyCode" = $1 and "alarmType" = '0'`, [it1.companyCode])
      expect(await compared('province')).toMatchObject({ differences: 1, rows: [{ kind: 'gathering', what: 'missing-there' }] })
    })
  })

  it('whose answer is lost go again, in order, and are there once', async () => {
    const { carrier, identify, survey, judge, rows, settled } = it1
    await survey()
    const wang = await carrier('王芳')
    await identify(wang.id)
    await test.settle()
    for (let n = 0; n < 6; n += 1) await judge(judgedBegun, { kind: 'sos', cause: `sos:${n}`, carriers: [wang.id], at: test.clock.plant() + n })
    let lost = 0
    const real = adapters['city-hub']
    const deaf: Adapters = {
      ...adapters,
      'city-hub': {
        ...real,
        deliver: async (access, parcels, batch) => {
          const answers = await real.deliver(access, parcels, batch)
          if (lost++ % 2 === 0) throw new Fault('receiver-unreachable', '接收站连接不上')
          return answers
        },
      },
    }
    await running(settled, deaf)
    expect(lost).toBeGreaterThan(2)
    expect(await rows('aq3064_person_alarm')).toHaveLength(6)
  })
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
