import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Fault } from '@anlan/kernel/fault'
import type { Instant } from '@anlan/kernel/time'
import type { Detector, DetectorIntake } from '@anlan/video/contract/detector-event'
import { readEvents } from './read-events.ts'
import { openWhoSpeaks } from './who-speaks.ts'

/** An alert with its pictures. */
const MOST_BYTES = 8 * 1024 * 1024
const NOT_LET_IN = { refusal: { code: 'not-let-in', message: '分析设备编号或密钥不对，或已停用' } }
const NO_SUCH = { refusal: { code: 'no-such-address', message: '地址里的密钥不对，或这台设备没有启用“密钥写在地址里”' } }

interface ByToken {
  readonly Params: { readonly token: string }
}

/**
 * What analysis devices push: `POST /api/video/detector-events` (bearer, basic or digest) and, for devices that can send none of these,
 * `POST /api/video/detector-events/<token>`. Answered after it is on disk; who is not let in is told before anything of the body is read.
 */
export const detectorRoutes = (server: FastifyInstance, intake: DetectorIntake, now: () => Instant): void => {
  const who = openWhoSpeaks(intake, now)
  const known = new WeakMap<FastifyRequest, Detector>()
  const hear = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const detector = known.get(request)
    if (detector === undefined) return reply.code(401).send(NOT_LET_IN)
    const events = readEvents(detector.dialect, request.headers['content-type'] ?? '', Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0), now())
    if (typeof events === 'string') return reply.code(422).send({ refusal: { code: 'bad-input', message: events } })
    try {
      return reply.send(await intake.take(detector, events))
    } catch (cause) {
      if (cause instanceof Fault) return reply.code(503).send({ fault: { code: cause.code, tip: cause.tip } })
      throw cause
    }
  }
  void server.register(async (own) => {
    // Bytes as they come: devices are loose with what they call them.
    own.removeAllContentTypeParsers()
    own.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) => done(null, body))
    own.post('/api/video/detector-events', {
      bodyLimit: MOST_BYTES,
      onRequest: async (request, reply) => {
        const detector = await who.find(request)
        if (detector === undefined || detector === 'stale') return who.ask(reply, detector === 'stale').send(NOT_LET_IN)
        known.set(request, detector)
        return undefined
      },
    }, hear)
    own.post<ByToken>('/api/video/detector-events/:token', {
      bodyLimit: MOST_BYTES,
      // The secret stands in the address: it stays out of the log of requests.
      logLevel: 'error',
      onRequest: async (request, reply) => {
        const detector = await intake.byPath(request.params.token)
        if (detector === undefined) return reply.code(404).send(NO_SUCH)
        known.set(request, detector)
        return undefined
      },
    }, (request, reply) => hear(request, reply))
  })
}
