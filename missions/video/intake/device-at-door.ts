import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { ID_PATTERN, type Id } from '@anlan/kernel/id'
import { tokenHash } from '@anlan/platform/auth/token'
import type { Tx } from '@anlan/platform/database/database'
import type { House } from '@anlan/platform/module/house'

const BEARER = /^Bearer\s+(\S{1,200})$/i

interface Known {
  readonly active: boolean
  readonly tokenHash: Buffer
}

/** The recorder or worker that speaks, by the number in `header` and its token; undefined for whoever is not let in. */
export const deviceAtDoor = async <Row extends Known>(house: House, { headers }: FastifyRequest, header: string, byId: (tx: Tx, id: Id) => Promise<Row | undefined>): Promise<Row | undefined> => {
  const [id, token] = [String(headers[header] ?? ''), BEARER.exec(headers.authorization ?? '')?.[1]]
  if (token === undefined || !ID_PATTERN.test(id)) return undefined
  const row = await house.database.within({ worker: true }, (tx) => byId(tx, id))
  return row?.active === true && timingSafeEqual(row.tokenHash, tokenHash(token)) ? row : undefined
}
