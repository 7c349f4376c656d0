import { createSocket } from 'node:dgram'
import { randomBytes } from 'node:crypto'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Show } from './clip.ts'
import { describeClip } from './describe-clip.ts'
import { type Mood, playClip, type Player } from './play-clip.ts'
import { type Asked, type Credentials, proves, REALM, splitRequests } from './rtsp-talk.ts'

interface Parts {
  /** By their path: `main`, `sub`. */
  readonly streams: Readonly<Record<string, Show>>
  readonly credentials?: Credentials
  readonly port?: number
  /** Some cameras speak UDP only. */
  readonly udpOnly?: boolean
}
/** After so long without a word a viewer is taken for gone, as cameras do. */
const SESSION_SECONDS = 60
const MOST_WAITING = 4 * 1024 * 1024
const STATUS: Readonly<Record<number, string>> = { 200: 'OK', 401: 'Unauthorized', 404: 'Not Found', 459: 'Aggregate Operation Not Allowed', 461: 'Unsupported Transport' }

/** A camera in a box: RTSP over TCP and UDP, H.264 and H.265, main and sub stream, digest. It can be pulled, fall silent, go black and freeze. */
export const openCamera = async ({ streams, credentials, port = 0, udpOnly = false }: Parts) => {
  let mood: Mood = 'scene'
  const viewers = new Set<Socket>()
  const shown = new Map<string, Map<number, number>>()
  let here = 0

  const serve = (socket: Socket): void => {
    viewers.add(socket)
    const [nonce, session] = [randomBytes(8).toString('hex'), randomBytes(6).toString('hex')]
    let waiting: Buffer = Buffer.alloc(0)
    let stream: string | undefined
    let player: Player | undefined
    let send = (_rtp: readonly Buffer[], _channel: 0 | 1): void => undefined
    let leave = (): void => undefined
    const end = (): void => {
      player?.stop()
      leave()
      viewers.delete(socket)
      socket.destroy()
    }
    socket.setTimeout(SESSION_SECONDS * 1_000, () => { if (player === undefined) end() })
    socket.on('close', end).on('error', end)
    const reply = (asked: Asked, status: number, heads: readonly string[] = [], body = ''): void => {
      const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]
      socket.write([`RTSP/1.0 ${status} ${STATUS[status]}`, `CSeq: ${asked.heads.get('cseq') ?? ''}`, ...heads, ...length, '', body].join('\r\n'))
    }
    const interleave = (channel: number): void => {
      send = (packets, kind) => {
        if (socket.writableLength > MOST_WAITING) return
        socket.cork()
        for (const packet of packets) {
          socket.write(Buffer.from([0x24, channel + kind, packet.length >> 8, packet.length & 0xff]))
          socket.write(packet)
        }
        socket.uncork()
      }
    }
    const udp = async (client: number): Promise<number> => {
      const out = createSocket('udp4')
      await new Promise<void>((bound) => out.bind(0, '127.0.0.1', bound))
      out.on('error', () => undefined)
      leave = () => out.close()
      const host = (socket.remoteAddress ?? '127.0.0.1').replace('::ffff:', '')
      send = (packets, kind) => { for (const packet of packets) out.send(packet, client + kind, host) }
      return out.address().port
    }
    const answer = async (asked: Asked): Promise<void> => {
      const path = asked.address.replace(/^rtsp:\/\/[^/]+\//, '').split(/[/?]/)[0] ?? ''
      if (asked.method === 'OPTIONS') return reply(asked, 200, ['Public: OPTIONS, DESCRIBE, SETUP, PLAY, GET_PARAMETER, TEARDOWN'])
      if (credentials !== undefined && !proves(asked, credentials, nonce)) return reply(asked, 401, [`WWW-Authenticate: Digest realm="${REALM}", nonce="${nonce}"`])
      const show = streams[path]
      if (show === undefined) return reply(asked, 404)
      const told = `Session: ${session};timeout=${SESSION_SECONDS}`
      if (asked.method === 'DESCRIBE') return reply(asked, 200, ['Content-Type: application/sdp', `Content-Base: rtsp://127.0.0.1:${here}/${path}/`], describeClip(show.scene.about, `rtsp://127.0.0.1:${here}/${path}`))
      if (asked.method === 'SETUP') {
        const wish = asked.heads.get('transport') ?? ''
        const [channel, client] = [/interleaved=(\d+)/.exec(wish)?.[1], /client_port=(\d+)/.exec(wish)?.[1]]
        stream = path
        if (wish.includes('TCP') && udpOnly) return reply(asked, 461)
        if (wish.includes('TCP')) {
          interleave(Number(channel ?? 0))
          return reply(asked, 200, [`Transport: RTP/AVP/TCP;unicast;interleaved=${channel ?? 0}-${Number(channel ?? 0) + 1}`, told])
        }
        if (client === undefined) return reply(asked, 461)
        const from = await udp(Number(client))
        return reply(asked, 200, [`Transport: RTP/AVP;unicast;client_port=${client}-${Number(client) + 1};server_port=${from}-${from + 1}`, told])
      }
      if (asked.method === 'PLAY' && stream !== undefined) {
        reply(asked, 200, [told, 'Range: npt=0.000-'])
        const log = shown.get(path) ?? new Map<number, number>()
        shown.set(path, log)
        player ??= playClip(show, { mood: () => mood, send: (rtp) => send(rtp, 0), report: (rtcp) => send([rtcp], 1), sent: (nth, at) => log.set(nth, at) })
        return undefined
      }
      reply(asked, asked.method === 'PLAY' ? 459 : 200, [told])
      if (asked.method === 'TEARDOWN') end()
      return undefined
    }
    socket.on('data', (chunk: Buffer) => {
      const { asked, rest } = splitRequests(Buffer.concat([waiting, chunk]))
      waiting = rest
      void (async () => { for (const each of asked) await answer(each) })().catch(end)
    })
  }

  const server = createServer(serve)
  const listen = (at: number) => new Promise<void>((listening, failed) => server.once('error', failed).listen(at, '127.0.0.1', listening))
  await listen(port)
  here = (server.address() as AddressInfo).port
  const pull = async (): Promise<void> => {
    const closed = new Promise((done) => server.close(done))
    for (const socket of viewers) socket.destroy()
    await closed
  }
  return {
    address: (stream: string): string => `rtsp://${credentials === undefined ? '' : `${encodeURIComponent(credentials.user)}:${encodeURIComponent(credentials.password)}@`}127.0.0.1:${here}/${stream}`,
    port: here,
    viewers: (): number => viewers.size,
    /** When each picture of a stream's clip last went out, by its number, which stands in the picture. */
    shown: (stream: string): ReadonlyMap<number, number> => shown.get(stream) ?? new Map(),
    show: (next: Mood): void => void (mood = next),
    /** Hangs up on everybody; whoever calls again is answered. */
    hangUp: (): void => { for (const socket of viewers) socket.destroy() },
    /** The cable is out until `plug`. */
    pull,
    plug: (): Promise<void> => listen(here),
    close: async (): Promise<void> => { if (server.listening) await pull() },
  }
}
export type Camera = Awaited<ReturnType<typeof openCamera>>
