import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inboxPurpose } from '@anlan/exchange/contract/inbox-key'
import type { Id } from '@anlan/kernel/id'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { installationKey } from '@anlan/platform/auth/installation-key'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { enterprisePage } from './contract/overview.ts'
import { districtSupervision } from './module.ts'

let test: TestHouse
let server: FastifyInstance
let district: Awaited<ReturnType<typeof openDistrict>>
let enterprise: Id
let bearer: string

beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, districtSupervision] })
  district = await openDistrict(test)
  enterprise = (await district.register('收件箱测试企业')).id
  bearer = `Bearer ${enterprise}.${await installationKey(test.dataFolder, inboxPurpose(enterprise))}`
  server = fastify()
  districtSupervision.routes?.(server, test.house)
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const UNIT = { hazardCode: '1', department: '仓储部', responsible: '周明远', name: '罐区', riskLevel: '1' }
const row = (id: Id, record: object, more: object = {}) => ({ id, version: 1, updatedAt: MONDAY_MORNING, deleted: false, record, ...more })
const post = async (kind: string, body: object, authorization = bearer) => {
  const answer = await server.inject({ method: 'POST', url: `/inbox/v1/${kind}`, headers: { authorization }, payload: body })
  return { status: answer.statusCode, body: answer.json<{ rows?: { id: Id; outcome: string; message?: string }[]; refusal?: { message: string } }>() }
}
const outcomes = async (kind: string, rows: object[]) => (await post(kind, { batch: newId(), rows })).body.rows?.map(({ outcome }) => outcome)
const held = async () => (await test.database.within({ org: district.district }, (tx) => tx.many(sql`select 1 from inbox_record where enterprise = ${enterprise}`))).length

describe('the inbox', () => {
  it('keeps a row once, however often its batch comes', async () => {
    const batch = { batch: newId(), rows: [row(newId(), UNIT)] }
    expect((await post('unit', batch)).body.rows).toMatchObject([{ outcome: 'stored' }])
    const before = await held()
    expect((await post('unit', batch)).body.rows).toMatchObject([{ outcome: 'unchanged' }])
    expect(await held()).toBe(before)
  })

  it('keeps what is right of a batch and shows the officer what was refused until it has come right', async () => {
    const [good, bad, parent] = [newId(), newId(), newId()]
    const event = (id: Id, unit: Id) => row(id, { unit, name: '溢流' })
    expect(await outcomes('unit', [row(good, UNIT), row(bad, { ...UNIT, riskLevel: '7' })])).toEqual(['stored', 'refused'])
    expect(await outcomes('risk-event', [event(newId(), good), event(bad, parent)])).toEqual(['stored', 'refused'])
    const page = async () => {
      const found = await test.house.query(district.officer, enterprisePage, { enterprise })
      return found.accepted ? found.value : expect.fail('refused')
    }
    expect((await page()).refusals.map(({ kind }) => kind).toSorted()).toEqual(['risk-event', 'unit'])
    expect(await outcomes('unit', [row(parent, UNIT), row(bad, UNIT)])).toEqual(['stored', 'stored'])
    expect(await outcomes('risk-event', [event(bad, parent)])).toEqual(['stored'])
    expect((await page()).refusals).toEqual([])
    expect((await page()).delivered.find(({ kind }) => kind === 'risk-event')).toMatchObject({ count: 2, refused: 0 })
  })

  it('lets an older version pass without effect', async () => {
    const id = newId()
    expect(await outcomes('unit', [row(id, UNIT, { version: 3 }), row(id, { ...UNIT, name: '旧' }, { version: 2 })])).toEqual(['stored', 'outdated'])
  })

  it.each([
    ['unit', { rows: [] }, 422],
    ['unit', { batch: 'x', rows: [{}] }, 422],
    ['unit', { batch: '019ab000-0000-7000-8000-000000000001', rows: Array(51).fill({}) }, 422],
    ['nothing', { batch: '019ab000-0000-7000-8000-000000000001', rows: [{}] }, 404],
  ])('%s %j is turned away whole', async (kind, body, status) => {
    const before = await held()
    expect((await post(kind, body)).status).toBe(status)
    expect(await held()).toBe(before)
  })

  it.each(['', 'Bearer x', `Bearer ${newId()}.AAAA`])('shuts its door to “%s”', async (authorization) => {
    expect((await post('unit', { batch: newId(), rows: [row(newId(), UNIT)] }, authorization)).status).toBe(401)
  })

  it('does not open to the key of another enterprise', async () => {
    const other = (await district.register('另一家收件箱企业')).id
    expect((await post('unit', { batch: newId(), rows: [row(newId(), UNIT)] }, bearer.replace(enterprise, other))).status).toBe(401)
  })

  it('tells page by page what it holds', async () => {
    const page = async (query: string) => (await server.inject({ url: `/inbox/v1/unit/holdings?${query}`, headers: { authorization: bearer } })).json<{ rows: { id: Id }[]; next: Id | null }>()
    const all = await page('limit=2000')
    const ids: Id[] = []
    for (let next: Id | null = null; ; ) {
      const one: Awaited<ReturnType<typeof page>> = await page(`limit=2${next === null ? '' : `&after=${next}`}`)
      ids.push(...one.rows.map(({ id }) => id))
      next = one.next
      if (next === null) break
    }
    expect(ids).toEqual(all.rows.map(({ id }) => id))
    expect(ids.length).toBeGreaterThan(3)
  })
})
