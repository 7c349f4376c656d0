import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Parcel, ReceiverAccess } from '@anlan/exchange/contract/adapter'
import { ACME, KEY, openStation, type TestStation } from '../../apps/province-station/testing/open-station.ts'
import { cityHub } from './city-hub.ts'

const AT = Date.parse('2026-11-23T09:00:00+08:00')
const id = (n: number) => `019ab000-0000-7000-8000-00000000010${n}`
const head = (n: number) => ({ id: id(n), version: 1, deleted: false, createdAt: AT, createdBy: '林静', updatedAt: AT, updatedBy: '林静' })
const parcel = (kind: Parcel['kind'], n: number, own: object): Parcel => ({ kind, id: id(n), updatedAt: AT, knownThere: false, record: { ...head(n), ...own } })
const unit = parcel('unit', 1, { hazardCode: '371002999001', department: '仓储部', responsible: '周明远', name: '罐区', riskLevel: '1' })
const danger = parcel('danger', 2, {
  state: 'rectifying', name: '滴漏', description: '密封滴漏', place: '泵区', hazardCode: null, measure: null, record: null, level: '0', source: '1', manageType: '1', kind: '7', category: '0',
  reportedAt: AT, reporter: '孙大为', reason: null, measures: null, cost: null, responsible: { id: 'x', name: '周明远' }, acceptor: null, deadline: '2026-11-30', acceptedAt: null,
  acceptComment: null, photosBefore: ['photo'], photosAfter: ['gone'],
})
const JPEG = Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(100, 7)])

let station: TestStation
let access: ReceiverAccess
let odd: Server | undefined
const hub = cityHub({ readPhoto: async (_org, photo) => (photo === 'photo' ? JPEG : undefined) })

beforeAll(async () => {
  station = await openStation()
  access = { org: id(9), url: station.url, companyCode: ACME.companyCode, code: ACME.code, key: KEY }
})
afterEach(() => odd?.close())
afterAll(() => station.close())

describe('the city hub', () => {
  it('takes rows, photos too, and shows the marks that we computed', async () => {
    expect(await hub.deliver(access, [unit], id(8))).toEqual([{ outcome: 'accepted' }])
    expect(await hub.deliver(access, [danger], id(8))).toEqual([{ outcome: 'accepted' }])
    expect(await station.count('photo')).toBe(1)
    expect((await hub.holdings(access, 'danger', null)).rows).toEqual([{ id: danger.id, mark: await hub.mark(access, danger) }])
  })

  it('answers row by row, in its own words; what it does not take is left out', async () => {
    const reported = { ...danger, id: id(3), record: { ...danger.record, id: id(3), state: 'reported' } }
    const wrong = { ...danger, id: id(4), record: { ...danger.record, id: id(4), kind: null } }
    const [first, second, third] = await hub.deliver(access, [reported, wrong, danger], id(8))
    expect([first?.outcome, second?.outcome, third?.outcome]).toEqual(['omitted', 'refused', 'accepted'])
    expect(second).toMatchObject({ message: 'hazardDangerType（隐患类型）：不能为空' })
  })

  it.each([
    ['a wrong access code', { code: 'wrong-access-code' }, 'receiver-denied'],
    ['a wrong key', { key: 'AnotherKeyOf2026' }, 'receiver-failed'],
    ['a key of the wrong length', { key: 'short' }, 'receiver-denied'],
    ['nobody there', { url: 'http://127.0.0.1:9' }, 'receiver-unreachable'],
  ])('%s is a fault of its kind', async (_what, more, code) => {
    await expect(hub.deliver({ ...access, ...more }, [unit], id(8))).rejects.toMatchObject({ name: 'Fault', code })
  })

  it.each([
    [200, 'not json'],
    [200, '{"success":true}'],
    [503, '{"success":false,"code":"503","data":{"msg":"暂时不能落盘"}}'],
    [502, ''],
  ])('an answer HTTP %i %s is no acceptance', async (status, body) => {
    odd = createServer((_request, answer) => answer.writeHead(status).end(body))
    await new Promise<void>((resolve) => odd?.listen(0, '127.0.0.1', resolve))
    const { port } = odd.address() as { port: number }
    await expect(hub.deliver({ ...access, url: `http://127.0.0.1:${port}` }, [unit], id(8))).rejects.toMatchObject({ code: 'receiver-failed' })
  })

  it('is reachable while it is well', async () => {
    expect([await hub.reachable(access), await hub.reachable({ ...access, url: 'http://127.0.0.1:9' })]).toEqual([true, false])
  })
})
