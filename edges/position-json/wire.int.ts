import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Source } from '@anlan/positioning/contract/report'
import { until } from '@anlan/platform/testing/until'
import { positionRoutes } from './http-push.ts'
import { type JsonTcp, startJsonTcp } from './json-tcp.ts'
import { type JsonUdp, startJsonUdp } from './json-udp.ts'
import { openGateSystem } from './testing/gate-system.ts'
import { openJsonTerminal, openUdpTerminal } from './testing/json-terminal.ts'
import { type MemoryIntake, openMemoryIntake } from './testing/memory-intake.ts'

const AT = Date.parse('2026-11-28T14:00:00+08:00')
const fix = (card: string, more: object = {}) => ({ card, at: AT, lon: 122.1, lat: 37.5, ...more })

let intake: MemoryIntake
let source: Source
let known: { source: string; token: string }
beforeEach(() => {
  intake = openMemoryIntake()
  source = intake.addSource('定位引擎', 'secret')
  known = { source: source.id, token: 'secret' }
})
const cards = () => intake.taken.map(({ report }) => report.card)

describe('lines over TCP', () => {
  let server: JsonTcp
  const start = async (limits: object = {}) => (server = await startJsonTcp({ port: 0, host: '127.0.0.1', intake, limits }))
  afterEach(() => server.close())

  it('are taken from a known source, acknowledged, and corrected without hanging up', async () => {
    await start()
    const engine = await openJsonTerminal(server.port, known)
    expect(await engine.answer()).toEqual({ ok: true, source: '定位引擎', coordinates: 'wgs84' })
    engine.send(fix('A1', { sos: true, battery: 40 }))
    expect(await engine.answer()).toEqual({ lines: 1, ok: 1, parked: 0, refused: 0 })
    intake.unknown.add('Z9')
    engine.send([fix('A2'), fix('Z9'), { card: 'A3' }])
    expect(await engine.answer()).toEqual({ lines: 1, ok: 1, parked: 1, refused: 1, errors: [{ line: 2, index: 2, message: expect.stringContaining('时间') }] })
    engine.raw('{"card":\n')
    expect(await engine.answer()).toMatchObject({ lines: 1, ok: 0, refused: 1, errors: [{ line: 3, message: expect.stringContaining('JSON') }] })
    engine.send(fix('A4'))
    expect(await engine.answer()).toMatchObject({ ok: 1 })
    expect(cards()).toEqual(['A1', 'A2', 'Z9', 'A4'])
    expect(intake.taken[0]).toMatchObject({ source, report: { sos: true, battery: 40, place: { x: 122.1, y: 37.5 } } })
    expect(server.figures()).toEqual({ connections: 1, lines: 4, accepted: 3, parked: 1, refused: 2 })
  })

  it('speak of gates, too: a gate system counts who passes', async () => {
    await start()
    const gates = await openGateSystem(server.port, known, 'N1')
    expect(await gates.pass('in', AT)).toMatchObject({ lines: 1, ok: 1 })
    expect(await gates.pass('out', AT + 1, { card: 'A1' })).toMatchObject({ ok: 1 })
    expect(await gates.total(7, AT + 2)).toMatchObject({ ok: 1 })
    expect(intake.passed.map(({ kind, id }) => [kind, id])).toEqual([['in', 'N1-1'], ['out', 'N1-2'], ['total', 'N1-3']])
    intake.full = true
    expect(await gates.pass('in', AT + 3)).toMatchObject({ again: true, error: expect.stringContaining('稍后重试') })
    gates.close()
  })
  it('speak of devices, too, among reports of terminals', async () => {
    await start()
    const engine = await openJsonTerminal(server.port, known)
    await engine.answer()
    engine.send([fix('A1'), { device: 'GW07', at: AT, battery: 91, fault: '天线断开' }, { device: 'GW 8', at: AT }])
    expect(await engine.answer()).toEqual({ lines: 1, ok: 2, parked: 0, refused: 1, errors: [{ line: 1, index: 2, message: expect.stringContaining('设备编号') }] })
    expect([cards(), intake.heard]).toEqual([['A1'], [{ device: 'GW07', at: AT, battery: 91, fault: '天线断开' }]])
  })

  it('that come all at once are taken together, and each is counted once', async () => {
    await start()
    const engine = await openJsonTerminal(server.port, known)
    await engine.answer()
    engine.send(...Array.from({ length: 5_000 }, (_, at) => fix(`A${at}`)))
    let [lines, ok] = [0, 0]
    while (lines < 5_000) {
      const answer = await engine.answer()
      lines += Number(answer?.lines)
      ok += Number(answer?.ok)
    }
    expect([lines, ok, intake.taken.length]).toEqual([5_000, 5_000, 5_000])
    expect(cards()).toEqual(Array.from({ length: 5_000 }, (_, at) => `A${at}`))
    expect(intake.batches.length).toBeLessThan(100)
  })

  it('are acknowledged only after they are committed, and hold the sender back meanwhile', async () => {
    await start()
    const engine = await openJsonTerminal(server.port, known)
    await engine.answer()
    intake.gate(false)
    engine.send(fix('A1'))
    const [times, many] = [80, 200]
    for (let time = 0; time < times; time += 1) engine.raw(`${JSON.stringify(fix('A2', { note: 'x'.repeat(2_000) }))}\n`.repeat(many))
    // The server is awake all the while: it serves others.
    for (let other = 0; other < 20; other += 1) {
      const guest = await openJsonTerminal(server.port, known)
      expect(await guest.answer()).toMatchObject({ ok: true })
      guest.close()
    }
    expect(engine.unsent).toBeGreaterThan(10 * 1024 * 1024)
    expect(engine.answers).toBe(1)
    intake.gate(true)
    await until('everything is taken', () => intake.taken.length === times * many + 1)
    await until('everything has gone out', () => engine.unsent === 0)
  })

  it('wait while positioning is full, are told so, and are taken afterwards', async () => {
    await start()
    const engine = await openJsonTerminal(server.port, known)
    await engine.answer()
    intake.full = true
    engine.send(fix('A1'))
    expect(await engine.answer()).toEqual({ wait: expect.stringContaining('排队') })
    intake.full = false
    expect(await engine.answer()).toEqual({ lines: 1, ok: 1, parked: 0, refused: 0 })
    expect(cards()).toEqual(['A1'])
  })

  it('are given back when patience is at its end', async () => {
    await start({ patienceMs: 0 })
    const engine = await openJsonTerminal(server.port, known)
    await engine.answer()
    intake.full = true
    engine.send(fix('A1'))
    expect(await engine.answer()).toMatchObject({ lines: 1, again: true, error: expect.stringContaining('重新上报') })
    intake.full = false
    engine.send(fix('A1'))
    expect(await engine.answer()).toMatchObject({ ok: 1 })
  })

  it('are bounded in length', async () => {
    await start({ line: 1_000 })
    const engine = await openJsonTerminal(server.port, known)
    await engine.answer()
    engine.send(fix('A1', { note: 'x'.repeat(5_000) }))
    expect(await engine.answer()).toMatchObject({ lines: 1, refused: 1, error: expect.stringContaining('1000') })
    engine.send(fix('A2'))
    expect(await engine.answer()).toMatchObject({ ok: 1 })
    expect(cards()).toEqual(['A2'])
  })

  it('are not heard from strangers, from the silent and from those switched off', async () => {
    await start({ greetMs: 100, idleMs: 300 })
    for (const [greeting, words] of [
      [{ ...known, token: 'wrong' }, '密钥不对'],
      [fix('A1'), '第一行应为'],
    ] as const) {
      const stranger = await openJsonTerminal(server.port)
      stranger.send(greeting, fix('A1'))
      expect(await stranger.answer()).toEqual({ error: expect.stringContaining(words) })
      expect(await stranger.answer()).toBeUndefined()
    }
    const silent = await openJsonTerminal(server.port)
    expect(await silent.answer()).toEqual({ error: expect.stringContaining('请先发送') })
    const idle = await openJsonTerminal(server.port, known)
    await idle.answer()
    expect(await idle.answer()).toEqual({ error: expect.stringContaining('长时间没有上报') })
    expect(await idle.answer()).toBeUndefined()
    expect(intake.taken).toEqual([])
    await until('all are gone', () => server.figures().connections === 0)
  })

  it('need a port of their own', async () => {
    await start()
    await expect(startJsonTcp({ port: server.port, host: '127.0.0.1', intake })).rejects.toMatchObject({
      code: 'position-port',
      tip: expect.stringContaining('占用'),
    })
  })
})

