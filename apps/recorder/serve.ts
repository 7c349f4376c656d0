import { createHash, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { WebSocketServer } from 'ws'
import { LIVE_CLOSED } from '@anlan/video/contract/live-stream'
import { SERVER_PROOF } from '@anlan/video/contract/recorder-cameras'
import { rangeOf } from '@anlan/platform/files/byte-range'
import { livePass, serverProof, tokenHash } from '@anlan/platform/auth/token'
import { openBurning } from './burn-clip.ts'
import { cutClip } from './clip.ts'
import { liveViewer } from './live-socket.ts'
import type { DeviceServing } from './serve-devices.ts'
import type { Shelf } from './shelf.ts'
import type { Watched } from './watch-camera.ts'

interface Parts {
  readonly host: string
  readonly port: number
  readonly token: string
  readonly shelf: Shelf
  readonly watched: (number: string) => Watched | undefined
  readonly devices: DeviceServing
}
const BASE = 'http://recorder'
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))
/** Who has not shown yet who they are must not break anything by what they write. */
const plain = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
/** `ws://live:<pass>@…`: for a recognition worker, which sees one camera live and nothing else. */
const passOf = ({ headers }: IncomingMessage): string => Buffer.from(/^Basic (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '', 'base64').toString().replace(/^live:/, '')

/** Segments, pictures and live, for our server; a camera live also for who was given its pass. */
export const serveRecordings = async ({ host, port, token, shelf, watched, devices }: Parts) => {
  const proof = serverProof(tokenHash(token))
  const isServer = ({ headers }: IncomingMessage): boolean => same(String(headers[SERVER_PROOF] ?? ''), proof)
  const pathOf = ({ url = '/' }: IncomingMessage) => new URL(url, BASE)
  const named = (part: string): Watched | undefined => watched(decodeURIComponent(part))

  const film = async (path: string, request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    if (!shelf.has(path)) return void answer.writeHead(404).end()
    const file = join(shelf.root, path)
    const { size } = await stat(file)
    const range = rangeOf(request.headers.range, size)
    if (range === 'outside') return void answer.writeHead(416, { 'content-range': `bytes */${size}` }).end()
    const { start, end } = range ?? { start: 0, end: size - 1 }
    answer.writeHead(range === undefined ? 200 : 206, { 'content-type': 'video/mp4', 'content-length': end - start + 1, 'accept-ranges': 'bytes', ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${size}` }) })
    createReadStream(file, { start, end }).on('error', () => answer.destroy()).pipe(answer)
  }
  const picture = async (camera: Watched | undefined, answer: ServerResponse): Promise<void> => {
    const jpeg = await camera?.picture()
    if (jpeg === undefined) answer.writeHead(404).end()
    else answer.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': jpeg.length, 'cache-control': 'no-store' }).end(jpeg)
  }
  const burn = openBurning()
  const clip = async (number: string, { searchParams }: URL, answer: ServerResponse): Promise<void> => {
    const cut = await cutClip(shelf, decodeURIComponent(number), Number(searchParams.get('from')), Number(searchParams.get('until')))
    if (cut === undefined) return void answer.writeHead(404).end()
    const left = new AbortController()
    answer.on('close', () => left.abort())
    const burnt = searchParams.get('burn') === 'time' ? await burn(cut, left.signal) : undefined
    const told = burnt ?? cut
    try {
      answer.writeHead(200, { 'content-type': 'video/mp4', 'content-length': told.bytes, 'x-sha256': told.sha256, 'x-from': told.from, 'x-until': told.to, ...(burnt === undefined ? {} : { 'x-original-sha256': cut.sha256 }) })
      await pipeline(Readable.from(told.read()), answer)
    } finally {
      await burnt?.drop()
    }
  }
  const route = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    if (!isServer(request)) return void answer.writeHead(401).end()
    const { pathname } = pathOf(request)
    const [, kind, number = '', last] = pathname.split('/')
    if (devices.mine(kind, last)) return devices.route(request, answer, pathname.split('/').slice(1))
    if (kind === 'segments') return film(pathname.slice('/segments/'.length), request, answer)
    if (kind === 'clips') return clip(number, pathOf(request), answer)
    if (kind === 'cameras' && last === 'picture.jpg') return picture(named(number), answer)
    return void answer.writeHead(404).end()
  }
  const server = createServer((request, answer) => void route(request, answer).catch(() => answer.destroy()))
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1_024 })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const asked = URL.parse(request.url ?? '', BASE)
    const [, kind, number = ''] = (asked?.pathname ?? '').split('/').map(plain)
    const looks = kind === 'live' && same(passOf(request), livePass(proof, number))
    if (!looks && !isServer(request)) return void socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
    sockets.handleUpgrade(request, socket, head, (web) => {
      web.on('error', () => web.terminate())
      const camera = kind === 'live' ? watched(number) : undefined
      if (camera === undefined) return web.close(LIVE_CLOSED.missing)
      const source = looks ? camera.small : camera.source(asked?.searchParams.get('stream') === 'main' ? 'main' : 'sub')
      if (source === undefined) return web.close(LIVE_CLOSED.unplayable)
      const leave = source.join(liveViewer(web, asked?.searchParams.get('as') === 'frames' ? 'frames' : 'mse', source.from, camera.mainCodec))
      web.on('close', leave)
    })
  })
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening))
  return {
    port: (server.address() as AddressInfo).port,
    close: async (): Promise<void> => {
      for (const it of sockets.clients) it.terminate()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
