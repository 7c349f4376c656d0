import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accept } from '@anlan/kernel/decision'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { BrokenInvariant, Fault } from '@anlan/kernel/fault'
import { openAccount } from '../auth/accounts.ts'
import { newId } from '../clock/new-id.ts'
import { openFeed } from '../feed/feed-routes.ts'
import { answer, defineModule } from '../module/module.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { openServer } from './server.ts'

const say = defineCommand({ name: 'echo.say', title: '说', input: z.object({ words: z.string().min(1, '请填写') }), output: z.object({ words: z.string() }), may: ['worker'] })
const hear = defineQuery({ name: 'echo.hear', title: '听', input: z.object({ times: z.coerce.number().int().max(9).default(1) }), output: z.object({ times: z.number() }), may: ['worker'] })
const echo = defineModule({
  name: 'echo',
  answers: [
    answer(say, async ({ words }) => {
      if (words === '坏') throw new BrokenInvariant('bug')
      if (words === '断') throw new Fault('database-away', '数据库暂时连不上，请稍后重试')
      return accept({ words })
    }),
    answer(hear, async ({ times }) => accept({ times })),
  ],
})

let test: TestHouse
let server: FastifyInstance
let stopFeed: () => Promise<void>
const org = newId()
let well = true
let full = false

beforeAll(async () => {
  test = await openTestHouse({ modules: [echo] })
  const feed = await openFeed(test.house)
  stopFeed = feed.stop
  server = await openServer({
    house: test.house,
    feed,
    membersOf: async () => [{ org: { id: org, name: '甲厂', kind: 'enterprise' }, roles: ['worker'], person: null }],
    mode: 'demo',
    version: '1',
    full: () => full,
    health: [{ name: '水位', check: async () => ({ ok: well, detail: well ? '正常' : '过低' }) }],
  })
  await test.database.within({ org }, (tx) => openAccount(tx, { org, login: 'zhang', name: '张三', password: 'anlan-2026' }))
})
afterAll(async () => {
  await server.close()
  await stopFeed()
  await test.close()
})

const enter = async () => {
  const entered = await server.inject({ method: 'POST', url: '/api/session', payload: { account: 'zhang', password: 'anlan-2026' } })
  return { entered, cookie: String(entered.headers['set-cookie']).split(';')[0] ?? '', csrf: entered.json<{ csrf: string }>().csrf }
}
const post = async (payload: object, more: Record<string, string> = {}) => {
  const { cookie, csrf } = await enter()
  return server.inject({ method: 'POST', url: `/api/orgs/${org}/echo/say`, headers: { cookie, 'x-csrf': csrf, ...more }, payload })
}

describe('signing in', () => {
  it('gives a cookie that scripts cannot read, and the session', async () => {
    const { entered } = await enter()
    expect(entered.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict/)
    expect(entered.json()).toMatchObject({ account: { name: '张三' }, memberships: [{ org: { name: '甲厂' }, roles: ['worker'] }], mode: 'demo' })
  })
  it('says the same for an unknown account and a wrong password', async () => {
    const wrong = await server.inject({ method: 'POST', url: '/api/session', payload: { account: 'zhang', password: 'x' } })
    const unknown = await server.inject({ method: 'POST', url: '/api/session', payload: { account: 'nobody', password: 'x' } })
    expect(wrong.json()).toEqual(unknown.json())
  })
  it('ends with the session', async () => {
    const { cookie, csrf } = await enter()
    await server.inject({ method: 'DELETE', url: '/api/session', headers: { cookie, 'x-csrf': csrf } })
    expect((await server.inject({ url: '/api/session', headers: { cookie } })).statusCode).toBe(401)
  })
})

