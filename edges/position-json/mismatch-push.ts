import type { FastifyInstance } from 'fastify'
import { Fault } from '@anlan/kernel/fault'
import type { MismatchIntake } from '@anlan/positioning/contract/mismatch-message'
import type { FixIntake } from '@anlan/positioning/contract/report'
import { NOT_LET_IN, openDoor } from './door.ts'
import { readMismatchLine } from './mismatch-line.ts'
import { speakerOf } from './speaker-of.ts'

/** Unknown speakers asked about at once: guessing must not keep the database busy. */
const MOST_STRANGERS = 64
/** A picture of a face, in Base64. */
const MOST_BYTES = 6 * 1024 * 1024

/**
 * `POST /api/positioning/mismatch`: an access-control system saw a card on somebody else. One a request, answered `{ id, again }`
 * after it is committed; who speaks stands in `x-source` and `Authorization: Bearer <token>`.
 */
export const mismatchRoute = (server: FastifyInstance, intake: FixIntake & MismatchIntake): void => {
  const door = openDoor(intake, MOST_STRANGERS)
  server.post('/api/positioning/mismatch', { bodyLimit: MOST_BYTES }, async (request, reply) => {
    try {
      const speaker = speakerOf(request)
      const source = speaker === undefined ? undefined : await door.check(speaker)
      if (source === undefined) return await reply.code(401).send({ refusal: { code: 'not-let-in', message: NOT_LET_IN } })
      const seen = readMismatchLine(request.body)
      if (typeof seen === 'string') return await reply.code(422).send({ refusal: { code: 'bad-input', message: seen } })
      const decision = await intake.mismatch(source, seen)
      return decision.accepted ? await reply.send(decision.value) : await reply.code(409).send({ refusal: decision.refusal })
    } catch (cause) {
      if (cause instanceof Fault) return reply.code(503).send({ fault: { code: cause.code, tip: cause.tip } })
      throw cause
    }
  })
}
