import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import { openAccount } from '../auth/accounts.ts'
import { newId } from '../clock/new-id.ts'
import { openServer } from '../http/server.ts'
import { defineModule } from '../module/module.ts'
import { asOwner } from '../testing/as-owner.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { openFeed } from './feed-routes.ts'

const said = defineEvent('test.said', '说过', z.object({ secret: z.string() }))

let test: TestHouse
let server: FastifyInstance
let stopFeed: () => Promise<void>
let address: string
let cookie: string
const [org, other, stranger] = [newId(), newId(), newId()]

const listeners = async (): Promise<number[]> =>
  (await asOwner<{ pid: number }>(test.schema, `select pid from pg_stat_activity where query = 'listen "journal"'`)).map(({ pid }) => pid)
let itsListener: number[]

beforeAll(async () => {
  test = await openTestHouse({ modules: [defineModule({ name: 'test', events: [said] })] })
  const before = await listeners()
  const feed = await openFeed(test.house)
  itsListener = (await listeners()).filter((pid) => !before.includes(pid))
  stopFeed = feed.stop
  const membersOf = async () => [org, other].map((id) => ({ org: { id, name: '甲厂', kind: 'enterprise' as const }, roles: ['worker' as const], person: null }))
  server = await openServer({ house: test.house, feed, membersOf, mode: 'demo', version: '1' })
  await server.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  await test.database.within({ org }, (tx) => openAccount(tx, { org, login: 'zhang', name: '张三', password: 'anlan-2026' }))
  const entered = await server.inject({ method: 'POST', url: '/api/session', payload: { account: 'zhang', password: 'anlan-2026' } })
  cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
})
afterAll(async () => {
  await server.close()
  await stopFeed()
  await test.close()
})

const open: AbortController[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.abort()
})

const say = (of: Id, subject: Id | null = null) => test.house.act(test.speaker(['worker'], { org: of }), async (scope) => scope.record(said, { subject, data: { secret: '配方' } }))

/** A stream, and a way to read on until its text holds some words. */
const hear = async (of: Id, headers: Readonly<Record<string, string>> = {}) => {
  const ended = new AbortController()
  open.push(ended)
  const answer = await fetch(`${address}/api/orgs/${of}/feed`, { headers: { cookie, ...headers }, signal: ended.signal })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const until = async (words: string): Promise<string> => {
    while (!text.includes(words)) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
      if (done) return expect.unreachable(`the stream ended without ${words}: ${text}`)
      text += value
    }
    return text
  }
  return { answer, until }
}

describe('the feed', () => {
  it('starts at now and tells what happened to what, never the data', async () => {
    const subject = newId()
    await say(org)
    const { answer, until } = await hear(org)
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const ready = await until('event: ready')
    expect(ready).toContain('data: {"seq":1}')
    await say(org, subject)
    expect(await until(`{"seq":2,"type":"test.said","subject":"${subject}","title":"说过"}`)).not.toContain('配方')
  })

  it('goes on after the last line that was seen', async () => {
    const head = Number((await (await hear(org)).until('event: ready')).match(/id: (\d+)/)?.[1])
    for (let n = 0; n < 3; n += 1) await say(org)
    const { until } = await hear(org, { 'last-event-id': String(head + 1) })
    const text = await until(`id: ${head + 3}\n`)
    expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, seq]) => Number(seq))).toEqual([head + 1, head + 2, head + 3])
  })

  it('goes on past one page of five hundred', async () => {
    await test.house.act(test.speaker(['worker'], { org: other }), async (scope) => {
      for (let n = 0; n < 1_100; n += 1) scope.record(said, { data: { secret: '' } })
    })
    const { until } = await hear(other, { 'last-event-id': '0' })
    const text = await until('"seq":1100,')
    expect([...text.matchAll(/"type":"test.said"/g)].length).toBe(1_100)
  })

  it('tells one org nothing of another', async () => {
    const { until } = await hear(org)
    const ready = await until('event: ready')
    await say(other)
    await say(org)
    const text = (await until('test.said')).slice(ready.length)
    expect([...text.matchAll(/"type":"test.said"/g)].length).toBe(1)
  })

  it('is closed to strangers', async () => {
    expect((await fetch(`${address}/api/orgs/${org}/feed`)).status).toBe(401)
    expect((await fetch(`${address}/api/orgs/${stranger}/feed`, { headers: { cookie } })).status).toBe(403)
  })

  it('tells what happened while its own line to the database was cut', async () => {
    const subject = newId()
    const { until } = await hear(org)
    await until('event: ready')
    await asOwner(test.schema, 'select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [itsListener])
    await say(org, subject)
    await until(subject)
  })
})
