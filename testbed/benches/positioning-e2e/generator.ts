import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { numberOf, SOURCE, TOKEN } from './ground.ts'

/** Five thousand devices in one process of their own: MQTT 3.1.1 by hand, since a client library would cost more than what is measured. */

const [port, connections, perSecond, seconds] = process.argv.slice(2).map(Number) as [number, number, number, number]

const text = (words: string): Buffer => {
  const bytes = Buffer.from(words)
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes])
}
const packet = (head: number, body: Buffer): Buffer => {
  const length: number[] = []
  for (let left = body.length; ; ) {
    const digit = left % 128
    left = Math.floor(left / 128)
    length.push(left > 0 ? digit | 0x80 : digit)
    if (left === 0) break
  }
  return Buffer.concat([Buffer.from([head, ...length]), body])
}
const hello = (name: string): Buffer => packet(0x10, Buffer.concat([text('MQTT'), Buffer.from([4, 0xc2, 0, 60]), text(name), text(SOURCE), text(TOKEN)]))
const TOPIC = text(`anlan/${SOURCE}/fix`)
const publish = (id: number, payload: string): Buffer => packet(0x32, Buffer.concat([TOPIC, Buffer.from([id >> 8, id & 0xff]), Buffer.from(payload)]))

interface Device {
  readonly socket: Socket
  readonly sent: Map<number, number>
  next: number
  x: number
  y: number
}

let acknowledged = 0
const took: number[] = []

const open = (n: number): Promise<Device> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const device: Device = { socket, sent: new Map(), next: 1, x: (n * 37) % 1_780, y: (n * 53) % 840 }
    socket.once('error', reject)
    socket.write(hello(`device-${n}`))
    let bytes = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk])
      while (bytes.length >= 4) {
        // CONNACK and PUBACK are four bytes each, and nothing else is expected.
        if (bytes[0] === 0x20) resolve(device)
        else if (bytes[0] === 0x40) {
          const id = bytes.readUInt16BE(2)
          const at = device.sent.get(id)
          device.sent.delete(id)
          acknowledged += 1
          if (at !== undefined && acknowledged % 20 === 0) took.push(performance.now() - at)
        }
        bytes = bytes.subarray(4)
      }
    })
  })

const devices: Device[] = []
for (let n = 0; n < connections; n += 100) devices.push(...(await Promise.all(Array.from({ length: Math.min(100, connections - n) }, (_, at) => open(n + at)))))
process.stdout.write(`${JSON.stringify({ ready: devices.length })}\n`)
await new Promise((resolve) => process.stdin.once('data', resolve))

const began = performance.now()
let sent = 0
const say = (n: number): void => {
  const device = devices[n]
  if (device === undefined) return
  device.x = Math.min(1_780, Math.max(0, device.x + ((sent * 7) % 3) - 1))
  const id = device.next
  device.next = (device.next % 65_535) + 1
  device.sent.set(id, performance.now())
  device.socket.write(publish(id, JSON.stringify({ card: numberOf(n), at: Date.now(), x: device.x, y: device.y, floor: 1, accuracy: 2, battery: 80 })))
  sent += 1
}
for (let n = 0; performance.now() - began < seconds * 1_000; ) {
  const due = Math.floor(((performance.now() - began) / 1_000) * perSecond)
  while (sent < due) say(n++ % devices.length)
  await pause(5)
}
const sending = (performance.now() - began) / 1_000
for (let waited = 0; acknowledged < sent && waited < 60_000; waited += 20) await pause(20)
const whole = (performance.now() - began) / 1_000
took.sort((a, b) => a - b)
process.stdout.write(`${JSON.stringify({ sent, acknowledged, sending, whole, ackMedianMs: took[Math.floor(took.length / 2)] ?? 0, ackP99Ms: took[Math.floor(took.length * 0.99)] ?? 0 })}\n`)
process.exit(0)
