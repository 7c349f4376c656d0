import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accept, refuse } from '@anlan/kernel/decision'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import type { Role } from '@anlan/kernel/role'
import { accountsOf, openAccount, setAccountDisabled } from '../auth/accounts.ts'
import { newId } from '../clock/new-id.ts'
import { openFeed } from '../feed/feed-routes.ts'
import { answer, defineModule } from '../module/module.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { until } from '../testing/until.ts'
import { openServer } from './server.ts'

const none = z.object({})
const who = defineQuery({ name: 'door.who', title: '谁', input: none, output: z.object({ org: z.string(), name: z.string(), person: z.string().nullable() }), may: ['worker', 'safety-manager'] })
const close = defineCommand({ name: 'door.close', title: '关门', input: none, output: none, may: ['safety-manager'] })
const inner = defineQuery({ name: 'door.inner', title: '内部', input: none, output: none, may: [] })
const gone = defineQuery({ name: 'door.gone', title: '没有', input: none, output: none, may: ['worker'] })
const taken = defineQuery({ name: 'door.taken', title: '被占', input: none, output: none, may: ['worker'] })
const door = defineModule({
  name: 'door',
  answers: [
    answer(who, async (_input, scope) => accept({ org: scope.org, name: scope.actor.name, person: scope.person })),
    answer(close, async () => accept({})),
    answer(inner, async () => accept({})),
    answer(gone, async () => refuse('gone', '没有这条记录', { kind: 'missing' })),
    answer(taken, async () => refuse('taken', '已被占用', { kind: 'conflict' })),
  ],
})

const [plant, station, stranger] = [newId(), newId(), newId()]
const zhang = newId()
const roles: Record<string, Role[]> = { [plant]: ['worker'], [station]: ['safety-manager'] }
let test: TestHouse
let server: FastifyInstance
let stopFeed: () => Promise<void>
let made = 0

beforeAll(async () => {
  test = await openTestHouse({ modules: [door] })
  const feed = await openFeed(test.house)
  stopFeed = feed.stop
  const membersOf = async () => [
    { org: { id: plant, name: '甲厂', kind: 'enterprise' as const }, roles: roles[plant] ?? [], person: { id: zhang, name: '张三丰' } },
    { org: { id: station, name: '乙站', kind: 'station' as const }, roles: roles[station] ?? [], person: null },
  ]
  server = await openServer({ house: test.house, feed, membersOf, mode: 'production', version: '1' })
})
afterAll(async () => {
  await server.close()
  await stopFeed()
  await test.close()
})

const openOne = async (demo = false) => {
  const login = `worker${(made += 1)}`
  await test.database.within({ org: plant }, (tx) => openAccount(tx, { org: plant, login, name: '张三', password: 'anlan-2026', demo }))
  return login
}
const enter = async (login: string, password = 'anlan-2026') => {
  const entered = await server.inject({ method: 'POST', url: '/api/session', payload: { account: login, password } })
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  return { entered, headers: { cookie, 'x-csrf': entered.json<{ csrf?: string }>().csrf ?? '' } }
}
const get = async (headers: Record<string, string>, org: string, what: string) => {
  const answered = await server.inject({ url: `/api/orgs/${org}/door/${what}`, headers })
  return [answered.statusCode, answered.json<{ refusal?: { code: string } }>().refusal?.code ?? answered.json()]
}
const post = async (headers: Record<string, string>, org: string, input: unknown = {}) => {
  const answered = await server.inject({ method: 'POST', url: `/api/orgs/${org}/door/close`, headers, payload: { commandId: newId(), input } })
  return [answered.statusCode, answered.json<{ refusal?: { code: string } }>().refusal?.code ?? answered.json()]
}

