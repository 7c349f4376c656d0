import { createSocket } from 'node:dgram'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Fault } from '@anlan/kernel/fault'
import { streamFault } from '@anlan/platform/media/stream-fault'
import { type ByteFeed, openByteFeed } from './byte-feed.ts'
import type { Transport } from './device-id.ts'
import { openOrder, readRtp, splitRtp } from './rtp.ts'
import { whyNoPictures } from './why-no-pictures.ts'

export interface MediaWish {
  readonly transport: Transport
  /** Where we listen. */
  readonly bind: string
  /** What the device is told. */
  readonly host: string
  /** Ports that a firewall lets through; undefined: any that is free. */
  readonly ports: { readonly from: number; readonly to: number } | undefined
  /** What the device is told in `y=`; it may answer with another. */
  readonly ssrc: number
  readonly anySsrc: boolean
  /** After so long without a packet, once the device has answered, the diagnosis is made, ms. */
  readonly timeoutMs: number
}
export interface Media {
  readonly port: number
  readonly feed: ByteFeed
  /** The device answered: which SSRC it will send, and where it listens if it is us who connect. */
  expect(ssrc: number, device: { readonly host: string; readonly port: number }): void
  close(): void
}
/** More waits than this: nothing more is read from the network for a while. */
const HELD = 1024 * 1024

const listening = async (try_: (port: number) => Promise<void>, ports: MediaWish['ports']): Promise<void> => {
  if (ports === undefined) return try_(0)
  // RTP goes to even ports (RFC 3550 11).
  for (let port = ports.from + (ports.from % 2); port <= ports.to; port += 2) if (await try_(port).then(() => true, () => false)) return
  throw new Fault('gb28181-media-ports', `国标收流端口 ${ports.from}–${ports.to} 都已占用，请扩大范围`)
}

/** Takes the RTP of one call over UDP or TCP and feeds what is in it, in order. Whose SSRC is another is not let in. */
export const openMedia = async ({ transport, bind, host, ports, ssrc: told, anySsrc, timeoutMs }: MediaWish): Promise<Media> => {
  const feed = openByteFeed()
  const order = openOrder()
  let [wanted, packets, connected, closed] = [told, 0, false, false]
  let strange: number | undefined
  let remote = { host, port: 0 }
  let watch: NodeJS.Timeout | undefined
  const [ends, sockets] = [[] as (() => void)[], new Set<Socket>()]
  let port = 0
  const overdue = (): void => feed.fail(whyNoPictures({ transport, ...(transport === 'tcp-active' ? remote : { host, port }), connected, packets, wantedSsrc: wanted, strangeSsrc: strange, silentMs: timeoutMs }))
  const await_ = (): void => {
    clearTimeout(watch)
    if (!closed) watch = setTimeout(overdue, timeoutMs).unref()
  }
  const take = (data: Buffer): void => {
    const rtp = readRtp(data)
    if (rtp === undefined) return
    if (rtp.ssrc !== wanted && !anySsrc) return void (strange = rtp.ssrc)
    packets += 1
    await_()
    for (const payload of transport === 'udp' ? order.put(rtp) : [rtp.payload]) feed.push(payload)
  }
  const serve = (socket: Socket): void => {
    sockets.add(socket)
    connected = true
    let waiting: Buffer = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      const split = splitRtp(Buffer.concat([waiting, chunk]))
      waiting = split.rest
      for (const it of split.packets) take(it)
      if (feed.waiting < HELD) return
      socket.pause()
      feed.drained = () => void socket.resume()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      if (packets > 0) feed.fail(streamFault('stream-ended'))
    })
  }
  if (transport === 'udp')
    await listening(async (at) => {
      const socket = createSocket({ type: 'udp4', recvBufferSize: 2 * 1024 * 1024 })
      await new Promise<void>((bound, failed) => socket.once('error', (cause) => { socket.close(); failed(cause) }).bind(at, bind, bound))
      socket.on('error', () => undefined)
      socket.on('message', (data) => take(data))
      port = socket.address().port
      ends.push(() => socket.close())
    }, ports)
  else if (transport === 'tcp')
    await listening(async (at) => {
      const server = createServer(serve)
      await new Promise<void>((ready, failed) => server.once('error', failed).listen(at, bind, ready))
      port = (server.address() as AddressInfo).port
      ends.push(() => server.close())
    }, ports)
  // RFC 4145 4.1: who connects tells port 9.
  else port = 9
  return {
    port,
    feed,
    expect: (ssrc, device) => {
      wanted = ssrc
      remote = device
      await_()
      if (transport !== 'tcp-active') return
      const socket = connect(device.port, device.host)
      socket.once('connect', () => serve(socket))
      socket.on('error', () => socket.destroy())
      sockets.add(socket)
    },
    close: () => {
      if (closed) return
      closed = true
      clearTimeout(watch)
      for (const it of ends) it()
      for (const it of sockets) it.destroy()
      feed.end()
    },
  }
}
