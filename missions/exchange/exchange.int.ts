import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { districtSupervision } from '@anlan/district-supervision/module'
import { districtOverview, overdue } from '@anlan/district-supervision/contract/overview'
import { cityHub } from '@anlan/edge-city-hub/city-hub'
import { districtInbox } from '@anlan/edge-district-inbox/district-inbox'
import type { Id } from '@anlan/kernel/id'
import { people } from '@anlan/people/module'
import { changeRegistrationCode, getEnterprise } from '@anlan/plant/contract/enterprise'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { systemSpeaker } from '@anlan/platform/module/house'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { openStation, type TestStation } from '../../apps/province-station/testing/open-station.ts'
import type { Adapters } from './contract/adapter.ts'
import { listDeliveries, resyncAll, retryRefused } from './contract/delivery.ts'
import { lastReconciliation, reconcile, repair } from './contract/reconciliation.ts'
import { changeReceiver, listReceivers, pauseReceiver, type Receiver } from './contract/receiver.ts'
import { exchange, startDelivery } from './module.ts'
import { type Chain, chainOf, publishChain, publishDanger, publishRecord } from './testing/records.ts'

let station: TestStation
let test: TestHouse
let inbox: FastifyInstance
let district: Awaited<ReturnType<typeof openDistrict>>
let adapters: Adapters
const CODE = 'access-code-of-test'
const KEY = 'SixteenByteKey26'
let count = 0
const settings: Record<string, string> = { acceptsProvisional: 'yes' }

beforeAll(async () => {
  station = await openStation()
  test = await openTestHouse({ modules: [plant, people, alarms, exchange, districtSupervision], folders: [REGISTERS], settings })
  inbox = fastify({ forceCloseConnections: true })
  inbox.get('/healthz', async () => ({ ok: true }))
  districtSupervision.routes?.(inbox, test.house)
  settings['stationUrl'] = station.url
  settings['inboxUrl'] = await inbox.listen({ port: 0, host: '127.0.0.1' })
  district = await openDistrict(test)
  adapters = { 'city-hub': cityHub({ readPhoto: async () => undefined }), 'district-inbox': districtInbox() }
})
afterAll(async () => {
  await inbox.close()
  await test.close()
  await station.close()
})

const until = async <T>(what: string, look: () => Promise<T | false | undefined>): Promise<T> => {
  for (const end = performance.now() + 15_000; performance.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const found = await look()
    if (found !== false && found !== undefined) return found
  }
  return expect.fail(`waited 15 s for: ${what}`)
}

interface Plant {
  readonly org: Id
  readonly chain: Chain
  readonly receivers: () => Promise<{ province: Receiver; district: Receiver }>
  readonly publish: (work: Parameters<typeof test.house.act>[1]) => Promise<void>
  readonly value: <T>(asked: Promise<{ accepted: boolean }>) => Promise<T>
  readonly manager: ReturnType<TestHouse['speaker']>
}

/** An enterprise with an official code, registered at the station too. */
const openPlant = async (): Promise<Plant> => {
  const companyCode = `3710011${String(++count).padStart(2, '0')}`
  const { id: org } = await district.register(`报送测试企业${count}`, { registrationCode: companyCode })
  await test.settle()
  await station.admin('POST', '/admin/enterprises', { companyCode, name: `报送测试企业${count}`, code: CODE, key: KEY })
  const manager = test.speaker(['safety-manager', 'system-admin'], { org })
  const value = async <T>(asked: Promise<{ accepted: boolean }>): Promise<T> => {
    const decision = (await asked) as { accepted: boolean; value?: unknown }
    expect(decision).toMatchObject({ accepted: true })
    return decision.value as T
  }
  const receivers = async () => {
    const { receivers: rows } = await value<{ receivers: Receiver[] }>(test.house.query(manager, listReceivers, {}))
    const of = (kind: string) => rows.find((it) => it.kind === kind) ?? expect.fail(`no ${kind}`)
    return { province: of('province'), district: of('district') }
  }
  const { province } = await receivers()
  await value(test.house.command(manager, changeReceiver, { id: province.id, version: province.version, code: CODE, key: KEY }))
  const publish = async (work: Parameters<typeof test.house.act>[1]) => {
    await test.house.act(systemSpeaker(org, '双重预防'), work)
    await test.settle()
  }
  return { org, chain: chainOf(newId, MONDAY_MORNING), receivers, publish, value, manager }
}

