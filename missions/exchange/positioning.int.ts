import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '@anlan/kernel/fault'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { sql } from '@anlan/platform/database/database'
import { fenceRegister } from '@anlan/positioning/contract/fence'
import { JUDGED_KINDS, judgedBegun, judgedEnded } from '@anlan/positioning/contract/judged'
import type { Adapters } from './contract/adapter.ts'
import { DEFAULT_WIRE, setPositioningWire } from './contract/positioning-wire.ts'
import { adapters, closeAll, district, NUMBERS, openAll, openPlant, running, station, test } from './testing/positioning-plant.ts'
import { accepted } from './testing/sender.ts'

let it1: Awaited<ReturnType<typeof openPlant>>
beforeAll(openAll)
afterAll(closeAll)
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
