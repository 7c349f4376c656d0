import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inboxPurpose } from '@anlan/exchange/contract/inbox-key'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { DAY, HOUR } from '@anlan/kernel/time'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { installationKey } from '@anlan/platform/auth/installation-key'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING, openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { issueOrders, withdrawOrder } from './contract/issue-orders.ts'
import { getIssuedOrder, issuedOrderFile, listIssuedOrders, orderCounts } from './contract/order-views.ts'
import { commitments, deliveredStops, majorDangers } from './contract/supervised.ts'
import { districtSupervision } from './module.ts'

let test: TestHouse
let server: FastifyInstance
let district: Awaited<ReturnType<typeof openDistrict>>
let [one, other, far]: { id: Id; bearer: string }[] = []

const accepted = <Value>(decision: Decision<Value>): Value => (decision.accepted ? decision.value : expect.fail(`${decision.refusal.code}: ${decision.refusal.message}`))

beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, districtSupervision] })
  district = await openDistrict(test)
  const open = async (name: string, town: string) => {
    const { id } = await district.register(name, { town: district.town(town) })
    return { id, bearer: `Bearer ${id}.${await installationKey(test.dataFolder, inboxPurpose(id))}` }
  }
  one = await open('下发甲企业', '张村镇')
  other = await open('下发乙企业', '张村镇')
  far = await open('下发丙企业', '羊亭镇')
  server = fastify({ bodyLimit: 8 * 1024 * 1024 })
  districtSupervision.routes?.(server, test.house)
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const call = async (who: { bearer: string } | undefined, method: 'GET' | 'POST', path: string, payload?: object) => {
  const answer = await server.inject({ method, url: `/inbox/v1/${path}`, headers: { authorization: who?.bearer ?? '' }, ...(payload === undefined ? {} : { payload }) })
  return { status: answer.statusCode, body: answer.json<{ rows: { order: Id; seq: number; title: string; withdrawn: boolean }[]; next: number; more: boolean; refusal?: { code: string; message: string } }>() }
}
const issue = async (more: object = {}) =>
  accepted(await test.house.command(district.officer, issueOrders, { id: newId(), kind: 'notice', to: 'all', title: '通报', content: '请自查', ...more } as never)).orders
const fetched = async (who: typeof one, after = 0) => (await call(who, 'GET', `orders?after=${after}`)).body
const townOfficer = (name: string) => test.speaker(['town-officer'], { org: district.town(name) })
const rows = async (who = district.officer, more: object = {}) => accepted(await test.house.query(who, listIssuedOrders, { limit: 100, ...more })).rows
const JPEG = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(64, 7)]).toString('base64')
const at = MONDAY_MORNING

