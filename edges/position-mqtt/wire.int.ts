import { once } from 'node:events'
import { connect as connectSocket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openMemoryIntake, type MemoryIntake } from '@anlan/edge-position-json/testing/memory-intake'
import type { Source } from '@anlan/positioning/contract/report'
import { until } from '@anlan/platform/testing/until'
import type { GatherSettings } from './gather.ts'
import { type PositionBroker, startPositionBroker } from './position-broker.ts'
import { type MqttTerminal, type MqttTerminalOptions, openMqttTerminal } from './testing/mqtt-terminal.ts'

const AT = Date.parse('2026-11-28T14:00:00+08:00')
const fix = (card: string, more: object = {}) => ({ card, at: AT, lon: 122.1, lat: 37.5, ...more })

let intake: MemoryIntake
let source: Source
let broker: PositionBroker
let url = ''
let troubles: unknown[]
const opened: MqttTerminal[] = []
const start = async (gather: Partial<GatherSettings> = {}) => {
  broker = await startPositionBroker({ port: 0, host: '127.0.0.1', intake, gather, trouble: (cause) => troubles.push(cause) })
  url = `mqtt://127.0.0.1:${broker.port}`
}
const terminal = async (more: Partial<MqttTerminalOptions> = {}) => {
  const one = await openMqttTerminal({ url, source: source.id, token: 'secret', ...more })
  opened.push(one)
  return one
}
beforeEach(async () => {
  intake = openMemoryIntake()
  source = intake.addSource('蓝牙引擎', 'secret')
  troubles = []
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  await broker.close()
})
const cards = () => intake.taken.map(({ report }) => report.card)

describe('a message', () => {
  it('is taken in either shape, one report or a list, at every quality of service', async () => {
    await start()
    const one = await terminal()
    await one.fix(fix('A1', { sos: true }))
    await one.fix([fix('A2'), fix('A3')])
    await one.vendor({ cardAddr: 'V1', timestamp: AT, x: 122.1, y: 37.5, alarmStatus: '10' })
    await one.fix(fix('A4'), 2)
    await one.fix(fix('A5'), 0)
    await until('all are taken', () => intake.taken.length === 6)
    expect(cards()).toEqual(['A1', 'A2', 'A3', 'V1', 'A4', 'A5'])
    expect(intake.taken[0]).toMatchObject({ source, report: { sos: true } })
    expect(broker.figures()).toMatchObject({ connections: 1, messages: 5, accepted: 6, parked: 0, refused: 0, waiting: 0 })
  })

  it('is acknowledged only after it is committed', async () => {
    await start()
    const one = await terminal()
    intake.gate(false)
    const sent = one.fix(fix('A1'))
    await until('it is waiting', () => broker.figures().waiting === 1)
    await (await terminal()).listen()
    expect(one.acknowledged).toBe(0)
    intake.gate(true)
    await sent
    expect(cards()).toEqual(['A1'])
  })

  it('of a device is acknowledged when it is committed, and sent again when it is not', async () => {
    await start()
    const one = await terminal({ persistent: true })
    await one.device([{ device: 'GW07', at: AT, battery: 91, fault: '' }, { device: 'GW08', at: AT }])
    expect(intake.heard).toEqual([{ device: 'GW07', at: AT, battery: 91, fault: '' }, { device: 'GW08', at: AT, battery: null, fault: null }])
    await one.device({ device: '' })
    expect(broker.figures()).toMatchObject({ accepted: 2, refused: 1 })
    intake.full = true
    const sent = one.device({ device: 'GW09', at: AT })
    await until('it is hung up on', () => !one.connected)
    intake.full = false
    await sent
    expect(intake.heard.at(-1)).toMatchObject({ device: 'GW09' })
  })

  it('goes with others in one batch', async () => {
    await start()
    const terminals = await Promise.all(Array.from({ length: 50 }, () => terminal()))
    await Promise.all(terminals.flatMap((one, at) => Array.from({ length: 40 }, (_, nth) => one.fix(fix(`A${at}-${nth}`)))))
    expect(new Set(cards()).size).toBe(2_000)
    expect(intake.batches.length).toBeLessThan(200)
    expect(cards().filter((card) => card.startsWith('A7-'))).toEqual(Array.from({ length: 40 }, (_, nth) => `A7-${nth}`))
    expect(intake.asked).toBe(1)
  })

  it('that is none is acknowledged, so that it does not come again, and what is wrong is told', async () => {
    await start()
    const one = await terminal()
    expect(await one.listen()).toBe(true)
    await one.publish(`anlan/${source.id}/fix`, '{"card":')
    await until('it is told', () => one.heard.length === 1)
    expect(one.heard[0]).toEqual({
      topic: `anlan/${source.id}/down/errors`,
      said: { topic: `anlan/${source.id}/fix`, errors: [{ index: 0, message: expect.stringContaining('JSON') }] },
    })
    expect(broker.figures()).toMatchObject({ refused: 1, accepted: 0 })
  })

  it('is neither retained nor passed on to anybody', async () => {
    await start()
    const one = await terminal()
    await one.listen()
    await one.publish(`anlan/${source.id}/fix`, JSON.stringify(fix('A1')), { retain: true })
    const other = await terminal()
    await other.listen()
    expect(await broker.buzz(source.id, 'A1')).toBe(true)
    await until('both heard the buzz', () => one.heard.length + other.heard.length === 2)
    expect(other.heard).toEqual([{ topic: `anlan/${source.id}/down/A1`, said: { card: 'A1', do: 'buzz' } }])
  })
})

