import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACME, basic, KEY, openStation, OTHER, seal, type TestStation } from './testing/open-station.ts'
import { sample, sampleId } from './testing/sample-rows.ts'

const UNIT = '/sec_security_risk_unit'
let station: TestStation
beforeAll(async () => {
  station = await openStation()
})
afterAll(() => station.close())

describe('sign-in', () => {
  it.each([
    ['no header', ''],
    ['wrong code', basic({ ...ACME, code: 'guessed' })],
    ['unknown company', basic({ ...ACME, companyCode: '371002997' })],
    ['no company code', basic({ ...ACME, companyCode: "'; drop table enterprise; --" })],
    ['a bearer', 'Bearer operator-of-the-test'],
  ])('%s is turned away before the body is read', async (_, authorization) => {
    const { status, body } = await station.call('POST', UNIT, authorization, { datas: 'x' })
    expect(status).toBe(401)
    expect(body).toMatchObject({ success: false, code: '401', state: 'refused' })
  })

  it('an enterprise that was disabled is told so', async () => {
    await station.admin('POST', '/admin/enterprises', { ...OTHER, enabled: false })
    const { status, body } = await station.send('sec_security_risk_unit', [sample('unit')], OTHER)
    expect([status, body.data.msg]).toEqual([403, '该企业的接入已停用，请联系接收站'])
    await station.admin('POST', '/admin/enterprises', OTHER)
  })
})