describe('a command over HTTP', () => {
  it('is answered', async () => {
    expect((await post({ commandId: newId(), input: { words: '你好' } })).json()).toEqual({ words: '你好' })
  })
  it('is refused in Chinese beside the field', async () => {
    const answered = await post({ commandId: newId(), input: { words: '' } })
    expect(answered.statusCode).toBe(422)
    expect(answered.json()).toMatchObject({ refusal: { code: 'bad-input', message: '请填写', field: 'words' } })
  })
  it('needs its number, the csrf word and JSON', async () => {
    expect((await post({ input: { words: '好' } })).json()).toMatchObject({ refusal: { code: 'command-id' } })
    expect((await post({ commandId: newId(), input: { words: '好' } }, { 'x-csrf': 'no' })).statusCode).toBe(403)
    expect((await post({}, { 'content-type': 'application/xml' })).statusCode).toBe(415)
  })
  it('ends as 503 with a tip when the world failed, as 500 with a trace when we did', async () => {
    const away = await post({ commandId: newId(), input: { words: '断' } })
    expect([away.statusCode, away.json()]).toMatchObject([503, { fault: { code: 'database-away' } }])
    const bug = await post({ commandId: newId(), input: { words: '坏' } })
    expect([bug.statusCode, bug.json()]).toMatchObject([500, { trace: expect.any(String) }])
    expect(bug.body).not.toContain('bug')
  })
})

describe('a full disk', () => {
  it('stops what is new with a clear fault, and lets people sign in and read', async () => {
    full = true
    const refused = await post({ commandId: newId(), input: { words: '你好' } })
    const { cookie } = await enter()
    const read = await server.inject({ url: `/api/orgs/${org}/echo/hear?times=2`, headers: { cookie } })
    full = false
    expect([refused.statusCode, refused.json()]).toMatchObject([503, { fault: { code: 'disk-full', tip: expect.stringContaining('清理磁盘') } }])
    expect(read.json()).toEqual({ times: 2 })
    expect((await post({ commandId: newId(), input: { words: '你好' } })).statusCode).toBe(200)
  })
})

describe('what the server says of itself', () => {
  it('is a query with checked input', async () => {
    const { cookie } = await enter()
    expect((await server.inject({ url: `/api/orgs/${org}/echo/hear?times=3`, headers: { cookie } })).json()).toEqual({ times: 3 })
    expect((await server.inject({ url: `/api/orgs/${org}/echo/hear?times=99`, headers: { cookie } })).statusCode).toBe(422)
  })
  it('is true: 200 while all is well, 503 with the name of what is not', async () => {
    expect((await server.inject({ url: '/healthz' })).json()).toMatchObject({ ok: true })
    well = false
    const ill = await server.inject({ url: '/healthz' })
    well = true
    expect([ill.statusCode, ill.json<{ parts: unknown[] }>().parts.at(-1)]).toEqual([503, { name: '水位', ok: false, detail: '过低' }])
  })
  it('is OpenAPI 3.1 and a page for people', async () => {
    const description = (await server.inject({ url: '/openapi.json' })).json<{ openapi: string; paths: Record<string, unknown> }>()
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toEqual(['/api/orgs/{org}/echo/say', '/api/orgs/{org}/echo/hear'])
    const page = await server.inject({ url: '/docs' })
    expect(page.body).toContain('安澜接口说明')
  })
  it('names no address that is not there', async () => {
    expect((await server.inject({ url: '/api/nothing' })).statusCode).toBe(404)
  })
})

describe('the feed', () => {
  it('tells what happened after the last seen line, and goes on live', async () => {
    const { cookie } = await enter()
    const address = await server.listen({ port: 0, host: '127.0.0.1' })
    const ended = new AbortController()
    const stream = await fetch(`${address}/api/orgs/${org}/feed?after=0`, { headers: { cookie }, signal: ended.signal })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const listen = async (words: string) => {
      while (!heard.includes(words)) heard += (await reader?.read())?.value ?? ''
    }
    await listen('event: ready')
    const { defineEvent } = await import('@anlan/kernel/event')
    await test.house.act(test.speaker(['worker'], { org }), async (scope) => scope.record(defineEvent('echo.said', '说过', z.object({})), { data: {} }))
    await listen('"type":"echo.said"')
    expect(heard).toMatch(/id: 1\n/)
    ended.abort()
  })
})
