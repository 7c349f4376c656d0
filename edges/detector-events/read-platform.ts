import { z } from 'zod'
import { type DetectorEvent, MOST_EVENTS } from '@anlan/video/contract/detector-event'
import type { Instant } from '@anlan/kernel/time'

/** iSecure Center's event subscription: `OnEventNotify`. Fields as its open document has them. */
const notifySchema = z.object({
  method: z.literal('OnEventNotify'),
  params: z.object({
    events: z.array(z.object({
      eventId: z.string().min(1).max(150), srcIndex: z.string().max(100).default(''), srcName: z.string().max(100).nullish(), eventType: z.coerce.string().min(1).max(80), status: z.int().min(0).max(10).default(0), happenTime: z.string().max(40).default(''),
    })).max(MOST_EVENTS),
  }),
})
/** What `status` is to us. 4 (what a linked action brought) and 5 (a picture that comes late) are no events of their own. */
const WHAT: Readonly<Record<number, DetectorEvent['what']>> = { 0: 'once', 1: 'began', 2: 'ended', 3: 'once' }

/** Repeated words of one event share its `eventId`. Pictures come as addresses, which nobody fetches: our server reads from nowhere that it was not told. */
export const readPlatform = (body: unknown, heard: Instant): DetectorEvent[] | undefined => {
  const said = notifySchema.safeParse(body)
  if (!said.success) return undefined
  return said.data.params.events.flatMap(({ eventId, srcIndex, srcName, eventType, status, happenTime }) => {
    const [what, at] = [WHAT[status], Date.parse(happenTime)]
    return what === undefined ? [] : [{ id: `${eventId}|${what}`, source: srcIndex, sourceName: srcName ?? '', code: eventType, words: '', what, at: Number.isFinite(at) && at > 0 ? at : heard, count: 0, score: 0, boxes: [], picture: null }]
  })
}