describe('datagrams', () => {
  let server: JsonUdp
  beforeEach(async () => (server = await startJsonUdp({ port: 0, host: '127.0.0.1', intake })))
  afterEach(() => server.close())

  it('are acknowledged after commit; strangers hear nothing', async () => {
    const terminal = await openUdpTerminal(server.port)
    intake.gate(false)
    terminal.send({ ...known, seq: 7, reports: [fix('A1'), { card: 'A2' }] })
    await until('it is heard', () => intake.asked === 1)
    expect(terminal.answers).toEqual([])
    intake.gate(true)
    await until('it is answered', () => terminal.answers.length === 1)
    expect(terminal.answers[0]).toMatchObject({ seq: 7, ok: 1, parked: 0, refused: 1, errors: [{ index: 1 }] })
    terminal.send({ ...known, token: 'wrong', reports: [fix('A3')] })
    terminal.send('no json')
    terminal.send({ source: known.source, reports: [fix('A3')] })
    terminal.send({ ...known, reports: fix('A4') })
    await until('the last is answered', () => terminal.answers.length === 2)
    await until('the others are dropped', () => server.figures().dropped === 3)
    expect(terminal.answers[1]).toMatchObject({ ok: 1 })
    expect(cards()).toEqual(['A1', 'A4'])
    terminal.close()
  })

  it('of a gate are acknowledged like those of terminals', async () => {
    const gate = await openUdpTerminal(server.port)
    gate.send({ ...known, seq: 1, reports: [{ id: '1', gate: 'N1', direction: 'in', at: AT }] })
    await until('it is answered', () => gate.answers.length === 1)
    intake.unknown.add('N9')
    gate.send({ ...known, seq: 2, reports: [{ id: '2', gate: 'N9', direction: 'in', at: AT, card: 'A1', person: '王芳' }] })
    await until('it is answered', () => gate.answers.length === 2)
    expect(gate.answers).toEqual([{ seq: 1, ok: 1, parked: 0, refused: 0 }, { seq: 2, ok: 0, parked: 0, refused: 1, words: ['没有这个门岗'] }])
    gate.close()
  })

  it('are told when positioning is full, and never shouted at', async () => {
    const terminal = await openUdpTerminal(server.port)
    intake.full = true
    const datagram = { ...known, reports: [fix('A1')] }
    terminal.send(datagram)
    await until('it is answered', () => terminal.answers.length === 1)
    expect(terminal.answers[0]).toMatchObject({ again: true, error: expect.stringContaining('稍后重试') })
    terminal.send({ ...known, reports: [1, 2, 3, 4] })
    await until('it is answered', () => terminal.answers.length === 2)
    expect(terminal.answers[1]).toMatchObject({ ok: 0, refused: 4 })
    expect(terminal.sizes[1]).toBeLessThanOrEqual(JSON.stringify({ ...known, reports: [1, 2, 3, 4] }).length)
    terminal.close()
  })
})

