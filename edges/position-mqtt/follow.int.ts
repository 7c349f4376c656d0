import { type AddressInfo, connect as connectSocket, createServer } from 'node:net'
import { Aedes } from 'aedes'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openMemoryIntake, type MemoryIntake } from '@anlan/edge-position-json/testing/memory-intake'
import { newId } from '@anlan/platform/clock/new-id'
import type { Source } from '@anlan/positioning/contract/report'
import { until } from '@anlan/platform/testing/until'
import { type FollowedBroker, followBroker } from './follow-broker.ts'
import { type MqttTerminal, openMqttTerminal } from './testing/mqtt-terminal.ts'
import { topicsOf } from './topics.ts'

const AT = Date.parse('2026-11-28T14:00:00+08:00')
const fix = (card: string) => ({ card, at: AT, lon: 122.1, lat: 37.5 })

/** The Mosquitto of this machine, or else a broker of our own that knows nobody. */
const anyBroker = async (): Promise<{ url: string; close: () => Promise<void> }> => {
  const there = await new Promise<boolean>((resolve) => {
    const socket = connectSocket(1_883, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
  const mosquitto = 'mqtt://127.0.0.1:1883'
  if (there) {
    const guest = await openMqttTerminal({ url: mosquitto, source: 'anybody' }).catch(() => undefined)
    await guest?.close()
    if (guest !== undefined) return { url: mosquitto, close: async () => undefined }
  }
  const aedes = await Aedes.createBroker()
  const server = createServer(aedes.handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => aedes.close(() => resolve()))
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { url: `mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

let outside: Awaited<ReturnType<typeof anyBroker>>
let intake: MemoryIntake
let source: Source
let follower: FollowedBroker
let terminal: MqttTerminal
let troubles: unknown[]
const names: string[] = []
const follow = async (clientId: string, speakers = [{ source: source.id, token: 'secret' }]) => {
  names.push(clientId)
  follower = followBroker({ url: outside.url, clientId, speakers, intake, trouble: (cause) => troubles.push(cause), gather: { patienceMs: 0 } })
  // Its first message arrives: it has subscribed.
  await until('it follows', async () => {
    await terminal.fix(fix('HELLO'))
    return intake.taken.length > 0
  })
  await until('it is quiet', () => follower.figures().waiting === 0)
  intake.taken.length = 0
}
beforeAll(async () => {
  outside = await anyBroker()
})
afterAll(() => outside.close())
beforeEach(async () => {
  troubles = []
  intake = openMemoryIntake()
  // A name of its own for every run: the Mosquitto belongs to everybody.
  const known = intake.addSource('外部引擎', 'secret')
  source = { ...known, id: newId() }
  const authenticate = intake.authenticate.bind(intake)
  intake.authenticate = async (id, token) => (id === source.id && (await authenticate(known.id, token)) !== undefined ? source : undefined)
  terminal = await openMqttTerminal({ url: outside.url, source: source.id })
})
afterEach(async () => {
  await terminal.close()
  await follower.close()
  // Whoever comes once without a past leaves none behind.
  for (const clientId of names.splice(0)) await (await openMqttTerminal({ url: outside.url, source: source.id, clientId })).close()
})
const cards = () => intake.taken.map(({ report }) => report.card).filter((card) => card !== 'HELLO')

describe('an outside broker', () => {
  it('is followed: many messages are taken in batches, and a buzz goes back', async () => {
    await follow(newId())
    await terminal.listen()
    await Promise.all(Array.from({ length: 500 }, (_, at) => terminal.fix(fix(`A${at}`))))
    await terminal.vendor({ cardAddr: 'V1', timestamp: AT, x: 122.1, y: 37.5 })
    await terminal.device({ device: 'GW07', at: AT })
    await until('all are taken', () => cards().length >= 501 && intake.heard.length === 1)
    expect(cards()).toEqual([...Array.from({ length: 500 }, (_, at) => `A${at}`), 'V1'])
    expect(Math.max(...intake.batches)).toBeGreaterThan(1)
    expect(await follower.buzz(source.id, 'A1')).toBe(true)
    await until('it is heard', () => terminal.heard.length === 1)
    expect(terminal.heard).toEqual([{ topic: `${topicsOf(source.id).down}/A1`, said: { card: 'A1', do: 'buzz' } }])
    expect(troubles).toEqual([])
  })

  it('gives again what was not committed, also to the next process', async () => {
    const clientId = newId()
    await follow(clientId)
    intake.full = true
    await terminal.fix(fix('A1'))
    await until('it could not be taken', () => troubles.length > 0)
    intake.full = false
    await until('it comes again', () => cards().includes('A1'))
    intake.gate(false)
    await terminal.fix(fix('A2'))
    await until('it waits', () => follower.figures().waiting > 0)
    await follower.close()
    await terminal.fix(fix('A3'))
    intake.gate(true)
    await until('the old process has ended', () => follower.figures().waiting === 0)
    intake.taken.length = 0
    follower = followBroker({ url: outside.url, clientId, speakers: [{ source: source.id, token: 'secret' }], intake })
    await until('both come', () => cards().length >= 2)
    expect(cards()).toEqual(['A2', 'A3'])
  })

  it('may say what is no report, or of nobody: it does not come again', async () => {
    const stranger = newId()
    await follow(newId(), [
      { source: source.id, token: 'secret' },
      { source: stranger, token: 'x' },
    ])
    await terminal.publish(topicsOf(source.id).fix, '{"card":')
    await terminal.publish(topicsOf(stranger).fix, JSON.stringify(fix('A1')))
    await terminal.fix(fix('A2'))
    await until('the last is taken', () => cards().length === 1)
    expect(follower.figures()).toMatchObject({ connected: true, refused: 2 })
    expect(troubles).toMatchObject([{ code: 'position-not-let-in' }])
  })
})
