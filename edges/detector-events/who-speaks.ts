import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Instant, MINUTE } from '@anlan/kernel/time'
import { challenge, provesDigest, readDigest } from '@anlan/platform/auth/digest'
import { openNonces } from '@anlan/platform/auth/nonces'
import { type Detector, DETECTOR_REALM, type DetectorIntake } from '@anlan/video/contract/detector-event'

/** Devices keep a challenge for many requests. */
const GOOD = 10 * MINUTE

/** Who knocks, by what it can: `x-detector` and a bearer token, HTTP basic, or HTTP digest (RFC 2617) with number and token as name and password. */
export const openWhoSpeaks = (intake: DetectorIntake, now: () => Instant) => {
  const nonces = openNonces(now, GOOD)
  const byDigest = async (header: string, method: string): Promise<Detector | 'stale' | undefined> => {
    const said = readDigest(header)
    const nonce = said?.['nonce'] ?? ''
    if (said === undefined || !nonces.isOurs(nonce)) return undefined
    const known = await intake.digestOf(said['username'] ?? '')
    if (known === undefined || !provesDigest(header, method, { realm: DETECTOR_REALM, nonce, algorithm: 'MD5' }, { user: known.detector.id, ha1: known.ha1 })) return undefined
    return nonces.isFresh(nonce) ? known.detector : 'stale'
  }
  return {
    find: async ({ headers, method }: FastifyRequest): Promise<Detector | 'stale' | undefined> => {
      const said = headers.authorization ?? ''
      const [, scheme = '', value = ''] = /^(\w+)\s+(\S{1,400})/.exec(said) ?? []
      if (scheme.toLowerCase() === 'digest') return byDigest(said, method)
      if (scheme.toLowerCase() === 'bearer') return intake.authenticate(String(headers['x-detector'] ?? ''), value)
      if (scheme.toLowerCase() !== 'basic') return undefined
      const [, id = '', token = ''] = /^([^:]{1,64}):(.{1,200})$/.exec(Buffer.from(value, 'base64').toString()) ?? []
      return intake.authenticate(id, token)
    },
    ask: (reply: FastifyReply, stale: boolean): FastifyReply => reply.code(401).header('www-authenticate', challenge({ realm: DETECTOR_REALM, nonce: nonces.next(), algorithm: 'MD5', stale })),
  }
}
