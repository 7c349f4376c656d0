import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { answerDue } from '@anlan/dual-prevention/contract/answer-due'
import { listDues } from '@anlan/dual-prevention/contract/due'
import { getUnit, listMeasures, listPlans, listUnits } from '@anlan/dual-prevention/contract/register'
import { saveUnit } from '@anlan/dual-prevention/contract/save-register'
import { dualPrevention } from '@anlan/dual-prevention/module'
import { cityHub } from '@anlan/edge-city-hub/city-hub'
import { seal } from '@anlan/edge-city-hub/envelope'
import { districtInbox } from '@anlan/edge-district-inbox/district-inbox'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { openStation, type TestStation } from '../../apps/province-station/testing/open-station.ts'
import type { Adapters } from './contract/adapter.ts'
import { listDeliveries } from './contract/delivery.ts'
import { type ImportRun, importNow, lastImport, setMasters } from './contract/import.ts'
import { lastReconciliation, reconcile } from './contract/reconciliation.ts'
import { changeReceiver, listReceivers, type Receiver } from './contract/receiver.ts'
import { exchange, startDelivery } from './module.ts'

/** An enterprise that keeps its register in the province's base software: the receiving station plays it. */
const CODE = 'access-code-of-test'
const KEY = 'SixteenByteKey26'
const COMPANY = '371001877'

let station: TestStation
let test: TestHouse
let adapters: Adapters
let org: Id
let manager: ReturnType<TestHouse['speaker']>
const settings: Record<string, string> = { acceptsProvisional: 'yes', inboxUrl: 'http://127.0.0.1:9' }

beforeAll(async () => {
  station = await openStation()
  test = await openTestHouse({ modules: [plant, people, alarms, dualPrevention, exchange], folders: [FILES, REGISTERS], settings })
  settings['stationUrl'] = station.url
  const district = await openDistrict(test)
  org = (await district.register('导入测试企业', { registrationCode: COMPANY })).id
  await test.settle()
  await station.admin('POST', '/admin/enterprises', { companyCode: COMPANY, name: '导入测试企业', code: CODE, key: KEY })
  manager = test.speaker(['safety-manager', 'system-admin'], { org })
  const { province } = await receivers()
  accepted(await test.house.command(manager, changeReceiver, { id: province.id, version: province.version, code: CODE, key: KEY }))
  adapters = { 'city-hub': cityHub({ readPhoto: async () => undefined }), 'district-inbox': districtInbox() }
})
afterAll(async () => {
  await test.close()
  await station.close()
})

const accepted = <Value>(decision: Decision<Value>): Value => {
  if (!decision.accepted) expect.fail(`${decision.refusal.code}: ${decision.refusal.message}`)
  return decision.value
}
const receivers = async () => {
  const { receivers: rows } = accepted(await test.house.query(manager, listReceivers, {}))
  const of = (kind: string): Receiver => rows.find((it) => it.kind === kind) ?? expect.fail(`no ${kind}`)
  return { province: of('province'), district: of('district') }
}
const STAMP = { deleted: '0', createDate: '20261120080000', createBy: '平台录入', updateDate: '20261120080000', updateBy: '平台录入' }
const upload = async (table: string, row: Record<string, unknown>) => {
  const response = await fetch(`${station.url}/${table}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`${COMPANY}:${CODE}`).toString('base64')}` },
    body: JSON.stringify({ datas: seal(JSON.stringify([{ companyCode: COMPANY, ...STAMP, ...row }]), KEY) }),
  })
  expect(await response.json()).toMatchObject({ success: true, state: 'accepted' })
}
const until = async <T>(what: string, look: () => Promise<T | false>): Promise<T> => {
  for (const end = performance.now() + 15_000; performance.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const found = await look()
    if (found !== false) return found
  }
  return expect.fail(`waited 15 s for: ${what}`)
}
const running = async <T>(work: () => Promise<T>): Promise<T> => {
  const stop = startDelivery(test.house, adapters)
  try {
    return await work()
  } finally {
    await stop()
  }
}
const imported = async (): Promise<ImportRun> => {
  const { province } = await receivers()
  const asked = accepted(await test.house.command(manager, importNow, { receiver: province.id }))
  const run = await until('the import', async () => {
    const { run: last } = accepted(await test.house.query(manager, lastImport, { receiver: province.id }))
    return last?.id === asked.id && last.state !== 'asked' && last
  })
  await test.settle()
  return run
}

const ids = { unit: newId(), event: newId(), measure: newId(), plan: newId() }