describe('a full house', () => {
  it('holds messages back, and acknowledges them when there is room', async () => {
    await start()
    const one = await terminal()
    intake.full = true
    const sent = Promise.all(Array.from({ length: 300 }, (_, at) => one.fix(fix(`A${at}`))))
    await until('it is told', () => broker.figures().held === 1)
    expect(troubles).toMatchObject([{ code: 'positioning-full' }])
    expect(one.acknowledged).toBe(0)
    intake.full = false
    await sent
    expect(new Set(cards()).size).toBe(300)
  })

  it('hangs up when patience or room is at its end; the terminal comes back and loses nothing', async () => {
    await start({ patienceMs: 0 })
    const one = await terminal({ persistent: true })
    intake.full = true
    const sent = one.fix(fix('A1'))
    await until('it is hung up on', () => !one.connected)
    intake.full = false
    await sent
    expect(cards()).toEqual(['A1'])
    await broker.close()
    await start({ room: 10 })
    const other = await terminal()
    other.fix(Array.from({ length: 11 }, (_, at) => fix(`B${at}`))).catch(() => undefined)
    await until('it is hung up on', () => !other.connected)
    expect(troubles.at(-1)).toMatchObject({ code: 'positioning-full' })
    expect(cards()).toEqual(['A1'])
  })
})

describe('who may', () => {
  it('come in: a source with its token', async () => {
    await start()
    for (const more of [{ token: 'wrong' }, { token: undefined }, { source: 'nobody' }]) await expect(terminal(more)).rejects.toMatchObject({ code: 4 })
    expect(broker.figures().connections).toBe(0)
  })

  it('speak and hear: a source on its own topics', async () => {
    await start()
    const other = intake.addSource('别的引擎', 'other')
    for (const topic of [`anlan/${other.id}/fix`, `anlan/${source.id}/down/A1`, '$SYS/x', 'x']) {
      const one = await terminal()
      one.publish(topic, JSON.stringify(fix('A1'))).catch(() => undefined)
      await until('it is hung up on', () => !one.connected)
    }
    const one = await terminal()
    for (const filter of ['#', 'anlan/#', `anlan/${other.id}/down/#`, `anlan/${source.id}/fix`, '$SYS/#']) expect(await one.listen(filter)).toBe(false)
    expect(await broker.buzz(other.id, 'A1')).toBe(false)
    expect(intake.taken).toEqual([])
  })

  it('push out whom: nobody of another source', async () => {
    await start()
    const other = intake.addSource('别的引擎', 'other')
    const mine = await terminal({ clientId: 'tag-1' })
    await terminal({ clientId: 'tag-1', source: other.id, token: 'other' })
    await mine.fix(fix('A1'))
    expect(cards()).toEqual(['A1'])
    await terminal({ clientId: 'tag-1' })
    await until('the older one is gone', () => !mine.connected)
  })

  it('send at once: nobody without measure', async () => {
    await start()
    const socket = connectSocket(broker.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.on('error', () => undefined)
    socket.write(Buffer.from([0x10, 0xff, 0xff, 0xff, 0x7f]))
    await once(socket, 'close')
    const one = await terminal()
    one.publish(`anlan/${source.id}/fix`, Buffer.alloc(300 * 1024, 0x20)).catch(() => undefined)
    await until('it is hung up on', () => !one.connected)
    await expect(startPositionBroker({ port: broker.port, host: '127.0.0.1', intake })).rejects.toMatchObject({ code: 'position-port' })
  })
})
