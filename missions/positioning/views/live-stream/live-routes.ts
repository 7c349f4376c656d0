import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Decision, refuse } from '@anlan/kernel/decision'
import { SECOND } from '@anlan/kernel/time'
import { wallNow } from '@anlan/platform/clock/wall-now'
import type { Access } from '@anlan/platform/http/access'
import { reply } from '@anlan/platform/http/reply'
import type { House } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { startRounds } from '@anlan/platform/schedule/rounds'
import { livePositions } from '../../contract/live.ts'
import { LIVE_TURN } from '../../contract/live-stream.ts'
import { openLiveLine } from './live-line.ts'
import { openLiveWatches } from './live-watches.ts'

/** How often it is asked whether somebody may still look: a right that was taken away closes the line. */
const STILL_MAY = 15 * SECOND
const NOT_YOURS = refuse('role', '您的岗位角色不能查看实时定位，请联系本单位安全管理人员', { kind: 'forbidden' })

interface Asked {
  readonly Params: { readonly org: string }
  readonly Querystring: { readonly every?: string }
}

const turnOf = (asked: string | undefined): number => Math.min(LIVE_TURN.most, Math.max(LIVE_TURN.least, Number(asked) || LIVE_TURN.least))

/** The stream of contract/live-stream.ts, for whoever may ask positioning.live. */
export const liveRoutes = (server: FastifyInstance, house: House, speakerOf: Access['speaker']): void => {
  const watches = openLiveWatches(house)
  server.addHook('onClose', () => watches.close())
  const may = async (request: FastifyRequest, org: string): Promise<Decision<Speaker>> => {
    const speaker = await speakerOf(request, org)
    return speaker.accepted && !livePositions.may.some((role) => speaker.value.roles.includes(role)) ? NOT_YOURS : speaker
  }

  server.get<Asked>('/api/orgs/:org/positioning/live-stream', async (request, to) => {
    const speaker = await may(request, request.params.org)
    if (!speaker.accepted) return reply(to, speaker)
    to.hijack()
    const stream = to.raw
    stream.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    stream.write('retry: 1000\n\n')
    const { watch, leave } = watches.join(speaker.value.org)
    const line = openLiveLine(stream, watch, turnOf(request.query.every), wallNow)
    const close = (): void => {
      void stopAsking()
      line.close()
      leave()
      house.signal.removeEventListener('abort', close)
      stream.end()
    }
    const stopAsking = startRounds(STILL_MAY, () => may(request, request.params.org).then((still) => (still.accepted ? undefined : close())), close)
    request.raw.on('close', close)
    house.signal.addEventListener('abort', close, { once: true })
    return to
  })
}
