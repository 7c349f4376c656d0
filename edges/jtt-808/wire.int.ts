import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import type { Source } from '@anlan/positioning/contract/report'
import { until } from '@anlan/platform/testing/until'
import { ID } from './bodies.ts'
import { authCode } from './code.ts'
import { type Version, writeFrames } from './frame.ts'
import { type Jtt808, type Jtt808Options, startJtt808 } from './jtt-808.ts'
import { writePosition } from './position.ts'
import { type MemoryIntake, openMemoryIntake } from './testing/intake.ts'
import { openTerminal, positionOf, type Terminal, type TerminalFix, type TerminalOptions } from './testing/simulator.ts'

const SOURCE: Source = { org: '01990000-0000-7000-8000-000000000001', id: '01990000-0000-7000-8000-000000000002', name: '北斗定位终端', coordinates: 'wgs84' }
const TOKEN = 'token-of-the-source'
const PHONE = '13900000001'
const AT = Date.parse('2026-11-28T01:30:00Z')
const NOW = AT + 2 * SECOND
const fix = (second: number, more: Partial<TerminalFix> = {}): TerminalFix => ({ at: AT + second * SECOND, place: { longitude: 122.12, latitude: 37.51 }, battery: 87, ...more })
const report = (second: number, more: object = {}) => ({
  card: PHONE, at: AT + second * SECOND, place: { x: 122.12, y: 37.51, floor: null, accuracy: null, indoor: null }, coordinates: 'wgs84', battery: 87, sos: false, ...more,
})

let intake: MemoryIntake
let server: Jtt808
let faults: string[]
let terminals: Terminal[]
const start = async (more: Partial<Jtt808Options> = {}) => {
  await server?.close()
  server = await startJtt808({ port: 0, host: '127.0.0.1', intake, source: SOURCE, token: TOKEN, now: () => NOW, complain: ({ code }) => void faults.push(code), ...more })
}
const open = async (more: Partial<TerminalOptions> = {}): Promise<Terminal> => {
  const terminal = await openTerminal({ port: server.port, phone: PHONE, version: '2019', ...more })
  terminals.push(terminal)
  return terminal
}
const known = async (more: Partial<TerminalOptions> = {}): Promise<Terminal> => {
  const terminal = await open(more)
  await terminal.register()
  expect(await terminal.authenticate()).toBe(0)
  return terminal
}
beforeEach(async () => {
  ;[faults, terminals] = [[], []]
  intake = openMemoryIntake(SOURCE, TOKEN)
  await start()
})
afterEach(async () => {
  intake.release()
  for (const terminal of terminals) await terminal.close()
  await server.close()
})

describe.each<Version>(['2013', '2019'])('a terminal of %s', (version) => {
  it('registers, shows its code, and is heard: heartbeat, position, SOS, batch, in pieces too', async () => {
    const terminal = await open({ version })
    expect(await terminal.register()).toEqual({ result: 0, code: authCode(TOKEN, PHONE) })
    expect([await terminal.authenticate(), server.online]).toEqual([0, 1])
    expect(await terminal.report(fix(0))).toBe(0)
    expect(await terminal.heartbeat()).toBe(0)
    terminal.faults.pieces = 3
    expect(await terminal.report(fix(1, { sos: true, place: null }))).toBe(0)
    expect(await terminal.batch([fix(-20), fix(-10)])).toBe(0)
    expect(intake.taken).toEqual([
      report(0),
      // A heartbeat has no time: ours, set back by how far the terminal's clock is behind.
      report(0, { place: null, battery: null }),
      report(1, { place: null, sos: true }),
      report(-20),
      report(-10),
    ])
    expect([await terminal.logout(), server.online]).toEqual([0, 0])
    expect(await terminal.report(fix(2))).toBe(1)
  })

  it('comes back with the code that it was given; a batch that has to be divided arrives whole', async () => {
    const terminal = await open({ version, code: authCode(TOKEN, PHONE) })
    expect(await terminal.authenticate()).toBe(0)
    const fixes = Array.from({ length: 200 }, (_, second) => fix(second))
    expect(await terminal.batch(fixes)).toBe(0)
    expect(intake.taken).toEqual(fixes.map((_, second) => report(second)))
  })
})

describe('an acknowledgement', () => {
  it('comes only after the intake has everything', async () => {
    const terminal = await known()
    intake.hold()
    let acknowledged = false
    const reported = terminal.report(fix(0)).then((result) => {
      acknowledged = true
      return result
    })
    await until('the report to be on its way', () => intake.held === 1)
    expect(await terminal.ask(0x0900, Buffer.alloc(1))).toBe(3)
    expect([acknowledged, server.inFlight]).toEqual([false, 1])
    intake.release()
    expect([await reported, intake.taken.length]).toEqual([0, 1])
    await until('nothing under way', () => server.inFlight === 0)
  })
  it('says failed when the intake fails, so that the terminal keeps what it has and sends it again', async () => {
    const terminal = await known()
    intake.failure = new Fault('positioning-full', '定位数据太多，请稍后再试')
    expect([await terminal.report(fix(0)), await terminal.batch([fix(1)]), intake.taken.length]).toEqual([1, 1, 0])
    intake.failure = null
    expect([await terminal.report(fix(0)), intake.taken.length]).toEqual([0, 1])
    expect(faults).toEqual(['positioning-full', 'positioning-full'])
  })
  it('is given before the server closes', async () => {
    const terminal = await known()
    intake.hold()
    const reported = terminal.report(fix(0))
    await until('the report to be on its way', () => intake.held === 1)
    const closing = server.close()
    intake.release()
    expect(await reported).toBe(0)
    await closing
    await until('the terminal to notice', () => terminal.closed)
  })
})