describe('who speaks', () => {
  it('is the member of the org that is named, by the name of its person there', async () => {
    const { headers } = await enter(await openOne())
    expect(await get(headers, plant, 'who')).toEqual([200, { org: plant, name: '张三丰', person: zhang }])
    expect(await get(headers, station, 'who')).toEqual([200, { org: station, name: '张三', person: null }])
  })
  it('may do in each org what the roles there allow', async () => {
    const { headers } = await enter(await openOne())
    expect(await post(headers, plant)).toEqual([403, 'role'])
    expect(await post(headers, station)).toEqual([200, {}])
    expect(await get(headers, station, 'gone')).toEqual([403, 'role'])
  })
  it('is nobody without a session, and no one elsewhere', async () => {
    const { headers } = await enter(await openOne())
    expect(await get({}, plant, 'who')).toEqual([401, 'not-signed-in'])
    expect(await get({ cookie: 'anlan_session=made-up' }, plant, 'who')).toEqual([401, 'not-signed-in'])
    expect(await get(headers, stranger, 'who')).toEqual([403, 'other-org'])
    expect(await get(headers, 'nothing', 'who')).toEqual([403, 'other-org'])
  })
  it('proves with the csrf word that the page is ours, before anything else is looked at', async () => {
    const { headers } = await enter(await openOne())
    expect(await post({ cookie: headers.cookie }, station)).toEqual([403, 'csrf'])
    expect(await post({ ...headers, 'x-csrf': 'guess' }, stranger)).toEqual([403, 'csrf'])
  })
  it('cannot reach what is for other houses only', async () => {
    const { headers } = await enter(await openOne())
    expect(await get(headers, plant, 'inner')).toEqual([404, 'no-such-address'])
  })
  it('hears of what is not there and of what is taken by their own numbers', async () => {
    const { headers } = await enter(await openOne())
    expect([await get(headers, plant, 'gone'), await get(headers, plant, 'taken')]).toEqual([[404, 'gone'], [409, 'taken']])
  })
})

describe('a right that was taken away', () => {
  it('is gone within seconds, without a new sign-in', async () => {
    const login = await openOne()
    const { headers } = await enter(login)
    expect((await get(headers, plant, 'who'))[0]).toBe(200)
    await test.database.within({ org: plant }, async (tx) => {
      const account = (await accountsOf(tx, plant)).find((it) => it.login === login)
      await setAccountDisabled(tx, plant, account?.id ?? '', true)
    })
    await until('the session to end', async () => (await get(headers, plant, 'who'))[0] === 401, 8_000)
  })
})

describe('a changed password', () => {
  const change = (headers: Record<string, string>, old: string, next: string) => server.inject({ method: 'POST', url: '/api/session/password', headers, payload: { old, next } })

  it('ends every other session of the account and keeps this one', async () => {
    const login = await openOne()
    const [here, there] = [await enter(login), await enter(login)]
    expect((await change(here.headers, 'anlan-2026', 'short')).json()).toMatchObject({ refusal: { code: 'weak-password', field: 'next' } })
    expect((await change({ ...here.headers, 'x-csrf': 'guess' }, 'anlan-2026', 'anlan-2027')).statusCode).toBe(403)
    expect((await change(here.headers, 'anlan-2026', 'anlan-2027')).statusCode).toBe(200)
    expect([(await get(here.headers, plant, 'who'))[0], (await get(there.headers, plant, 'who'))[0]]).toEqual([200, 401])
    expect([(await enter(login)).entered.statusCode, (await enter(login, 'anlan-2027')).entered.statusCode]).toEqual([403, 200])
  })
  it('needs somebody who is signed in', async () => {
    expect((await change({}, 'a', 'b')).statusCode).toBe(401)
  })
})

describe('production', () => {
  it('lets no account of the demonstration in', async () => {
    expect((await enter(await openOne(true))).entered.json()).toMatchObject({ refusal: { code: 'demo-account' } })
  })
  it('slows down who tries the passwords of one account from one address, not the others', async () => {
    const login = await openOne()
    const answers: number[] = []
    for (let n = 0; n < 22; n += 1) answers.push((await enter(login, 'wrong')).entered.statusCode)
    expect([answers[0], answers[19], answers[20], answers[21]]).toEqual([403, 403, 429, 429])
    expect((await enter(await openOne())).entered.statusCode).toBe(200)
  })
})
