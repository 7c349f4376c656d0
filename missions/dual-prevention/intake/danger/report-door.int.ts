import fastify, { type FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { confirmDanger } from '../../contract/confirm-danger.ts'
import { closeDoor, listDoors, openDoor } from '../../contract/danger/report-door.ts'
import { approveReward, listRewards, payReward, refuseReward, rewardRuleRegister } from '../../contract/danger/reward.ts'
import { getDanger } from '../../contract/get-danger.ts'
import { listDangers } from '../../contract/list-dangers.ts'
import { rejectDanger } from '../../contract/reject-danger.ts'
import { reportDanger } from '../../contract/report-danger.ts'
import { endpointsOf } from '@anlan/kernel/register'
import { accepted, openDualPrevention } from '../../testing/house.ts'
import { doorRoutes } from './door-routes.ts'

let dual: Awaited<ReturnType<typeof openDualPrevention>>
let server: FastifyInstance
beforeAll(async () => {
  dual = await openDualPrevention()
  server = fastify()
  doorRoutes(server, dual.house)
  await server.ready()
})
beforeEach(() => dual.clock.move(MONDAY_MORNING))
afterAll(async () => {
  await server.close()
  await dual.close()
})

type Enterprise = ReturnType<typeof dual.enterprise>
const SECRET_CAMERA = 'WANGFANG-PHONE'

/** A photo whose camera wrote down whose it is. */
const tellingPhoto = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } }).withExif({ IFD0: { Model: SECRET_CAMERA, Artist: '王芳' } }).jpeg().toBuffer()

/** As a browser sends a plain form; the session of a signed-in worker comes along, as it would. */
const send = (url: string, fields: Readonly<Record<string, string>>, photo?: Buffer) => {
  const edge = 'edge7a41'
  const parts = Object.entries(fields).map(([name, value]) => Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`))
  const file = photo === undefined ? [] : [Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="photo"; filename="王芳的手机.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`), photo, Buffer.from('\r\n')]
  return server.inject({ method: 'POST', url, headers: { 'content-type': `multipart/form-data; boundary=${edge}`, cookie: 'anlan_session=of-wang-fang' }, payload: Buffer.concat([...parts, ...file, Buffer.from(`--${edge}--\r\n`)]) })
}
const doorOf = async ({ safety }: Enterprise) => accepted(await dual.house.command(safety, openDoor, { id: newId(), place: '甲类罐区入口' })).path
const codeIn = (html: string): string => /class="code">([A-Z0-9-]+)</.exec(html)?.[1] ?? expect.fail(html)
const only = async ({ safety }: Enterprise) => accepted(await dual.house.query(safety, listDangers, {})).rows[0] ?? expect.fail('no danger')
const fixed = () => ({ name: '罐根阀渗漏', level: '0', source: '10', kind: '7', manageType: '1', responsible: dual.worker.id, measures: '更换垫片', cost: 0, deadline: '2026-11-28', acceptor: dual.leader.id }) as const

