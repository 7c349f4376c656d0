import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Notice } from '@anlan/alarms/contract/notice-sender'
import { sendNotice } from './send-notice.ts'

interface Received {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let received: Received[] = []
let reply = { status: 200, body: '{"errcode":0}' }
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    received.push({ url: request.url ?? '', headers: request.headers, body })
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body)
  })
})
let base = ''
beforeAll(async () => {
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
})
beforeEach(() => {
  received = []
  reply = { status: 200, body: '{"errcode":0}' }
})
afterAll(() => new Promise((done) => receiver.close(done)))

const notice = (kind: Notice['kind'], more: Partial<Notice> = {}): Notice => ({
  kind,
  url: `${base}/hook?key=1`,
  secret: 's3cret',
  mobiles: ['13900000001'],
  alarm: {
    id: '01890000-0000-7000-8000-000000000001',
    cause: 'c',
    kind: 'danger-overdue',
    level: 'orange',
    title: '隐患超期未整改',
    text: '溶剂储罐区 呼吸阀',
    link: null,
    subject: null,
    place: '罐区',
    state: 'raised',
    clearedAt: null,
    raisedAt: Date.parse('2026-11-23T09:05:00+08:00'),
    times: 1,
    step: 0,
    addressees: [],
    version: 1,
  },
  ...more,
})

describe('a notice on the wire', () => {
  it('has the shape of WeChat Work', async () => {
    await sendNotice(notice('wecom'))
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      msgtype: 'text',
      text: { content: '【安澜】橙色报警：隐患超期未整改\n溶剂储罐区 呼吸阀\n地点：罐区\n时间：11-23 09:05', mentioned_mobile_list: ['13900000001'] },
    })
  })
  it('is signed the way DingTalk asks', async () => {
    await sendNotice(notice('dingtalk'))
    const url = new URL(received[0]?.url ?? '', base)
    const timestamp = url.searchParams.get('timestamp') ?? ''
    expect(url.searchParams.get('sign')).toBe(createHmac('sha256', 's3cret').update(`${timestamp}\ns3cret`).digest('base64'))
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ msgtype: 'text', at: { atMobiles: ['13900000001'] } })
  })
  it('goes to an SMS gateway with its token, and not at all without numbers', async () => {
    await sendNotice(notice('sms'))
    expect(received[0]?.headers.authorization).toBe('Bearer s3cret')
    await sendNotice(notice('sms', { mobiles: [] }))
    expect(received).toHaveLength(1)
  })
  it('carries a signature over its bytes for other systems', async () => {
    await sendNotice(notice('webhook'))
    expect(received[0]?.headers['x-anlan-signature']).toBe(createHmac('sha256', 's3cret').update(received[0]?.body ?? '').digest('hex'))
  })
  it('is not taken when the receiver says no, inside or outside', async () => {
    reply = { status: 200, body: '{"errcode":310000,"errmsg":"sign not match"}' }
    await expect(sendNotice(notice('dingtalk'))).rejects.toThrow(/310000 sign not match/)
    reply = { status: 500, body: '' }
    await expect(sendNotice(notice('webhook'))).rejects.toThrow(/HTTP 500/)
    await expect(sendNotice(notice('webhook', { url: 'http://127.0.0.1:9/' }))).rejects.toThrow(/连不上/)
  })
})