describe('the door for enterprises', () => {
  it('shows each its own, in order of seq, page after page', async () => {
    const [first = ''] = await issue({ to: 'chosen', enterprises: [one?.id ?? ''], title: '只给甲' })
    await issue({ title: '给全部' })
    const page = await fetched(one)
    expect(page.rows.map(({ title, seq }) => [title, seq])).toEqual([['只给甲', 1], ['给全部', 2]])
    expect(page).toMatchObject({ next: 2, more: false })
    expect((await fetched(other)).rows.map(({ title }) => title)).toEqual(['给全部'])
    expect((await fetched(one, 2)).rows).toEqual([])
    accepted(await test.house.command(district.officer, withdrawOrder, { id: first, version: 1, reason: '发错企业' }))
    expect((await fetched(one, 2)).rows).toMatchObject([{ order: first, seq: 3, withdrawn: true }])
  })

  it('is shut to a wrong key, to another’s key, and to nobody', async () => {
    for (const bearer of ['', 'Bearer x', `Bearer ${one?.id}.wrong`, (one?.bearer ?? '').replace(one?.id ?? '', other?.id ?? '')]) {
      expect((await call({ bearer }, 'GET', 'orders')).status).toBe(401)
      expect((await call({ bearer }, 'POST', `orders/${newId()}/receipt`, { by: '周', at })).status).toBe(401)
    }
    expect((await call(one, 'GET', 'orders?after=x')).status).toBe(422)
  })

  it('takes nothing for an order of another enterprise', async () => {
    const [mine = ''] = await issue({ to: 'chosen', enterprises: [one?.id ?? ''] })
    for (const [path, body] of [['receipt', { by: '乙', at }], ['replies', { id: newId(), content: '乙', by: '乙', at, finished: true }], ['files', { file: newId(), name: 'a.jpg', data: JPEG }]] as const)
      expect((await call(other, 'POST', `orders/${mine}/${path}`, body)).status, path).toBe(404)
    expect((await call(other, 'POST', 'orders/none/receipt', { by: '乙', at })).status).toBe(404)
    expect(accepted(await test.house.query(district.officer, getIssuedOrder, { id: mine })).steps).toHaveLength(1)
  })

  it('takes receipt, evidence and replies once, whatever is repeated, and turns away what is not as it should be', async () => {
    const [id = ''] = await issue({ to: 'chosen', enterprises: [one?.id ?? ''] })
    for (const by of ['周安全', '周安全', '别人']) expect((await call(one, 'POST', `orders/${id}/receipt`, { by, at })).status).toBe(200)
    const [file, reply] = [newId(), { id: newId(), content: '已完成', by: '周安全', at, finished: true }]
    expect((await call(one, 'POST', `orders/${id}/replies`, { ...reply, files: [file] })).body.refusal?.code).toBe('file-missing')
    for (const data of [JPEG, JPEG]) expect((await call(one, 'POST', `orders/${id}/files`, { file, name: '现场.jpg', data })).status).toBe(200)
    expect((await call(one, 'POST', `orders/${id}/files`, { file: newId(), name: '程序.jpg', data: Buffer.from('MZ not a photo at all').toString('base64') })).status).toBe(422)
    expect((await call(one, 'POST', `orders/${id}/files`, { file: newId(), name: '包.zip', data: Buffer.from('504b0304'.padEnd(64, '0'), 'hex').toString('base64') })).body.refusal?.code).toBe('file-type')
    expect((await call(one, 'POST', `orders/${id}/replies`, { ...reply, content: '' })).status).toBe(422)
    for (let time = 0; time < 2; time += 1) expect((await call(one, 'POST', `orders/${id}/replies`, { ...reply, files: [file] })).status).toBe(200)
    const found = accepted(await test.house.query(district.officer, getIssuedOrder, { id }))
    expect(found.order).toMatchObject({ state: 'finished', receiver: '周安全' })
    expect(found.steps.map(({ what, files }) => [what, files.length])).toEqual([['issued', 0], ['signed', 0], ['answered', 1]])
    expect(accepted(await test.house.query(townOfficer('张村镇'), issuedOrderFile, { order: id, id: file }))).toMatchObject({ name: '现场.jpg', type: 'image/jpeg', data: JPEG })
    expect(await test.house.query(townOfficer('羊亭镇'), issuedOrderFile, { order: id, id: file })).toMatchObject({ accepted: false })
  })

  it('takes no answer to what was withdrawn', async () => {
    const [id = ''] = await issue({ to: 'chosen', enterprises: [one?.id ?? ''] })
    accepted(await test.house.command(district.officer, withdrawOrder, { id, version: 1, reason: '不再需要' }))
    expect((await call(one, 'POST', `orders/${id}/replies`, { id: newId(), content: '已完成', by: '周', at, finished: true })).status).toBe(409)
  })
})

describe('officers', () => {
  it('of a town see the orders of their town only; a repeated issue is told', async () => {
    const id = newId()
    await issue({ id, to: 'towns', towns: [district.town('羊亭镇')], title: '羊亭镇通报' })
    expect((await rows(townOfficer('羊亭镇'), { search: '羊亭镇通报' })).map(({ enterpriseName }) => enterpriseName)).toEqual(['下发丙企业'])
    expect((await rows(townOfficer('张村镇'), { search: '羊亭镇通报' }))).toEqual([])
    expect(await test.house.command(district.officer, issueOrders, { id, kind: 'notice', to: 'all', title: '通报', content: '请自查' })).toMatchObject({ accepted: false, refusal: { code: 'issue-known' } })
    const counts = accepted(await test.house.query(townOfficer('羊亭镇'), orderCounts, {}))
    expect(counts.unsigned).toBe((await rows(townOfficer('羊亭镇'), { needs: 'sign' })).length)
    expect(far?.id).toBeDefined()
  })
})

