import type { FastifyReply } from 'fastify'
import type { Decision, Refusal } from '@anlan/kernel/decision'

const STATUS = { conflict: 409, forbidden: 403, missing: 404 } as const

export const statusOf = (refusal: Refusal): number => {
  if (refusal.code === 'not-signed-in') return 401
  return refusal.kind === undefined ? 422 : STATUS[refusal.kind]
}

/** A decision as HTTP: the value, or the refusal with its status. */
export const reply = (to: FastifyReply, decision: Decision<unknown>): FastifyReply =>
  decision.accepted ? to.send(decision.value ?? {}) : to.code(statusOf(decision.refusal)).send({ refusal: decision.refusal })
