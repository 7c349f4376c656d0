import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Fault } from '@anlan/kernel/fault'
import { answerOf, queryString, send } from './wire.ts'
import { deviceClockOffset, learnServerTime } from './server-clock.ts'

describe('an answer from the wire', () => {
  it('is the value at 200', () => {
    expect(answerOf({ status: 200, body: { id: '1' } })).toEqual({ accepted: true, value: { id: '1' } })
  })

  it('is a refusal at 409, 422, 403 and 404, told as a value', () => {
    const refusal = { code: 'stale', message: '已被修改', facts: { changedBy: '王芳' } }
    expect(answerOf({ status: 409, body: { refusal } })).toEqual({ accepted: false, refusal: { ...refusal, kind: 'conflict' } })
    expect(answerOf({ status: 404, body: { refusal: { code: 'x', message: '没有' } } })).toMatchObject({ refusal: { kind: 'missing' } })
    expect(answerOf({ status: 422, body: { refusal: { code: 'x', message: '不行', field: 'a' } } })).toEqual({ accepted: false, refusal: { code: 'x', message: '不行', field: 'a' } })
  })

  it('keeps the words of each field of bad input', () => {
    const answer = answerOf({ status: 422, body: { refusal: { code: 'bad-input', message: '请检查', fields: { 'a.b': '必填' } } } })
    expect(answer).toEqual({ accepted: false, refusal: { code: 'bad-input', message: '请检查', facts: { fields: { 'a.b': '必填' } } } })
  })

  it.each([
    [{ status: 503, body: { fault: { code: 'database-away', tip: '数据库连不上' } } }, 'database-away', true],
    [{ status: 500, body: { trace: 'req-7' } }, 'bug', false],
    [{ status: 502, body: undefined }, 'unavailable', true],
    [{ status: 200, body: undefined }, 'bad-answer', false],
    [{ status: 429, body: {} }, 'busy', true],
  ])('is thrown when the world or we failed: %j', (answer, code, retry) => {
    const thrown = (() => {
      try {
        return answerOf(answer)
      } catch (it) {
        return it
      }
    })()
    expect(thrown).toBeInstanceOf(Fault)
    expect(thrown).toMatchObject({ code, retry })
    expect((thrown as Fault).tip).toMatch(/[\u4e00-\u9fff]/)
  })

  it('names the trace of a bug, so that it can be reported', () => {
    expect(() => answerOf({ status: 500, body: { trace: 'req-7' } })).toThrow(/req-7/)
  })
})

describe('the query string', () => {
  it('leaves out the empty, repeats lists, carries objects as JSON', () => {
    expect(queryString({ a: 1, b: '', c: undefined, d: null, e: ['x', 'y'], f: false, g: { h: 1 } })).toBe('?a=1&e=x&e=y&f=false&g=%7B%22h%22%3A1%7D')
    expect(queryString({})).toBe('')
    expect(queryString(undefined)).toBe('')
  })
})

describe('sending', () => {
  beforeEach(() => {
    vi.unstubAllGlobals()
    deviceClockOffset.set(0)
  })

  it('says offline when the device knows that it has no network', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    await expect(send('/api/x')).rejects.toMatchObject({ code: 'offline' })
  })

  it('says unreachable when the network stands but the server does not answer', async () => {
    vi.stubGlobal('navigator', { onLine: true })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
    await expect(send('/api/x')).rejects.toMatchObject({ code: 'unreachable', retry: true })
  })

  it('carries the token and the body, and learns the time from the Date header', async () => {
    const seen: RequestInit[] = []
    const ahead = Date.now() - 600_000
    vi.stubGlobal('navigator', { onLine: true })
    vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
      seen.push(init)
      return Promise.resolve(new Response('{"ok":1}', { headers: { date: new Date(ahead).toUTCString() } }))
    })
    expect(await send('/api/x', { method: 'POST', json: { a: 1 }, csrf: 'token' })).toEqual({ status: 200, body: { ok: 1 } })
    expect(seen[0]?.headers).toMatchObject({ 'x-csrf': 'token', 'content-type': 'application/json' })
    expect(seen[0]?.body).toBe('{"a":1}')
    expect(deviceClockOffset.get()).toBeGreaterThan(590_000)
    expect(deviceClockOffset.get()).toBeLessThan(610_000)
  })
})

describe('the device clock', () => {
  it('is right within the grain of the header, wrong beyond it', () => {
    const server = Date.parse('2026-11-03T06:00:00Z')
    learnServerTime(new Date(server).toUTCString(), server + 900, server + 1100)
    expect(deviceClockOffset.get()).toBe(0)
    learnServerTime(new Date(server).toUTCString(), server + 300_000, server + 300_200)
    expect(deviceClockOffset.get()).toBe(299_600)
    learnServerTime(null, 0, 0)
    learnServerTime('not a date', 0, 0)
    expect(deviceClockOffset.get()).toBe(299_600)
    deviceClockOffset.set(0)
  })
})