const running = async <T>(work: () => Promise<T>, by: Adapters = adapters): Promise<T> => {
  const stop = startDelivery(test.house, by)
  try {
    return await work()
  } finally {
    await stop()
  }
}

const delivered = ({ receivers }: Plant) =>
  until('everything delivered', async () => {
    const { province, district: there } = await receivers()
    return [province, there].every(({ health }) => health.waiting === 0 && health.held === 0) && { province, district: there }
  })

const rowsOf = async (it: Plant, more: object) =>
  (await it.value<{ rows: { state: string; answer: string | null; kind: string; seq: number }[] }>(test.house.query(it.manager, listDeliveries, { limit: 500, ...more }))).rows

const compared = async (it: Plant, receiver: Receiver) => {
  const { id } = await it.value<{ id: Id }>(test.house.command(it.manager, reconcile, { receiver: receiver.id }))
  return until('reconciliation', async () => {
    const { reconciliation } = await it.value<{ reconciliation: { id: Id; state: string; differences: number; compared: number; rows: { what: string }[]; error: string | null } }>(
      test.house.query(it.manager, lastReconciliation, { receiver: receiver.id }),
    )
    return reconciliation.id === id && reconciliation.state !== 'asked' && reconciliation
  })
}

let it1: Plant
beforeEach(async () => {
  it1 = await openPlant()
})

