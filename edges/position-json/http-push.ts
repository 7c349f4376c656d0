import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Fault } from '@anlan/kernel/fault'
import type { FixIntake, Source } from '@anlan/positioning/contract/report'
import { type Door, NOT_LET_IN, openDoor } from './door.ts'
import { readMany, type ReadReport, type Unread } from './read-many.ts'
import { readReportLine } from './report-line.ts'
import { VENDOR_BITS, type VendorBits, vendorReader } from './vendor-push.ts'

export interface Pushed {
  readonly accepted: number
  readonly parked: number
  readonly refused: number
  /** By place in the list; at most 100 are spelled out. */
  readonly errors: readonly Unread[]
}

const MOST_TOLD = 100
/** Unknown speakers asked about at once: guessing must not keep the database busy. */
const MOST_STRANGERS = 64
const RETRY_AFTER = '3'

const speakerOf = ({ headers }: FastifyRequest): { source: string; token: string } | undefined => {
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  const source = headers['x-source']
  return token === undefined || typeof source !== 'string' ? undefined : { source, token }
}

const busy = (reply: FastifyReply, { code, tip }: Fault): FastifyReply => reply.code(503).header('retry-after', RETRY_AFTER).send({ fault: { code, tip } })

const sourceOf = async (request: FastifyRequest, door: Door): Promise<Source | undefined> => {
  const speaker = speakerOf(request)
  return speaker === undefined ? undefined : door.check(speaker)
}

/**
 * Reports by HTTP, answered after they are committed: `POST /api/positioning/reports` in our shape, `POST /api/positioning/vendor-push` in the vendor's.
 * Who speaks stands in `x-source` and `Authorization: Bearer <token>`.
 */
export const positionRoutes = (server: FastifyInstance, intake: FixIntake, bits: VendorBits = VENDOR_BITS): void => {
  const door = openDoor(intake, MOST_STRANGERS)
  const route = (path: string, read: ReadReport): void => {
    server.post(path, async (request, reply) => {
      try {
        const source = await sourceOf(request, door)
        if (source === undefined) return await reply.code(401).send({ refusal: { code: 'not-let-in', message: NOT_LET_IN } })
        const { reports, unread } = readMany(request.body, source.coordinates, read)
        const { accepted, parked, refused } = reports.length === 0 ? { accepted: 0, parked: 0, refused: 0 } : await intake.take(source, reports)
        const pushed: Pushed = { accepted, parked, refused: refused + unread.length, errors: unread.slice(0, MOST_TOLD) }
        return await reply.send(pushed)
      } catch (cause) {
        if (cause instanceof Fault) return busy(reply, cause)
        throw cause
      }
    })
  }
  route('/api/positioning/reports', readReportLine)
  route('/api/positioning/vendor-push', vendorReader(bits))
}