describe('an upload that cannot be opened', () => {
  const good = seal(JSON.stringify([sample('unit')]), KEY)
  it.each<[string, unknown, RegExp]>([
    ['no datas', {}, /datas/],
    ['datas no text', { datas: 5 }, /datas/],
    ['not base64', { datas: '汉字' }, /Base64/],
    ['cut in the middle', { datas: good.slice(0, 100) }, /16 的倍数|解密失败/],
    ['last block changed', { datas: `${good.slice(0, -24)}${'A'.repeat(22)}==` }, /16 的倍数|解密失败|不是 JSON/],
    ['another key', { datas: seal(JSON.stringify([sample('unit')]), 'SomebodyElseKey1') }, /密钥/],
    ['plain text in base64', { datas: Buffer.from('[{"id":"1"}]').toString('base64') }, /不是 AES 密文/],
    ['no array', { datas: seal('{"id":"1"}', KEY) }, /应为 JSON 数组/],
    ['no JSON', { datas: seal('id=1', KEY) }, /不是 JSON/],
    ['GBK instead of UTF-8', { datas: seal(Buffer.from([0x5b, 0x22, 0xb9, 0xde, 0x22, 0x5d]), KEY) }, /解密失败/],
    ['empty', { datas: seal('[]', KEY) }, /数组为空/],
    ['51 rows', { datas: seal(JSON.stringify(Array.from({ length: 51 }, () => ({}))), KEY) }, /每批不超过 50 条，本批 51 条/],
    ['an odd batchId', { datas: good, batchId: '<b>' }, /batchId/],
  ])('%s', async (_, body, msg) => {
    const answer = await station.post(UNIT, body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ success: false, code: '400', data: { code: '400', data: [], msg: expect.stringMatching(msg) } })
  })

  it('nothing of them is kept', async () => {
    expect(await station.count('batch')).toBe(0)
    expect(await station.count('receipt')).toBe(0)
  })

  it('line breaks inside the Base64 do no harm', async () => {
    const { body } = await station.post(UNIT, { datas: good.replace(/.{76}/g, '$&\r\n') })
    expect(body.data.counts).toMatchObject({ stored: 1 })
  })

  it('a body over 64 MB is refused in words', async () => {
    const { status, body } = await station.post(UNIT, { datas: 'A'.repeat(65 * 1024 * 1024) })
    expect(status).toBe(413)
    expect(body.data.msg).toContain('64 MB')
  })

  it('another content type, broken JSON and unknown paths are refused in words', async () => {
    const headers = { authorization: basic(ACME) }
    const form = await fetch(station.url + UNIT, { method: 'POST', headers: { ...headers, 'content-type': 'text/xml' }, body: '<a/>' })
    expect([form.status, await form.json()]).toMatchObject([415, { data: { msg: '请求头应为 Content-Type: application/json' } }])
    const broken = await fetch(station.url + UNIT, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{' })
    expect([broken.status, await broken.json()]).toMatchObject([400, { data: { msg: '请求体不是有效的 JSON' } }])
    expect((await station.post('/sec_unknown', {})).status).toBe(404)
    expect((await station.get('/reconcile/enterprise')).status).toBe(404)
    expect((await station.get('/reconcile/sec_security_risk_unit?limit=0')).status).toBe(400)
  })

  it('health tells the truth', async () => {
    expect((await station.get('/healthz')).body).toMatchObject({ status: 'ok', database: 'ok' })
  })
})

describe('a database that goes away', () => {
  it('in the middle of an upload is told as such, and the upload can be sent again', async () => {
    const rows = [sample('unit', { id: sampleId(800) })]
    await station.client.query('begin')
    await station.client.query('lock table receipt in exclusive mode')
    const lost = station.send('sec_security_risk_unit', rows)
    const waiting = `select pid from pg_locks where not granted and relation = 'receipt'::regclass`
    const end = Date.now() + 10_000
    while ((await station.client.query(waiting)).rowCount === 0) if (Date.now() > end) expect.fail('the upload never reached the table')
    await station.client.query(`select pg_terminate_backend(pid) from (${waiting}) as stuck`)
    const { status, body } = await lost
    expect(status).toBe(503)
    expect(body).toMatchObject({ success: false, code: '503', state: 'fault', data: { msg: expect.stringContaining('数据库') } })
    await station.client.query('rollback')
    const { body: again } = await station.send('sec_security_risk_unit', rows)
    expect(again.data.counts).toMatchObject({ stored: 1 })
  })
})

describe('the operator', () => {
  it('is asked for the key', async () => {
    expect((await station.call('POST', '/admin/enterprises', 'Bearer wrong', {})).status).toBe(401)
    expect((await station.call('GET', '/admin/orders', basic(ACME))).status).toBe(401)
    const closed = await openStation({ adminKey: undefined })
    expect((await closed.call('GET', '/admin/enterprises', 'Bearer ')).status).toBe(403)
    await closed.close()
  })

  it('registers an enterprise, with secrets made up when none are given', async () => {
    const { body } = await station.admin('POST', '/admin/enterprises', { companyCode: '371002996', name: '新厂（虚构）' })
    const secrets = body.data as unknown as { code: string; key: string }
    expect(secrets.key).toHaveLength(16)
    const sender = { companyCode: '371002996', ...secrets }
    expect((await station.send('sec_security_risk_unit', [sample('unit', { companyCode: '371002996' })], sender)).body.state).toBe('accepted')
    const listed = await station.admin('GET', '/admin/enterprises')
    expect(JSON.stringify(listed.body)).not.toContain(secrets.key)
  })

  it.each([
    [{ companyCode: '37100299', name: 'x' }, 'companyCode：应为 9 位数字'],
    [{ companyCode: '371002995', name: 'x', key: 'short' }, 'key：应为 16 个可见字符'],
    [{ companyCode: '371002995' }, 'name：缺少或类型不对'],
    [{ companyCode: '371002995', name: 'x', colour: 'red' }, 'colour：不是可填的项'],
  ])('%j is refused', async (input, msg) => {
    const { status, body } = await station.admin('POST', '/admin/enterprises', input)
    expect([status, body.data.msg]).toEqual([422, msg])
  })
})

describe('orders pushed down', () => {
  const order = { companyCodes: [ACME.companyCode], kind: 'supervision', title: '重大隐患督办', content: '请于期限内整改并回复', endTime: '20261130180000' }
  type Out = { orderId: string; seq: number; deleted: string; receiver: string | null; receiptTime: string | null; endTime: string }

  it('are fetched, signed for and answered by the one they are for', async () => {
    const issued = (await station.admin('POST', '/admin/orders', { ...order, companyCodes: [ACME.companyCode, '000000000'] })).body
    expect(issued.unknown).toEqual(['000000000'])
    const { body } = await station.get(`/orders?companyCode=${ACME.companyCode}&after=0`)
    const [got] = body.data as unknown as Out[]
    expect(got).toMatchObject({ seq: 1, deleted: '0', receiver: null, endTime: '20261130180000', kind: 'supervision' })
    const id = got?.orderId ?? ''
    expect((await station.get('/orders', OTHER)).body.data).toEqual([])

    const receipt = { receiver: '林静', receiptTime: '20261123090000' }
    expect((await station.post(`/orders/${id}/receipt`, receipt, OTHER)).status).toBe(404)
    await station.post(`/orders/${id}/receipt`, receipt)
    const second = await station.post(`/orders/${id}/receipt`, { receiver: '别人', receiptTime: '20261124090000' })
    expect(second.body.data).toMatchObject(receipt)

    const reply = { replyId: sampleId(900), content: '已整改', replier: '林静', replyTime: '20261123100000', finished: true }
    expect((await station.post(`/orders/${id}/reply`, reply, OTHER)).status).toBe(404)
    for (let time = 0; time < 2; time += 1) expect((await station.post(`/orders/${id}/reply`, reply)).status).toBe(200)
    const listed = (await station.admin('GET', '/admin/orders')).body.data as unknown as { replies: unknown[] }[]
    expect(listed[0]?.replies).toMatchObject([{ content: '已整改', finished: true, replyTime: '20261123100000' }])
  })

  it('are read once, in order, and heard of again when withdrawn', async () => {
    const before = (await station.get('/orders')).body.next as number
    await Promise.all(Array.from({ length: 5 }, () => station.admin('POST', '/admin/orders', order)))
    const page = (await station.get(`/orders?after=${before}`)).body
    const seqs = (page.data as unknown as Out[]).map((it) => it.seq)
    expect(seqs).toEqual([1, 2, 3, 4, 5].map((step) => before + step))
    const withdrawn = (page.data as unknown as Out[])[0]?.orderId ?? ''
    await station.admin('POST', `/admin/orders/${ACME.companyCode}/${withdrawn}/withdraw`)
    const after = (await station.get(`/orders?after=${before + 5}`)).body.data as unknown as Out[]
    expect(after).toMatchObject([{ orderId: withdrawn, deleted: '1' }])
    const reply = { replyId: sampleId(901), content: '迟到', replier: '林静', replyTime: '20261123100000', finished: false }
    expect((await station.post(`/orders/${withdrawn}/reply`, reply)).status).toBe(409)
  })

  it('carry level, items, issuer and the reason of a withdrawal', async () => {
    const more = { kind: 'special-inspection', level: '2', items: ['检查报警', '检查围堰'], issuer: '值班室' }
    const issued = (await station.admin('POST', '/admin/orders', { ...order, ...more })).body.data as unknown as Out[]
    const id = issued[0]?.orderId ?? ''
    await station.admin('POST', `/admin/orders/${ACME.companyCode}/${id}/withdraw`, { reason: '发错企业' })
    const all = (await station.get('/orders')).body.data as unknown as (Out & { withdrawReason: string | null })[]
    expect(all.find(({ orderId }) => orderId === id)).toMatchObject({ ...more, withdrawReason: '发错企业' })
    expect(all.find(({ orderId }) => orderId !== id)).toMatchObject({ level: null, items: [], issuer: null, withdrawReason: null })
  })

  it('take evidence once, from the one they are for, judged by its bytes, before the reply that names it', async () => {
    const issued = (await station.admin('POST', '/admin/orders', order)).body.data as unknown as Out[]
    const id = issued[0]?.orderId ?? ''
    const file = { fileId: sampleId(910), name: '现场.jpg', data: Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(40, 7)]).toString('base64') }
    const reply = { replyId: sampleId(911), content: '已整改', replier: '林静', replyTime: '20261123100000', finished: true, files: [file.fileId] }
    expect((await station.post(`/orders/${id}/reply`, reply)).body.data.msg).toBe('files：有文件还没有收到，请先报送文件')
    expect((await station.post(`/orders/${id}/files`, file, OTHER)).status).toBe(404)
    expect((await station.post(`/orders/${id}/files`, { ...file, data: Buffer.from('MZ').toString('base64') })).status).toBe(422)
    expect((await station.post(`/orders/${id}/files`, { ...file, data: '不是' })).status).toBe(422)
    for (let time = 0; time < 2; time += 1) expect((await station.post(`/orders/${id}/files`, file)).status).toBe(200)
    expect((await station.post(`/orders/${id}/reply`, reply)).status).toBe(200)
    const shown = await fetch(`${station.url}/view/order-files/${ACME.companyCode}/${id}/${file.fileId}`)
    expect([shown.status, shown.headers.get('content-type'), (await shown.arrayBuffer()).byteLength]).toEqual([200, 'image/jpeg', 43])
    expect((await station.page(`/view/order-files/${OTHER.companyCode}/${id}/${file.fileId}`)).status).toBe(404)
  })

  it.each([
    [{ ...order, kind: 'gift' }, 'kind：应为 warning、supervision、special-inspection、notice 之一'],
    [{ ...order, endTime: '2026-11-30' }, 'endTime：应为北京时间 yyyyMMddHHmmss'],
    [{ ...order, companyCodes: ['999999999'] }, 'companyCodes：没有登记这些企业 999999999'],
    [{ ...order, subjectId: sampleId(6) }, 'subjectId：与 subjectTable 要么都填，要么都不填'],
    [{ ...order, title: 'a\u0000' }, 'title：含有控制字符'],
  ])('%j is refused', async (input, msg) => {
    const { status, body } = await station.admin('POST', '/admin/orders', input)
    expect([status, body.data.msg]).toEqual([422, msg])
  })
})
