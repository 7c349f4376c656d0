import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Fault } from '@anlan/kernel/fault'
import type { Source } from '@anlan/positioning/contract/report'
import { type Door, NOT_LET_IN, openDoor } from './door.ts'
import { readMany, type ReadOne, type Unread } from './read-many.ts'
import { type PositionIntake, readSaid, type Said, takeSaid } from './said.ts'
import { speakerOf } from './speaker-of.ts'
import { VENDOR_BITS, type VendorBits, vendorReader } from './vendor-push.ts'

export interface Pushed {
  readonly accepted: number
  readonly parked: number
  readonly refused: number
  /** By place in the list; at most 100 are spelled out. */
  readonly errors: readonly Unread[]
  /** Why words of gates were refused that could be read. */
  readonly words?: readonly string[]
}

const MOST_TOLD = 100
/** Unknown speakers asked about at once: guessing must not keep the database busy. */
const MOST_STRANGERS = 64
const RETRY_AFTER = '3'

const busy = (reply: FastifyReply, { code, tip }: Fault): FastifyReply => reply.code(503).header('retry-after', RETRY_AFTER).send({ fault: { code, tip } })

const sourceOf = async (request: FastifyRequest, door: Door): Promise<Source | undefined> => {
  const speaker = speakerOf(request)
  return speaker === undefined ? undefined : door.check(speaker)
}

/**
 * Reports of terminals and heartbeats of devices by HTTP, answered after they are committed: `POST /api/positioning/reports` in our shape, `POST /api/positioning/vendor-push` in the vendor's.
 * Who speaks stands in `x-source` and `Authorization: Bearer <token>`.
 */
export const positionRoutes = (server: FastifyInstance, intake: PositionIntake, bits: VendorBits = VENDOR_BITS): void => {
  const door = openDoor(intake, MOST_STRANGERS)
  const route = (path: string, read: ReadOne<Said>): void => {
    server.post(path, async (request, reply) => {
      try {
        const source = await sourceOf(request, door)
        if (source === undefined) return await reply.code(401).send({ refusal: { code: 'not-let-in', message: NOT_LET_IN } })
        const { reports, unread } = readMany(request.body, source.coordinates, read)
        const { accepted, parked, refused, words } = await takeSaid(intake, source, reports, (some) => intake.take(source, some))
        const pushed: Pushed = { accepted, parked, refused: refused + unread.length, errors: unread.slice(0, MOST_TOLD), ...(words.length === 0 ? {} : { words }) }
        return await reply.send(pushed)
      } catch (cause) {
        if (cause instanceof Fault) return busy(reply, cause)
        throw cause
      }
    })
  }
  route('/api/positioning/reports', readSaid)
  route('/api/positioning/vendor-push', vendorReader(bits))
}
