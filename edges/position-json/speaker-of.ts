import type { FastifyRequest } from 'fastify'
import type { Speaker } from './door.ts'

/** Who speaks: `x-source` and `Authorization: Bearer <token>`. */
export const speakerOf = ({ headers }: FastifyRequest): Speaker | undefined => {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  const source = headers['x-source']
  return token === undefined || typeof source !== 'string' ? undefined : { source, token }
}
