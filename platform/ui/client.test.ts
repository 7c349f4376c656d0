import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { call } from './client.ts'
import { expired } from './expired.ts'
import { session } from './session.ts'
import type { SessionView } from './session-view.ts'
import { submissionFor } from './submission.ts'

const close = defineCommand({ name: 'dual-prevention.close-danger', title: '验收', input: z.object({ id: z.string() }), output: z.object({ id: z.string() }), may: ['worker'] })
const list = defineQuery({ name: 'dual-prevention.list-dangers', title: '隐患', input: z.object({ state: z.string().optional() }), output: z.object({ rows: z.array(z.string()) }), may: ['worker'] })

const view = (csrf: string): SessionView => ({ account: { id: 'a', name: '王芳' }, person: null, memberships: [], csrf, mode: 'demo', plantClock: { wallAnchor: 0, plantAnchor: 0, rate: 1 }, mustChangePassword: false })

interface Sent {
  readonly path: string
  readonly init: RequestInit
}

const serve = (...answers: readonly (readonly [number, unknown])[]): Sent[] => {
  const sent: Sent[] = []
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const [status, body] = answers[sent.length] ?? [500, { trace: 'more requests than answers' }]
    sent.push({ path, init })
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
  return sent
}

const bodyOf = (one: Sent | undefined): { commandId: string; input: unknown } => JSON.parse(String(one?.init.body))

describe('calling an endpoint', () => {
  beforeEach(() => session.set(view('one')))
  afterEach(() => vi.unstubAllGlobals())

  it('posts a command with its id and token, and asks a query by address', async () => {
    const sent = serve([200, { id: 'x' }], [200, { rows: [] }])
    await expect(call(close, { id: 'x' }, { org: 'o', commandId: 'c-1' })).resolves.toEqual({ accepted: true, value: { id: 'x' } })
    await call(list, { state: 'open' }, { org: 'o' })
    expect(sent[0]).toMatchObject({ path: '/api/orgs/o/dual-prevention/close-danger', init: { method: 'POST', headers: { 'x-csrf': 'one' } } })
    expect(bodyOf(sent[0])).toEqual({ commandId: 'c-1', input: { id: 'x' } })
    expect(sent[1]).toMatchObject({ path: '/api/orgs/o/dual-prevention/list-dangers?state=open', init: { method: 'GET' } })
  })

  it('opens the sign-in over the page when the session has ended, and sends the same command again', async () => {
    const sent = serve([401, { refusal: { code: 'not-signed-in', message: '登录已过期' } }], [200, { id: 'x' }])
    const answer = call(close, { id: 'x' }, { org: 'o', commandId: 'c-2' })
    await vi.waitFor(() => expect(expired.get()).toBeDefined())
    session.set(view('two'))
    expired.get()?.settle(true)
    await expect(answer).resolves.toEqual({ accepted: true, value: { id: 'x' } })
    expect(sent.map(bodyOf).map(({ commandId }) => commandId)).toEqual(['c-2', 'c-2'])
    expect(sent[1]?.init.headers).toMatchObject({ 'x-csrf': 'two' })
    expect(expired.get()).toBeUndefined()
  })

  it('lets all requests wait for one dialog, and gives them up together', async () => {
    serve([401, {}], [401, {}])
    const both = Promise.allSettled([call(list, {}, { org: 'o' }), call(list, {}, { org: 'o' })])
    await vi.waitFor(() => expect(expired.get()).toBeDefined())
    expired.get()?.settle(false)
    expect((await both).map((it) => (it.status === 'rejected' ? (it.reason as { code: string }).code : 'no'))).toEqual(['signed-out', 'signed-out'])
  })

  it('fetches a new token when the old one is refused', async () => {
    const sent = serve([403, { refusal: { code: 'csrf', message: '页面已过期' } }], [200, view('fresh')], [200, { id: 'x' }])
    await expect(call(close, { id: 'x' }, { org: 'o' })).resolves.toMatchObject({ accepted: true })
    expect(sent[2]?.init.headers).toMatchObject({ 'x-csrf': 'fresh' })
    expect(bodyOf(sent[2]).commandId).toBe(bodyOf(sent[0]).commandId)
  })
})

describe('a submission', () => {
  it('keeps its id while the content is the same, and gets a new one when it changes', () => {
    const first = submissionFor(undefined, { a: 1 })
    expect(submissionFor(first, { a: 1 })).toBe(first)
    expect(submissionFor(first, { a: 2 }).commandId).not.toBe(first.commandId)
    expect(submissionFor(undefined, { a: 1 }).commandId).not.toBe(first.commandId)
  })
})