describe('a report through a door', () => {
  it('names nobody: not in the record, the journal, the files, the audit, nor in any other table', async () => {
    const plant = dual.enterprise()
    const path = await doorOf(plant)
    const page = await server.inject({ url: path })
    expect([page.statusCode, page.body.includes('甲类罐区入口'), page.headers['cache-control'], page.headers['set-cookie']]).toEqual([200, true, 'no-store', undefined])
    const told = await send(path, { id: newId(), description: '罐根阀渗漏', place: '甲类罐区', name: '' }, await tellingPhoto())
    const code = codeIn(told.body)
    const { id } = await only(plant)
    const { danger, timeline } = accepted(await dual.house.query(plant.safety, getDanger, { id }))
    expect(danger).toMatchObject({ anonymous: true, reporter: '匿名', createdBy: '匿名', reporterId: null, photosBefore: [expect.any(String)] })
    expect(timeline.map(({ who }) => who)).toEqual(['隐患上报码'])

    const tables = await dual.database.within({ org: plant.org }, (tx) =>
      tx.many(sql<{ table_name: string }>`select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = ${dual.schema} and c.column_name = 'org_id' and t.table_type = 'BASE TABLE'`))
    expect(tables.length).toBeGreaterThan(15)
    const rows = await Promise.all(
      tables.map(async ({ table_name: table }) => {
        const found = await dual.database.within({ org: plant.org }, (tx) => tx.many(sql<{ row: string }>`select to_json(t)::text as row from ${sql.raw(`"${table}"`)} t where org_id = ${plant.org}`))
        return found.map(({ row }) => `${table} ${row}`)
      }),
    )
    const all = rows.flat().join('\n')
    expect(all).toContain('罐根阀渗漏')
    for (const trace of ['王芳', SECRET_CAMERA, 'of-wang-fang', dual.worker.id, plant.worker.account ?? '', '127.0.0.1', code, code.replaceAll('-', '')]) expect(all, trace).not.toContain(trace)
  })

  it('sent twice is one, and the code is not told again', async () => {
    const plant = dual.enterprise()
    const path = await doorOf(plant)
    const report = { id: newId(), description: '护栏松动', place: '楼梯' }
    codeIn((await send(path, report)).body)
    const again = await send(path, report)
    expect(again.body).toContain('已经办理')
    expect(accepted(await dual.house.query(plant.safety, listDangers, {})).total).toBe(1)
  })

  it('is refused in Chinese with what was written kept, and a closed door opens nothing', async () => {
    const plant = dual.enterprise()
    const path = await doorOf(plant)
    expect((await send(path, { description: '', place: '罐区<b>' })).body).toMatch(/请写明发现了什么[\s\S]*罐区&#60;b&#62;/)
    expect((await send(path, { description: '滴漏', place: '罐区' }, Buffer.from('no photo'))).body).toContain('照片打不开')
    const [door] = accepted(await dual.house.query(plant.worker, listDoors, {})).doors
    accepted(await dual.house.command(plant.safety, closeDoor, { id: door?.id ?? '' }))
    expect(await dual.house.command(plant.safety, closeDoor, { id: door?.id ?? '' })).toMatchObject({ refusal: { code: 'door-closed' } })
    expect((await server.inject({ url: path })).statusCode).toBe(404)
    expect((await send(path, { description: '滴漏', place: '罐区' })).statusCode).toBe(404)
    expect(accepted(await dual.house.query(plant.safety, listDangers, {})).total).toBe(0)
  })
})

describe('the claim code', () => {
  it('shows what became of the report, draws the reward and is worth nothing elsewhere', async () => {
    const plant = dual.enterprise()
    const path = await doorOf(plant)
    const code = codeIn((await send(path, { id: newId(), description: '罐根阀渗漏', place: '甲类罐区' })).body)
    const look = async (typed = code, at = path) => (await send(`${at}/code`, { code: typed })).body
    expect(await look()).toContain('待确认')
    expect(await look(code.toLowerCase().replaceAll('-', ' '))).toContain('待确认')
    expect(await look('AAAA-BBBB')).toContain('查询码不对')
    expect(await look(code, await doorOf(dual.enterprise()))).toContain('查询码不对')
    const { id } = await only(plant)
    accepted(await dual.house.command(plant.safety, confirmDanger, { id, version: 1, ...fixed() }))
    expect(await look()).toContain('待审批，拟奖励 50 元')
    const [reward] = accepted(await dual.house.query(plant.safety, listRewards, {})).rows
    const of = { id: reward?.id ?? '', how: '现金' }
    accepted(await dual.house.command(plant.principal, approveReward, { id: of.id, version: 1, amount: 60 }))
    expect(await dual.house.command(plant.safety, payReward, { ...of, version: 2 })).toMatchObject({ refusal: { code: 'not-claimed', field: 'voucher' } })
    const first = codeIn((await send(`${path}/claim`, { code })).body)
    const voucher = codeIn((await send(`${path}/claim`, { code })).body)
    expect(await dual.house.command(plant.safety, payReward, { ...of, version: 4, voucher: first })).toMatchObject({ refusal: { code: 'voucher-wrong' } })
    accepted(await dual.house.command(plant.safety, payReward, { ...of, version: 4, voucher }))
    expect(await look()).toContain('已发放 60 元')
    expect((await send(`${path}/claim`, { code })).body).toContain('奖励已发放')
    expect(accepted(await dual.house.query(plant.safety, listRewards, { state: 'paid' }))).toMatchObject({ total: 1, paid: 60, toPay: 0, rows: [{ reporter: '匿名', reporterId: null, paidHow: '现金' }] })
  })

  it('shows why a report was rejected', async () => {
    const plant = dual.enterprise()
    const path = await doorOf(plant)
    const code = codeIn((await send(path, { id: newId(), description: '滴漏', place: '罐区', name: '张三 甲公司' })).body)
    const { id, reporter } = await only(plant)
    expect(reporter).toBe('张三 甲公司')
    accepted(await dual.house.command(plant.safety, rejectDanger, { id, version: 1, reason: '冷凝水' }))
    expect((await send(`${path}/code`, { code })).body).toMatch(/已驳回[\s\S]*冷凝水/)
    expect((await send(`${path}/claim`, { code })).body).toContain('没有奖励')
  })
})

describe('the reward ledger', () => {
  it('goes by the enterprise\'s own rows; nobody grants their own, a stale decision is refused', async () => {
    const plant = dual.enterprise()
    const rule = endpointsOf(rewardRuleRegister).save
    accepted(await dual.house.command(plant.safety, rule, { id: newId(), version: 0, data: { level: '0', kind: '7', amount: 200 } }))
    const id = newId()
    accepted(await dual.house.command(plant.safety, reportDanger, { id, description: '罐根阀渗漏', place: '罐区' }))
    accepted(await dual.house.command(plant.safety, confirmDanger, { id, version: 1, ...fixed() }))
    const [reward] = accepted(await dual.house.query(plant.safety, listRewards, { search: '罐根阀' })).rows
    expect(reward).toMatchObject({ amount: 200, rule: '本单位奖励标准', reporter: '周安全' })
    expect(await dual.house.command(plant.safety, approveReward, { id: reward?.id ?? '', version: 1, amount: 200 })).toMatchObject({ refusal: { code: 'own-reward' } })
    accepted(await dual.house.command(plant.principal, refuseReward, { id: reward?.id ?? '', version: 1, comment: '属岗位职责' }))
    expect(await dual.house.command(plant.principal, approveReward, { id: reward?.id ?? '', version: 1, amount: 200 })).toMatchObject({ refusal: { code: 'stale' } })
    expect(await dual.house.command(plant.principal, approveReward, { id: newId(), version: 1, amount: 200 })).toMatchObject({ refusal: { kind: 'missing' } })
    expect(accepted(await dual.house.query(dual.enterprise().safety, listRewards, {})).total).toBe(0)
  })
})
