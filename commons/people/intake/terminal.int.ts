import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import { HOUR } from '@anlan/kernel/time'
import { findSession } from '@anlan/platform/auth/sessions'
import { newId } from '@anlan/platform/clock/new-id'
import { MONDAY_MORNING } from '@anlan/platform/testing/house'
import { issueDayPass, listDayPasses, revokeDayPass } from '../contract/day-pass.ts'
import { myDrafts, saveDraft } from '../contract/draft.ts'
import { issueCard, listTerminals, markTerminal, registerTerminal, setPin, terminalHere } from '../contract/terminal.ts'
import { openMember, people } from '../module.ts'
import { openPlant } from '../testing/plant.ts'

let world: Awaited<ReturnType<typeof openPlant>>
let server: FastifyInstance
beforeAll(async () => {
  world = await openPlant()
  server = fastify()
  await server.register(cookie)
  await server.register(rateLimit, { global: false })
  people.routes?.(server, world.test.house)
})
beforeEach(() => world.test.clock.move(MONDAY_MORNING))
afterAll(async () => {
  await server.close()
  await world.test.close()
})

const terminal = async () => {
  const { test } = world
  const plant = await world.enterprise()
  const person = await plant.person('王芳', { badge: 'B100', mobile: '13900010001' })
  const opened = await openMember(test.house, { org: plant.org, login: `wang-${plant.org.slice(-6)}`, name: '王芳', password: 'Anlan2026x', roles: ['worker'], person })
  if (!opened.accepted) throw new TypeError(opened.refusal.message)
  const wang = test.speaker(['worker'], { org: plant.org, person, account: opened.value.account })
  const registered = await test.house.command(plant.manager, registerTerminal, { id: newId(), name: '罐区操作室' })
  const key = registered.accepted ? registered.value.key : ''
  const change = (body: object, cookies: Record<string, string> = {}) => server.inject({ method: 'POST', url: '/api/terminal/session', payload: { key, ...body }, cookies })
  return { ...plant, wang, key, change, personId: person }
}

const tokenOf = (answer: { cookies: { name: string; value: string }[] }) => answer.cookies.find((it) => it.name === 'anlan_session')?.value ?? ''