describe('who may not', () => {
  it('reports before showing a code, and with another number than its own', async () => {
    const stranger = await open()
    expect([await stranger.report(fix(0)), await stranger.heartbeat(), intake.taken.length]).toEqual([1, 1, 0])
    const terminal = await known()
    const [frame = Buffer.alloc(0)] = writeFrames({ id: ID.position, version: '2019', revision: 1, phone: '13900000002', sequence: 9 }, writePosition(positionOf(fix(0))))
    terminal.send(frame)
    await until('it is hung up on', () => terminal.closed)
    expect([intake.taken.length, faults]).toEqual([0, ['jtt-808-other']])
  })
  it('a wrong code is refused and hung up on; the right one of another card too', async () => {
    for (const code of ['', 'wrong', authCode(TOKEN, '13900000002')]) {
      const terminal = await open()
      expect(await terminal.authenticate(code)).toBe(1)
      await until('it is hung up on', () => terminal.closed)
    }
    expect([faults, server.online]).toEqual([['jtt-808-code', 'jtt-808-code', 'jtt-808-code'], 0])
  })
  it('a card that is not admitted gets no code', async () => {
    await start({ admits: (card, { maker }) => card === PHONE && maker === 'ANLAN' })
    expect(await (await open()).register()).toMatchObject({ result: 0 })
    expect(await (await open({ phone: '13900000002' })).register()).toEqual({ result: 4, code: '' })
  })
  it('a second connection of a terminal closes the first', async () => {
    const first = await known()
    const second = await known()
    await until('the first is closed', () => first.closed)
    expect([await second.report(fix(0)), server.online, faults]).toEqual([0, 1, ['jtt-808-twice']])
  })
})

describe('what is no good message', () => {
  it('a wrong check is passed over, the connection stays', async () => {
    const terminal = await known()
    terminal.faults.badCheck = true
    const lost = terminal.report(fix(0))
    terminal.faults.badCheck = false
    terminal.send(Buffer.from('noise \u007e noise', 'latin1'))
    expect([await terminal.report(fix(1)), intake.taken]).toEqual([0, [report(1)]])
    await terminal.close()
    await expect(lost).rejects.toMatchObject({ code: 'edge-lost' })
  })
  it('unknown, unreadable and encrypted messages are answered so', async () => {
    const terminal = await known()
    expect(await terminal.ask(0x0900, Buffer.from('00'))).toBe(3)
    expect(await terminal.ask(ID.position, Buffer.alloc(27))).toBe(2)
    expect(await terminal.ask(ID.batch, Buffer.alloc(3))).toBe(2)
    expect(await terminal.ask(ID.register, Buffer.alloc(5))).toBe(2)
    expect(intake.taken).toEqual([])
  })
  it('a long letter for another address is hung up on, and memory stays what it is', async () => {
    const terminal = await open()
    for (let part = 0; part < 20 && !terminal.closed; part += 1) terminal.send(Buffer.alloc(1_024, 'GET / HTTP/1.1\r\n'))
    await until('it is hung up on', () => terminal.closed)
    expect(faults).toEqual(['jtt-808-garbage'])
  })
  it('silence ends a connection, also before the code', async () => {
    await start({ idle: 200 })
    const [stranger, terminal] = [await open(), await known({ phone: '13900000002' })]
    await until('both are closed', () => stranger.closed && terminal.closed)
    expect([faults, server.online]).toEqual([['jtt-808-silent', 'jtt-808-silent'], 0])
  })
})

describe('too much', () => {
  it('is not read until the intake has caught up; nothing is lost', async () => {
    await start({ mostInFlight: 10 })
    const all = await Promise.all([known(), known({ phone: '13900000002', version: '2013' })])
    intake.hold()
    const reported = all.flatMap((terminal) => Array.from({ length: 100 }, (_, second) => terminal.report(fix(second))))
    await until('the gate is full', () => intake.held === 10)
    let stirred = false
    const heartbeat = all[0]?.heartbeat().then(() => (stirred = true))
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    expect([intake.held, server.inFlight, stirred]).toEqual([10, 10, false])
    intake.release()
    expect(new Set(await Promise.all(reported))).toEqual(new Set([0]))
    await heartbeat
    expect(intake.taken.filter(({ place }) => place !== null)).toHaveLength(200)
  })
})

describe('a buzz', () => {
  it('is shown and spoken, and tells what became of it', async () => {
    const terminal = await known({ version: '2013' })
    expect([await server.buzz(PHONE, '请到罐区门口确认'), await server.buzz('13900000009')]).toEqual(['heard', 'offline'])
    expect(terminal.words).toEqual(['请到罐区门口确认'])
    terminal.faults.mute = true
    const buzzed = server.buzz(PHONE)
    await until('it arrives', () => terminal.words.length === 2)
    await terminal.close()
    expect(await buzzed).toBe('offline')
  })
})

describe('the port', () => {
  it('that is taken is told', async () => {
    const { port } = server
    await expect(startJtt808({ port, host: '127.0.0.1', intake, source: SOURCE, token: TOKEN, now: () => NOW })).rejects.toMatchObject({ code: 'jtt-808-port' })
  })
  it('takes so many and no more, and says so', async () => {
    await start({ connections: 1 })
    await known()
    const second = await open()
    await until('it is turned away', () => second.closed)
    expect([faults, server.online]).toEqual([['jtt-808-crowded'], 1])
  })
})