describe('delivery', () => {
  it('takes every record to both receivers, in order, and both sides agree', async () => {
    await it1.publish(async (scope) => {
      publishChain(scope, it1.chain)
      publishRecord(scope, it1.chain.record())
      publishDanger(scope, it1.chain.danger())
      publishDanger(scope, it1.chain.danger({ state: 'reported', deadline: null, responsible: null }))
    })
    await running(async () => {
      const { province, district: there } = await delivered(it1)
      expect([province.health.delivered, there.health.delivered, province.health.refused, there.health.refused]).toEqual([6, 7, 0, 0])
      expect([province.health.condition, there.health.condition]).toEqual(['well', 'well'])
      expect(await compared(it1, province)).toMatchObject({ state: 'done', differences: 0, compared: 7 })
      expect(await compared(it1, there)).toMatchObject({ state: 'done', differences: 0, compared: 7 })
    })
    expect((await rowsOf(it1, { state: 'omitted' })).map(({ kind }) => kind)).toEqual(['danger'])
    const { rows } = await station.client.query<{ n: number }>(`select count(*)::int as n from sec_hidden_check_record`)
    expect(rows[0]?.n).toBeGreaterThan(0)
  })

  it('never reads a secret back and counts seqs without a gap', async () => {
    await it1.publish(async (scope) => publishChain(scope, it1.chain))
    expect(JSON.stringify(await it1.receivers())).not.toContain(KEY)
    const { province } = await it1.receivers()
    expect((await rowsOf(it1, { receiver: province.id })).map(({ seq }) => seq).toSorted()).toEqual([1, 2, 3, 4])
  })

  it('holds children of a refused row and lets them go when it has come right', async () => {
    const { unit } = it1.chain
    await it1.publish(async (scope) => publishChain(scope, { ...it1.chain, unit: { ...unit, department: '' } }))
    await running(async () => {
      const refused = await until('a refusal', async () => {
        const rows = await rowsOf(it1, { state: ['refused'] })
        return rows.length === 2 && rows
      })
      expect(refused.map(({ answer }) => answer).toSorted().at(-1)).toContain('hazardDep（责任部门）：不能为空')
      await until('held children', async () => (await rowsOf(it1, { state: ['held'] })).length === 6)
      await it1.publish(async (scope) => publishChain(scope, { ...it1.chain, unit: { ...unit, version: 2, updatedAt: unit.updatedAt + 1_000 } }))
      const { province } = await delivered(it1)
      expect(province.health).toMatchObject({ refused: 0, delivered: 4 })
      expect(await compared(it1, province)).toMatchObject({ differences: 0, compared: 4 })
    })
    expect(await test.events(it1.org)).toContain('exchange.delivery-refused')
  })

  it('keeps everything while the network is away and resumes at once', async () => {
    let away = true
    const real = adapters['city-hub']
    const cut: Adapters = {
      ...adapters,
      'city-hub': {
        ...real,
        reachable: async (access) => !away && real.reachable(access),
        deliver: (access, parcels, batch) => real.deliver(away ? { ...access, url: 'http://127.0.0.1:9' } : access, parcels, batch),
      },
    }
    await it1.publish(async (scope) => publishChain(scope, it1.chain))
    await running(async () => {
      const down = await until('down', async () => {
        const { province } = await it1.receivers()
        return province.health.condition === 'down' && province
      })
      expect(down.health).toMatchObject({ waiting: 4, lastError: '接收站连接不上，请检查网络和接收地址' })
      await test.database.within({ org: it1.org }, (tx) => tx.run(sql`update receiver set retry_at = ${Date.now() + 600_000}, down_since = ${Date.now() - 700_000} where id = ${down.id}`))
      away = false
      expect((await delivered(it1)).province.health).toMatchObject({ condition: 'well', delivered: 4 })
    }, cut)
  })

  it('alarms after ten minutes, clears when the receiver is back', async () => {
    await it1.publish(async (scope) => publishChain(scope, it1.chain))
    const { province } = await it1.receivers()
    const set = (column: string, to: number) => test.database.within({ org: it1.org }, (tx) => tx.run(sql`update receiver set ${sql.ref(column)} = ${to} where id = ${province.id}`))
    await set('down_since', Date.now() - 601_000)
    settings['stationUrl'] = 'http://127.0.0.1:9'
    await running(() => until('alarm', async () => (await test.events(it1.org)).includes('exchange.receiver-down')))
    expect(await test.events(it1.org)).toContain('alarms.alarm-raised')
    settings['stationUrl'] = station.url
    await set('retry_at', 0)
    await running(() => delivered(it1))
    expect(await test.events(it1.org)).toEqual(expect.arrayContaining(['exchange.receiver-up', 'alarms.alarm-cleared']))
  })

  it('sends nothing under a provisional code where it is not taken, and everything when the code has come', async () => {
    settings['acceptsProvisional'] = 'no'
    const { id: org } = await district.register(`临时编码企业${++count}`)
    await test.settle()
    const other = { ...it1, org, manager: test.speaker(['safety-manager', 'system-admin'], { org }) }
    await test.house.act(systemSpeaker(org, '双重预防'), async (scope) => publishChain(scope, other.chain))
    await test.settle()
    await running(async () => {
      await until('held', async () => (await rowsOf(other, { state: ['held'] })).filter(({ answer }) => answer === '等待正式登记编码').length === 4)
      const rows = await other.value<{ receivers: Receiver[] }>(test.house.query(other.manager, listReceivers, {}))
      expect(rows.receivers.map(({ health }) => health.condition)).toContain('waiting-code')
      const province = rows.receivers.find(({ kind }) => kind === 'province')
      const code = `3710019${String(count).padStart(2, '0')}`
      await station.admin('POST', '/admin/enterprises', { companyCode: code, name: '临时编码企业', code: CODE, key: KEY })
      await other.value(test.house.command(other.manager, changeReceiver, { id: province?.id ?? '', version: province?.version ?? 0, code: CODE, key: KEY }))
      const { version } = await other.value<{ version: number }>(test.house.query(district.officer, getEnterprise, { id: org }))
      await other.value(test.house.command(district.officer, changeRegistrationCode, { id: org, version, registrationCode: code }))
      await test.settle()
      await until('delivered under the new code', async () => (await rowsOf(other, { state: ['accepted'] })).length === 8)
    })
    settings['acceptsProvisional'] = 'yes'
  })
})

