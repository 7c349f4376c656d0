import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Fault } from '@anlan/kernel/fault'
import { readSip, type SipMessage, writeSip } from './sip-message.ts'
import { splitSip } from './sip-split.ts'

/** Where a message came from, and where its answers go: devices stand behind routers, what they call themselves leads nowhere. */
export interface Peer {
  readonly kind: 'udp' | 'tcp'
  readonly host: string
  readonly port: number
  readonly send: (message: SipMessage) => void
}
export interface SipLine {
  readonly port: number
  peer(host: string, port: number): Peer
  /** A connection of our own, as devices call their platform over TCP. */
  dial(host: string, port: number): Promise<Peer & { hangUp(): void }>
  close(): Promise<void>
}
interface Parts {
  readonly host: string
  readonly port: number
  readonly heard: (message: SipMessage, peer: Peer) => void
}
const MOST_CONNECTIONS = 2_000
/** Answers that a device does not read. */
const UNREAD = 512 * 1024

const plainHost = (host: string): string => host.replace(/^::ffff:/, '')

const tcpPeer = (socket: Socket): Peer => {
  const [host, port] = [plainHost(socket.remoteAddress ?? ''), socket.remotePort ?? 0]
  return {
    kind: 'tcp', host, port,
    send: (message) => {
      if (socket.writableLength > UNREAD) socket.destroy()
      if (socket.writable) socket.write(writeSip(message))
    },
  }
}
const udpPeer = (socket: UdpSocket, host: string, port: number): Peer => ({ kind: 'udp', host, port, send: (message) => void socket.send(writeSip(message), port, host, () => undefined) })

/** UDP and TCP on one port, as GB/T 28181-2022 4.3.1 asks for both. What is no message is passed over. */
export const openSipLine = async ({ host, port, heard }: Parts): Promise<SipLine> => {
  const open = new Set<Socket>()
  let closed = false
  const hear = (data: Buffer, peer: Peer): void => {
    const message = closed ? undefined : readSip(data)
    if (message !== undefined) heard(message, peer)
  }
  const serve = (socket: Socket): Peer => {
    open.add(socket)
    const peer = tcpPeer(socket)
    let waiting: Buffer = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      const { messages, rest, broken } = splitSip(Buffer.concat([waiting, chunk]))
      waiting = rest
      for (const it of messages) hear(it, peer)
      if (broken) socket.destroy()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
    return peer
  }
  const server = createServer({ noDelay: true, keepAlive: true }, serve)
  server.maxConnections = MOST_CONNECTIONS
  await new Promise<void>((listening, failed) => server.once('error', (cause) => failed(new Fault('gb28181-port', `国标信令端口 ${port} 无法监听，请检查是否被其他程序占用`, { cause, retry: false }))).listen(port, host, listening))
  const here = (server.address() as AddressInfo).port
  const udp = createSocket('udp4')
  udp.on('message', (data, from) => hear(data, udpPeer(udp, from.address, from.port)))
  await new Promise<void>((bound, failed) => udp.once('error', (cause) => failed(new Fault('gb28181-port', `国标信令端口 ${here}（UDP）无法监听，请检查是否被其他程序占用`, { cause, retry: false }))).bind(here, host, bound))
  udp.on('error', () => undefined)
  return {
    port: here,
    peer: (to, at) => udpPeer(udp, to, at),
    dial: async (to, at) => {
      const socket = connect({ host: to, port: at, noDelay: true })
      await new Promise<void>((connected, failed) => socket.once('connect', connected).once('error', (cause) => failed(new Fault('gb28181-away', `国标平台 ${to}:${at} 连不上`, { cause }))))
      return { ...serve(socket), hangUp: () => void socket.destroy() }
    },
    close: async () => {
      if (closed) return
      closed = true
      await new Promise<void>((done) => udp.close(done))
      for (const socket of open) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
