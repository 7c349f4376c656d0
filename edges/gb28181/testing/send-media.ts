import { createSocket } from 'node:dgram'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { BrokenInvariant } from '@anlan/kernel/fault'
import type { Clip } from '@anlan/testbed/video/clip'
import { packPs } from './pack-ps.ts'

const MOST = 1_400
/** So small that every picture has many packets to mix up. */
const SMALL = 200
const TICKS = 90_000

/** PS in RTP (RFC 2250 over type 96): as much as fits a packet, the mark on the last of a picture. */
const packetise = (ps: Buffer, ticks: number, ssrc: number, numbers: { sequence: number }, most: number): Buffer[] => {
  const packets: Buffer[] = []
  for (let at = 0; at < ps.length; at += most) {
    const head = Buffer.alloc(12)
    head.writeUInt8(0x80, 0)
    head.writeUInt8((at + most >= ps.length ? 0x80 : 0) | 96, 1)
    head.writeUInt16BE((numbers.sequence = (numbers.sequence + 1) & 0xffff), 2)
    head.writeUInt32BE(ticks >>> 0, 4)
    head.writeUInt32BE(ssrc, 8)
    packets.push(Buffer.concat([head, ps.subarray(at, at + most)]))
  }
  return packets
}

export interface Way {
  readonly transport: 'udp' | 'tcp' | 'tcp-active'
  /** Where the platform listens; for `tcp-active` it comes to us. */
  readonly host: string
  readonly port: number
}
export interface Sending {
  /** Where we listen, for `tcp-active`. */
  readonly port: number
  /** Pictures sent so far. */
  readonly sent: () => number
  stop(): void
}
interface Parts extends Way {
  readonly clip: Clip
  readonly ssrc: number
  /** Pictures until it ends; else it plays over and over. */
  readonly count?: number
  readonly mute: boolean
  /** Small packets, and over UDP every so many two change places. */
  readonly shuffle?: boolean
}

/** The media side of a device: a clip as PS over RTP at its own pace, H.264 or H.265 as the clip is. */
export const sendMedia = async ({ transport, host, port, clip, ssrc, count = Number.POSITIVE_INFINITY, mute, shuffle = false }: Parts): Promise<Sending> => {
  const numbers = { sequence: Math.floor(Math.random() * 0xffff) }
  const ends: (() => void)[] = []
  const timers = new Set<NodeJS.Timeout>()
  let [send, nth, here]: [(packets: readonly Buffer[]) => void, number, number] = [() => undefined, 0, 9]
  const play = (): void => {
    const began = performance.now()
    const step = (): void => {
      const frame = clip.frames[nth % clip.frames.length]
      if (frame === undefined) throw new BrokenInvariant('an empty clip')
      const ticks = Math.round((nth * TICKS) / clip.fps)
      // What encoders of cameras do: parameter sets before each key picture.
      const unit = frame.key ? Buffer.concat([clip.about.parameterSets, frame.data]) : frame.data
      send(packetise(packPs(clip.about.codec, unit, frame.key, ticks), ticks, ssrc, numbers, shuffle ? SMALL : MOST))
      nth += 1
      if (nth < count) timers.add(setTimeout(step, Math.max(0, began + (nth * 1_000) / clip.fps - performance.now())))
    }
    if (!mute) step()
  }
  const over = (socket: Socket): void => {
    ends.push(() => socket.destroy())
    socket.on('error', () => socket.destroy())
    send = (packets) => {
      if (!socket.writable) return
      for (const packet of packets) socket.write(Buffer.concat([Buffer.from([packet.length >> 8, packet.length & 0xff]), packet]))
    }
    play()
  }
  if (transport === 'udp') {
    const socket = createSocket('udp4')
    socket.on('error', () => undefined)
    ends.push(() => socket.close())
    send = (packets) => {
      const order = [...packets]
      if (shuffle) for (let at = 1; at + 1 < order.length; at += 3) [order[at], order[at + 1]] = [order[at + 1] ?? Buffer.alloc(0), order[at] ?? Buffer.alloc(0)]
      for (const it of order) socket.send(it, port, host)
    }
    play()
  } else if (transport === 'tcp') {
    const socket = connect(port, host)
    ends.push(() => socket.destroy())
    socket.once('connect', () => over(socket)).once('error', () => socket.destroy())
  } else {
    const server = createServer(over)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    here = (server.address() as AddressInfo).port
    ends.push(() => server.close())
  }
  return {
    port: here,
    sent: () => nth,
    stop: () => {
      for (const it of timers) clearTimeout(it)
      for (const it of ends.splice(0)) it()
      send = () => undefined
      nth = Number.POSITIVE_INFINITY
    },
  }
}