describe('a register kept in the base software of the province', () => {
  it('refuses to import while nothing is ruled there, and never from the district', async () => {
    const { province, district } = await receivers()
    expect(await test.house.command(manager, importNow, { receiver: province.id })).toMatchObject({ accepted: false, refusal: { code: 'nothing-to-import' } })
    expect(await test.house.command(manager, setMasters, { id: district.id, version: district.version, masters: ['unit'] })).toMatchObject({ accepted: false, refusal: { code: 'not-a-master' } })
  })

  it('is taken over with its ids, parents first, and its dues are made', async () => {
    await upload('sec_security_risk_unit', { id: ids.unit, hazardCode: '371001877001', hazardDep: '仓储部', hazardLiablePerson: '周明远', riskUnitName: '甲醇储罐区' })
    await upload('sec_security_risk_events', { id: ids.event, riskUnitId: ids.unit, riskEventName: '储罐泄漏' })
    await upload('sec_security_risk_control_measures', { id: ids.measure, riskEventId: ids.event, dataSrc: '2', riskMeasureDesc: '每班检查围堰', classify1: '3', classify2: '3-2', troubleshootContent: '围堰有无积水' })
    await upload('sec_hidden_check_mission', {
      id: ids.plan, riskMeasureId: ids.measure, troubleshootContent: '围堰有无积水', checkCycle: 2, checkCycleUnit: '小时', taskStartTime: '20261120080000', workStartTime: '8:00:00', workEndTime: '20:00:00', workDayType: '0', workType: '0',
    })
    const { province } = await receivers()
    accepted(await test.house.command(manager, setMasters, { id: province.id, version: province.version, masters: ['unit', 'risk-event', 'measure', 'plan'] }))
    await running(async () => {
      expect(await imported()).toMatchObject({ state: 'done', adopted: 4, refused: 0, faults: [] })
      const { rows } = accepted(await test.house.query(manager, listMeasures, {}))
      expect(rows.map(({ id, unitName, plan }) => [id, unitName, plan?.windowStart])).toEqual([[ids.measure, '甲醇储罐区', '08:00']])
      expect(accepted(await test.house.query(manager, listDues, { limit: 50 })).total).toBeGreaterThan(0)
    })
  })

  it('is not sent back, a second import changes nothing, and both sides agree', async () => {
    await running(async () => {
      expect(await imported()).toMatchObject({ adopted: 0, unchanged: 4, refused: 0 })
      const { province } = await receivers()
      const states = await until('nothing waits', async () => {
        const { rows } = accepted(await test.house.query(manager, listDeliveries, { receiver: province.id, limit: 100 }))
        const found = rows.filter(({ kind }) => kind !== 'record').map(({ state }) => state)
        return !found.includes('waiting') && found
      })
      expect(new Set(states)).toEqual(new Set(['omitted']))
      const asked = accepted(await test.house.command(manager, reconcile, { receiver: province.id }))
      expect(
        await until('reconciliation', async () => {
          const { reconciliation } = accepted(await test.house.query(manager, lastReconciliation, { receiver: province.id }))
          return reconciliation?.id === asked.id && reconciliation.state !== 'asked' && reconciliation
        }),
      ).toMatchObject({ state: 'done', differences: 0, compared: 4 })
    })
  })

  it('is changed there: here only what the master does not know, and the change comes by itself', async () => {
    const { unit } = accepted(await test.house.query(manager, getUnit, { id: ids.unit }))
    const own = { id: unit.id, version: unit.version, name: unit.name, hazardCode: unit.hazardCode, department: unit.department, responsible: unit.responsible }
    expect(await test.house.command(manager, saveUnit, { ...own, name: '改名', riskLevel: '2' })).toMatchObject({ accepted: false, refusal: { code: 'mastered-elsewhere' } })
    accepted(await test.house.command(manager, saveUnit, { ...own, riskLevel: '2' }))
    expect(await test.house.command(manager, saveUnit, { ...own, id: newId(), version: 0, name: '新单元', riskLevel: '4' })).toMatchObject({ accepted: false, refusal: { code: 'mastered-elsewhere' } })
    await upload('sec_security_risk_unit', { id: ids.unit, hazardCode: '371001877001', hazardDep: '仓储部', hazardLiablePerson: '林静', riskUnitName: '甲醇储罐区（南）', updateDate: '20261122080000' })
    await running(async () => expect(await imported()).toMatchObject({ adopted: 1, unchanged: 3 }))
    expect(accepted(await test.house.query(manager, listUnits, {})).rows).toMatchObject([{ id: ids.unit, name: '甲醇储罐区（南）', responsible: '林静', riskLevel: '2', version: 3 }])
  })

  it('with the records ruled there too, no dues stand here, and none can be answered', async () => {
    const due = accepted(await test.house.query(manager, listDues, { state: ['open'], limit: 1 })).rows[0]
    const { province } = await receivers()
    accepted(await test.house.command(manager, setMasters, { id: province.id, version: province.version, masters: ['unit', 'risk-event', 'measure', 'plan', 'record'] }))
    await test.settle()
    expect(accepted(await test.house.query(manager, listDues, { state: ['open'], limit: 1 })).total).toBe(0)
    expect(await test.house.command(manager, answerDue, { due: due?.id ?? '', record: newId(), result: '0', checkedAt: test.clock.plant() })).toMatchObject({ accepted: false, refusal: { code: 'mastered-elsewhere' } })
    const again = await receivers()
    accepted(await test.house.command(manager, setMasters, { id: province.id, version: again.province.version, masters: [] }))
    await test.settle()
    expect(accepted(await test.house.query(manager, listDues, { state: ['open'], limit: 1 })).total).toBeGreaterThan(0)
    expect(accepted(await test.house.query(manager, listPlans, {})).total).toBe(1)
  })
})