describe('a shared terminal', () => {
  it('changes the person by PIN well within three seconds, and ends the session of the one before', async () => {
    const { test } = world
    const { wang, change, key } = await terminal()
    expect(await test.house.command(wang, setPin, { pin: '123456' })).toMatchObject({ refusal: { code: 'weak-pin', message: '换人密码不能是连续的数字' } })
    await test.house.command(wang, setPin, { pin: '472913' })
    const started = performance.now()
    const first = await change({ badge: 'B100', pin: '472913' })
    expect(performance.now() - started).toBeLessThan(3_000)
    expect(first.statusCode).toBe(200)
    expect(first.json()).toMatchObject({ name: '王芳' })
    expect(await findSession(test.database, tokenOf(first))).toMatchObject({ account: wang.account })
    const second = await change({ badge: 'B100', pin: '472913' }, { anlan_session: tokenOf(first) })
    expect(await findSession(test.database, tokenOf(first))).toBeUndefined()
    expect(await findSession(test.database, tokenOf(second))).toBeDefined()
    const hello = await server.inject({ url: '/api/terminal', headers: { 'x-terminal-key': key } })
    expect(hello.json()).toMatchObject({ name: '罐区操作室' })
  })

  it('changes the person by card, the last one issued', async () => {
    const { test } = world
    const { manager, change, personId } = await terminal()
    const issue = async () => {
      const card = await test.house.command(manager, issueCard, { person: personId })
      return card.accepted ? card.value.code : ''
    }
    const [lost, card] = [await issue(), await issue()]
    expect((await change({ card })).statusCode).toBe(200)
    expect((await change({ card: lost })).json()).toMatchObject({ refusal: { code: 'card-refused' } })
  })

  it('locks a PIN after five wrong guesses and works on no other device', async () => {
    const { test } = world
    const { wang, change } = await terminal()
    await test.house.command(wang, setPin, { pin: '472913' })
    for (let guess = 0; guess < 5; guess++) expect((await change({ badge: 'B100', pin: `47291${guess + 4}` })).json()).toMatchObject({ refusal: { code: 'terminal-refused' } })
    expect((await change({ badge: 'B100', pin: '472913' })).json()).toMatchObject({ refusal: { code: 'pin-locked' } })
    expect((await change({ badge: 'B100', pin: '472913', key: 'x'.repeat(43) })).json()).toMatchObject({ refusal: { code: 'no-such-terminal' } })
    expect((await change({ badge: 'Z999', pin: '472913' })).json()).toMatchObject({ refusal: { code: 'terminal-refused' } })
  })

  it('is known by its key alone, and explosion-proof when its keeper says so', async () => {
    const { test } = world
    const { manager, wang, change } = await terminal()
    const [here] = await test.house.query(manager, listTerminals, {}).then((it) => (it.accepted ? it.value.terminals : []))
    const ask = (of: string | null) => test.house.query({ ...wang, terminal: of }, terminalHere, {})
    expect(await ask(null)).toEqual({ accepted: true, value: { here: null, explosionProof: 0 } })
    expect(await test.house.command(manager, markTerminal, { id: here?.id ?? '', explosionProof: true })).toMatchObject({ accepted: true })
    expect(await ask(here?.id ?? '')).toEqual({ accepted: true, value: { here: { id: here?.id, name: '罐区操作室', explosionProof: true }, explosionProof: 1 } })
    expect(await test.house.command(manager, markTerminal, { id: newId(), explosionProof: true })).toMatchObject({ refusal: { code: 'no-such-terminal' } })
    await test.house.command(wang, setPin, { pin: '472913' })
    const session = await findSession(test.database, tokenOf(await change({ badge: 'B100', pin: '472913' })))
    expect(session?.terminal).toBe(here?.id)
  })

  it('gives everybody their own drafts back', async () => {
    const { test } = world
    const { wang, worker } = await terminal()
    await test.house.command(wang, saveDraft, { key: 'report-danger', value: { text: '法兰渗漏' } })
    expect(await test.house.query(wang, myDrafts, {})).toMatchObject({ value: { drafts: [{ key: 'report-danger', value: { text: '法兰渗漏' } }] } })
    expect(await test.house.query(worker, myDrafts, {})).toEqual({ accepted: true, value: { drafts: [] } })
    await test.house.command(wang, saveDraft, { key: 'report-danger', value: null })
    expect(await test.house.query(wang, myDrafts, {})).toEqual({ accepted: true, value: { drafts: [] } })
  })
})

describe('a day pass', () => {
  const pass = { name: '孙工<b>', company: '某防腐公司', mobile: '13900010009', purpose: '罐区防腐', host: '王芳' }
  it('opens one page until it ends or is taken back', async () => {
    const { test } = world
    const { manager } = await world.enterprise()
    const id = newId()
    const issued = await test.house.command(manager, issueDayPass, { id, ...pass, validUntil: MONDAY_MORNING + 8 * HOUR })
    const path = issued.accepted ? issued.value.path : ''
    const open = () => server.inject({ url: path })
    const page = await open()
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('通行证有效')
    expect(page.body).toContain('孙工&#60;b&#62;')
    expect(page.body).not.toContain('13900010009')
    expect(page.headers['cache-control']).toBe('no-store')
    test.clock.move(MONDAY_MORNING + 8 * HOUR)
    expect((await open()).body).toContain('通行证已过期')
    test.clock.move(MONDAY_MORNING)
    await test.house.command(manager, revokeDayPass, { id })
    expect((await open()).body).toContain('通行证已收回')
    expect(await test.house.query(manager, listDayPasses, {})).toMatchObject({ value: { passes: [{ state: 'revoked', mobile: '139****0009' }] } })
    expect((await server.inject({ url: '/pass/nobody' })).statusCode).toBe(404)
  })

  it('lasts a day at most', async () => {
    const { test } = world
    const { manager } = await world.enterprise()
    const long = await test.house.command(manager, issueDayPass, { id: newId(), ...pass, name: '孙工', validUntil: MONDAY_MORNING + 25 * HOUR })
    expect(long).toMatchObject({ refusal: { code: 'pass-too-long', field: 'validUntil' } })
  })
})