describe('people', () => {
  it('find what is missing there and send it again', async () => {
    await it1.publish(async (scope) => publishChain(scope, it1.chain))
    await running(async () => {
      const { province } = await delivered(it1)
      await station.client.query(`delete from sec_hidden_check_mission where id = $1`, [it1.chain.plan.id])
      const found = await compared(it1, province)
      expect(found).toMatchObject({ differences: 1, rows: [{ what: 'missing-there' }] })
      await it1.value(test.house.command(it1.manager, repair, { reconciliation: found.id }))
      await delivered(it1)
      expect(await compared(it1, province)).toMatchObject({ differences: 0 })
      expect(await test.house.command(it1.manager, retryRefused, { receiver: province.id })).toMatchObject({ accepted: false, refusal: { code: 'nothing-refused' } })
      expect(await it1.value(test.house.command(it1.manager, resyncAll, { receiver: province.id }))).toEqual({ queued: 4 })
      await delivered(it1)
      expect(await compared(it1, province)).toMatchObject({ differences: 0, compared: 4 })
    })
  })

  it('pause a receiver; a stale edit is told', async () => {
    const { district: there } = await it1.receivers()
    await it1.value(test.house.command(it1.manager, pauseReceiver, { id: there.id, version: there.version }))
    expect(await test.house.command(it1.manager, pauseReceiver, { id: there.id, version: there.version })).toMatchObject({ accepted: false, refusal: { kind: 'conflict' } })
    expect((await it1.receivers()).district.health.condition).toBe('paused')
  })
})

describe('the district', () => {
  it('sees from its inbox who is live, what was done and what is overdue; a town sees its own', async () => {
    await it1.publish(async (scope) => {
      publishChain(scope, it1.chain)
      publishRecord(scope, it1.chain.record())
      publishRecord(scope, it1.chain.record('2'))
      publishDanger(scope, it1.chain.danger())
    })
    await running(() => delivered(it1))
    const picture = await it1.value<{ enterprises: { id: Id }[] }>(test.house.query(district.officer, districtOverview, {}))
    expect(picture.enterprises.find(({ id }) => id === it1.org)).toMatchObject({
      live: 'live', overdue: 1, longestOverdueDays: 3, open: 1, delivered: 7, today: { inspections: 1, missed: 1, reported: 1, closed: 0 },
    })
    const own = test.speaker(['town-officer'], { org: district.town('张村镇') })
    const other = test.speaker(['town-officer'], { org: district.town('羊亭镇') })
    expect(await it1.value(test.house.query(own, overdue, { enterprise: it1.org }))).toMatchObject({ total: 1, rows: [{ name: '报警被屏蔽', days: 3, responsible: '周明远', town: '张村镇' }] })
    expect(await it1.value(test.house.query(other, overdue, {}))).toMatchObject({ total: 0 })
    expect((await it1.value<{ enterprises: unknown[] }>(test.house.query(other, districtOverview, {}))).enterprises).toEqual([])
  })

  it('shuts its door to a wrong key', async () => {
    const answer = await fetch(`${settings['inboxUrl']}/inbox/v1/unit`, { method: 'POST', headers: { authorization: `Bearer ${it1.org}.wrong`, 'content-type': 'application/json' }, body: '{}' })
    expect(answer.status).toBe(401)
  })
})