describe('a push over HTTP', () => {
  let server: FastifyInstance
  let base = ''
  beforeAll(async () => {
    server = fastify()
    positionRoutes(server, { authenticate: (...asked) => intake.authenticate(...asked), take: (...given) => intake.take(...given), hear: (...given) => intake.hear(...given), pass: (...given) => intake.pass(...given) })
    base = await server.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => server.close())
  const push = async (path: string, body: unknown, token = 'secret') => {
    const headers = { 'content-type': 'application/json', 'x-source': source.id, authorization: `Bearer ${token}` }
    const answer = await fetch(`${base}/api/positioning/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: (await answer.json()) as unknown }
  }

  it('takes our shape and the vendor’s, and says what is wrong by its place', async () => {
    intake.unknown.add('Z9')
    expect(await push('reports', [fix('A1'), fix('Z9'), { card: 'A2' }])).toMatchObject({
      status: 200,
      body: { accepted: 1, parked: 1, refused: 1, errors: [{ index: 2, message: expect.stringContaining('时间') }] },
    })
    expect(await push('vendor-push', { cardAddr: 'V1', timestamp: AT, x: 122.1, y: 37.5, alarmStatus: '1' })).toMatchObject({
      status: 200,
      body: { accepted: 1, errors: [] },
    })
    expect(intake.taken.at(-1)?.report).toMatchObject({ card: 'V1', sos: true })
  })
  it('takes words of gates, and says why some were refused', async () => {
    intake.unknown.add('N9')
    const words = [{ id: '1', gate: 'N1', direction: 'in', at: AT }, { id: '2', gates: ['N1', 'N2'], inside: 4, at: AT }, { id: '3', gate: 'N9', direction: 'out', at: AT }, { id: '4', gate: 'N1', direction: 'sideways', at: AT }]
    expect(await push('reports', words)).toMatchObject({ status: 200, body: { accepted: 2, parked: 0, refused: 2, errors: [{ index: 3 }], words: ['没有这个门岗'] } })
    expect(intake.passed.map(({ kind }) => kind)).toEqual(['in', 'total'])
  })
  it('lets nobody else in, and sends away while it is full', async () => {
    expect(await push('reports', [fix('A1')], 'wrong')).toMatchObject({ status: 401, body: { refusal: { message: expect.stringContaining('密钥不对') } } })
    expect((await fetch(`${base}/api/positioning/reports`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[]' })).status).toBe(401)
    intake.full = true
    expect(await push('reports', [fix('A1')])).toMatchObject({ status: 503, retryAfter: '3', body: { fault: { code: 'positioning-full' } } })
    expect(intake.taken).toEqual([])
  })
})