describe('what was delivered', () => {
  const deliver = async (who: typeof one, kind: string, records: readonly (readonly [Id, object])[]) => {
    const { status, body } = await call(who, 'POST', kind, { batch: newId(), rows: records.map(([id, record]) => ({ id, version: 1, updatedAt: MONDAY_MORNING, deleted: false, record })) })
    expect([status, body.rows.map((row) => (row as unknown as { outcome: string }).outcome)]).toEqual([200, records.map(() => 'stored')])
  }
  const danger = { state: 'rectifying', name: '储罐腐蚀减薄', description: '壁厚不足', place: '罐区', level: '1', reportedAt: at - 5 * DAY, reporter: '孙大为', responsible: { id: 'x', name: '周明远' }, deadline: '2026-11-20' }

  it('shows major dangers with their plan, days and supervision; overdue first', async () => {
    const [late, planned, minor] = [newId(), newId(), newId()]
    const treatment = { state: 'approved', measures: '更换', duty: '设备部', fund: 30, until: '2026-12-20', emergency: '专项预案' }
    await deliver(one, 'danger', [[planned, { ...danger, name: '联锁未投用', deadline: '2026-12-20', treatment }], [late, danger], [minor, { ...danger, level: '0' }]])
    const [order = ''] = await issue({ kind: 'supervision', to: 'chosen', enterprises: [one?.id ?? ''], subject: { kind: 'danger', id: late }, endAt: at + 72 * HOUR })
    const found = accepted(await test.house.query(district.officer, majorDangers, { limit: 50 }))
    expect(found).toMatchObject({ total: 2, open: 2, overdue: 1, unplanned: 1, unsupervised: 1 })
    expect(found.rows).toMatchObject([
      { id: late, days: 5, overdueDays: 3, plan: null, order: { id: order, state: 'issued' }, responsible: '周明远' },
      { id: planned, overdueDays: 0, plan: { state: '治理方案已批准', missing: [] }, order: null },
    ])
    expect(accepted(await test.house.query(district.officer, getIssuedOrder, { id: order })).subjectName).toBe('储罐腐蚀减薄')
    expect(accepted(await test.house.query(townOfficer('羊亭镇'), majorDangers, {})).total).toBe(0)
    expect(accepted(await test.house.query(district.officer, majorDangers, { closed: 'true' })).total).toBe(0)
  })

  it('shows stops by phase, with approval, evidence and signs', async () => {
    const unit = newId()
    await deliver(one, 'unit', [[unit, { hazardCode: '1', department: '仓储部', responsible: '周明远', name: '溶剂罐区', riskLevel: '1' }]])
    const stop = (from: number, to: number, more: object = {}) => [newId(), { unit, startAt: at + from * HOUR, endAt: at + to * HOUR, reason: '检修', ...more }] as const
    await deliver(one, 'stop', [
      stop(-40, -20), stop(10, 20), stop(-5, 5, { approval: { approved: true, by: { name: '林静' }, at, comment: '' }, evidence: { cleared: '已清空', isolated: '盲板', confirmedBy: { name: '孙' }, photos: [] }, signs: [{ title: '停用期间仍有排查', facts: ['2 次'] }] }),
      stop(-6, 6, { state: 'withdrawn' }),
    ])
    const { rows: stops } = accepted(await test.house.query(district.officer, deliveredStops, {}))
    expect(stops.map(({ phase, unit: name }) => [phase, name])).toEqual([['now', '溶剂罐区'], ['coming', '溶剂罐区'], ['over', '溶剂罐区']])
    expect(stops[0]).toMatchObject({ missing: [], signs: ['停用期间仍有排查：2 次'], lines: [{ title: '批准' }, { title: '证据' }] })
    expect(stops[1]?.missing).toEqual(['批准', '证据'])
    expect(accepted(await test.house.query(district.officer, deliveredStops, { phase: ['over'] })).total).toBe(1)
  })

  it('shows who has published the commitment of the day, the last issue counting; of whom nothing is known is not “missing”', async () => {
    const made = (issueNo: number, more: object = {}) => ({ day: '2026-11-23', issue: issueNo, counts: { units: 3, firstFire: 1, height: 0 }, majorDanger: false, riskGrade: '3', content: '今日承诺', signatory: { id: 'x', name: '钱总' }, signedAt: at, ...more })
    const last = newId()
    await deliver(one, 'commitment', [[newId(), made(1)], [last, made(2, { riskGrade: '2' })], [newId(), made(1, { day: '2026-11-22' })]])
    await deliver(one, 'device-status', [[newId(), { commitment: last, hazardCode: '1', status: '1' }]])
    await deliver(one, 'commitment-ticket', [[newId(), { commitment: last, ticket: newId(), title: '一级动火' }]])
    await deliver(other, 'unit', [[newId(), { hazardCode: '1', department: '部', responsible: '周', name: '罐区', riskLevel: '1' }]])
    const found = accepted(await test.house.query(district.officer, commitments, {}))
    expect(found).toMatchObject({ day: '2026-11-23', published: 1, missing: 1, unknown: 1 })
    expect(found.rows.find(({ enterprise }) => enterprise === one?.id)?.published).toMatchObject({ id: last, issue: 2, grade: '2', signatory: '钱总', counts: [{ title: '生产装置', count: 3 }, { title: '一级动火', count: 1 }] })
    expect(found.rows.map(({ published, never }) => published !== null || never).filter(Boolean)).toHaveLength(2)
    expect(accepted(await test.house.query(district.officer, commitments, { day: '2026-11-21' })).published).toBe(0)
  })
})
