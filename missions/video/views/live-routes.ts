import { ServerResponse, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { WebSocket, WebSocketServer } from 'ws'
import { refuse } from '@anlan/kernel/decision'
import type { Access } from '@anlan/platform/http/access'
import { reply } from '@anlan/platform/http/reply'
import type { House } from '@anlan/platform/module/house'
import { LIVE_CLOSED } from '../contract/live-stream.ts'
import { askRecorder } from './ask-recorder.ts'
import { cameraAt } from './camera-at.ts'
import { type LookedAt, mayLook } from './may-look.ts'

const NO_LIVE = refuse('no-live', '这台摄像机没有可以实时观看的视频流：请登记视频流地址，并接入平台的录像程序', { kind: 'missing' })
const NO_SOCKET = refuse('no-socket', '请用浏览器页面观看实时画面')
const ELSEWHERE = refuse('other-site', '请从平台页面观看实时画面', { kind: 'forbidden' })
const ROUTE = /^\/api\/orgs\/[\w-]+\/video\/cameras\/[\w-]+\/live(?:\?|$)/
/** Who takes in less is told so and begins again. */
const MOST_WAITING = 8 * 1024 * 1024

interface Raised {
  readonly socket: Socket
  readonly head: Buffer
}
interface LiveAsked extends LookedAt {
  readonly Querystring: { readonly as?: string; readonly stream?: string }
}

/** From the recorder to the browser, byte for byte; when one end goes, so does the other. */
const pass = (from: WebSocket, to: WebSocket): void => {
  from.on('message', (data, binary) => {
    if (to.bufferedAmount > MOST_WAITING) to.close(LIVE_CLOSED.slow)
    else if (to.readyState === WebSocket.OPEN) to.send(data, { binary })
  })
  from.on('close', (code) => to.close(Object.values(LIVE_CLOSED).includes(code as never) ? code : LIVE_CLOSED.away))
  from.on('error', () => to.close(LIVE_CLOSED.away))
  to.on('close', () => from.terminate())
  to.on('error', () => from.terminate())
}

/** Moving pictures over WebSocket, for staff of the org only: an upgrade goes through the same door as every request, then it is joined to the recorder. */
export const liveRoutes = (server: FastifyInstance, house: House, speakerOf: Access['speaker']): void => {
  const [raised, sockets] = [new WeakMap<IncomingMessage, Raised>(), new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1_024 })]
  server.server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (!ROUTE.test(request.url ?? '')) return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n')
    raised.set(request, { socket, head })
    const answer = new ServerResponse(request)
    answer.assignSocket(socket)
    // A refusal is told and the line is closed: nobody keeps count of raised ones.
    answer.on('finish', () => socket.destroySoon())
    server.routing(request, answer)
  })
  server.addHook('onClose', async () => { for (const it of sockets.clients) it.terminate() })

  server.get<LiveAsked>('/api/orgs/:org/video/cameras/:id/live', async (request, to) => {
    const speaker = await mayLook(request, speakerOf)
    if (!speaker.accepted) return reply(to, speaker)
    const { origin, host } = request.headers
    if (origin !== undefined && URL.parse(origin)?.host !== host) return reply(to, ELSEWHERE)
    const found = await house.act(speaker.value, (scope) => cameraAt(scope, request.params.id))
    const { as, stream } = request.query
    const asked = found === undefined || found.camera.stream === '' ? null : askRecorder(`live/${encodeURIComponent(found.camera.number)}?as=${as === 'frames' ? 'frames' : 'mse'}&stream=${stream === 'main' ? 'main' : 'sub'}`, found.recorder)
    if (asked === null) return reply(to, NO_LIVE)
    const opened = raised.get(request.raw)
    if (opened === undefined) return reply(to, NO_SOCKET)
    to.hijack()
    to.raw.detachSocket(opened.socket)
    sockets.handleUpgrade(request.raw, opened.socket, opened.head, (browser) => {
      const recorder = new WebSocket(asked.address.replace(/^http/, 'ws'), { headers: asked.heads, perMessageDeflate: false, handshakeTimeout: 5_000 })
      pass(recorder, browser)
      house.signal.addEventListener('abort', () => browser.terminate(), { once: true })
    })
    return to
  })
}
