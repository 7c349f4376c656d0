import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Coordinates } from '../contract/report.ts'
import type { SourceProtocol } from '../contract/source.ts'

export interface SourceRow {
  readonly org: Id
  readonly id: Id
  readonly version: number
  readonly name: string
  readonly protocol: SourceProtocol
  readonly coordinates: Coordinates
  /** Only where the protocol has no name to speak under. */
  readonly port: number | null
  readonly tokenHash: Buffer
  readonly active: boolean
  readonly heardAt: Instant | null
  readonly reports: number
  readonly parked: number
  readonly refused: number
}

const COLUMNS = sql`org_id as org, id, version, name, protocol, coordinates, port, token_hash as "tokenHash", active, heard_at as "heardAt", reports, parked, refused`

export const sourcesOf = (tx: Tx, org: Id): Promise<SourceRow[]> => tx.many(sql<SourceRow>`select ${COLUMNS} from fix_source where org_id = ${org} order by name, id`)

export const findSource = (tx: Tx, org: Id, id: Id): Promise<SourceRow | undefined> => tx.first(sql<SourceRow>`select ${COLUMNS} from fix_source where org_id = ${org} and id = ${id} for update`)

/** Of every org; for a worker who does not know yet whose it is. */
export const sourceById = (tx: Tx, id: Id): Promise<SourceRow | undefined> => tx.first(sql<SourceRow>`select ${COLUMNS} from fix_source where id = ${id}`)

/** Of every org; asked by whoever opens the ports. */
export const activeSources = (tx: Tx): Promise<SourceRow[]> => tx.many(sql<SourceRow>`select ${COLUMNS} from fix_source where active`)

/** The lowest port from `first` on that no source has; whoever asks second waits for the first. */
export const freePort = async (tx: Tx, first: number): Promise<number> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('positioning/ports', 0))`)
  const taken = new Set((await tx.many(sql<{ port: number }>`select port from fix_source where port >= ${first}`)).map(({ port }) => port))
  let port = first
  while (taken.has(port)) port += 1
  return port
}

export const insertSource = (tx: Tx, it: Pick<SourceRow, 'org' | 'id' | 'name' | 'protocol' | 'coordinates' | 'port' | 'tokenHash'>): Promise<number> =>
  tx.run(sql`insert into fix_source (org_id, id, version, name, protocol, coordinates, port, token_hash, active)
    values (${it.org}, ${it.id}, 1, ${it.name}, ${it.protocol}, ${it.coordinates}, ${it.port}, ${it.tokenHash}, true) on conflict do nothing`)

export const changeSource = (tx: Tx, { org, id, version, tokenHash, active }: SourceRow): Promise<number> =>
  tx.run(sql`update fix_source set version = ${version}, token_hash = ${tokenHash}, active = ${active} where org_id = ${org} and id = ${id} and version = ${version - 1}`)

export interface Heard {
  readonly source: Id
  readonly at: Instant
  readonly reports: number
  readonly parked: number
  readonly refused: number
}

export const noteHeard = (tx: Tx, org: Id, { source, at, reports, parked, refused }: Heard): Promise<number> =>
  tx.run(sql`update fix_source set heard_at = ${at}, reports = reports + ${reports}, parked = parked + ${parked}, refused = refused + ${refused} where org_id = ${org} and id = ${source}`)
