import type { FastifyInstance } from 'fastify'
import { SECOND } from '@anlan/kernel/time'
import type { Access } from '../http/access.ts'
import { reply } from '../http/reply.ts'
import { journalHead, readJournal } from '../journal/read.ts'
import type { House } from '../module/house.ts'

const PAGE = 500
const HEARTBEAT = 15 * SECOND

/** Said when some lines may not have been heard of. */
const ANY = 'any'

/** One LISTEN for the process; every open stream hears of its org through it. */
export const openFeed = async (house: House) => {
  const heard = new EventTarget()
  const tell = (what: string) => void heard.dispatchEvent(new Event(what))
  const stop = await house.database.listen('journal', tell, () => tell(ANY))
  return { heard, stop }
}

export type Feed = Awaited<ReturnType<typeof openFeed>>

/**
 * `GET /api/orgs/{org}/feed`: server-sent events, `id` is the journal seq. Without `Last-Event-ID` it starts at now.
 * It carries what happened and to what, never the data: pages ask again for what they may see.
 */
export const feedRoutes = (server: FastifyInstance, house: House, access: Access, feed: Feed): void => {
  const titles = new Map(house.modules.flatMap((module) => module.events ?? []).map((kind) => [kind.type, kind.title]))

  server.get<{ Params: { org: string }; Querystring: { after?: string } }>('/api/orgs/:org/feed', async (request, to) => {
    const speaker = await access.speaker(request, request.params.org)
    if (!speaker.accepted) return reply(to, speaker)
    const { org } = speaker.value
    const asked = Number(request.headers['last-event-id'] ?? request.query.after ?? Number.NaN)
    let seq = Number.isSafeInteger(asked) ? asked : await house.database.within({ org }, (tx) => journalHead(tx, org))

    to.hijack()
    const stream = to.raw
    stream.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    stream.write(`id: ${seq}\nevent: ready\ndata: {"seq":${seq}}\n\n`)

    let open = true
    let reading = false
    let again = false
    const pump = async (): Promise<void> => {
      if (reading) {
        again = true
        return
      }
      reading = true
      do {
        again = false
        const events = await house.database.within({ org }, (tx) => readJournal(tx, org, seq, PAGE))
        for (const { seq: at, type, subject } of events) {
          stream.write(`id: ${at}\ndata: ${JSON.stringify({ seq: at, type, subject, title: titles.get(type) ?? type })}\n\n`)
          seq = at
        }
        if (events.length === PAGE) again = true
      } while (open && again)
      reading = false
    }
    const tell = (): void => void pump().catch(() => stream.destroy())
    const beat = setInterval(() => stream.write(': \n\n'), HEARTBEAT)
    for (const what of [org, ANY]) feed.heard.addEventListener(what, tell)
    const close = (): void => {
      open = false
      clearInterval(beat)
      for (const what of [org, ANY]) feed.heard.removeEventListener(what, tell)
      house.signal.removeEventListener('abort', close)
      stream.end()
    }
    request.raw.on('close', close)
    house.signal.addEventListener('abort', close, { once: true })
    tell()
    return to
  })
}
