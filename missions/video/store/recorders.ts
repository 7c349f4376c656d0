import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface RecorderRow {
  readonly org: Id
  readonly id: Id
  readonly version: number
  readonly name: string
  readonly address: string
  readonly hosts: readonly string[]
  readonly tokenHash: Buffer
  readonly active: boolean
  readonly heardAt: Instant | null
  /** Numbers that it reported and that are in no register. */
  readonly unknown: readonly string[]
  /** Null: it never spoke of its disk. */
  readonly diskState: 'ok' | 'early' | 'stopping' | null
  readonly diskFree: number | null
  readonly diskStopped: readonly string[]
}

const COLUMNS = sql`org_id as org, id, version, name, address, hosts, token_hash as "tokenHash", active, heard_at as "heardAt", unknown, disk_state as "diskState", disk_free as "diskFree", disk_stopped as "diskStopped"`

export const recordersOf = (tx: Tx, org: Id): Promise<RecorderRow[]> => tx.many(sql<RecorderRow>`select ${COLUMNS} from recorder where org_id = ${org} order by name, id`)

export const readRecorder = (tx: Tx, org: Id, id: Id): Promise<RecorderRow | undefined> => tx.first(sql<RecorderRow>`select ${COLUMNS} from recorder where org_id = ${org} and id = ${id}`)

export const lockRecorder = (tx: Tx, org: Id, id: Id): Promise<RecorderRow | undefined> => tx.first(sql<RecorderRow>`select ${COLUMNS} from recorder where org_id = ${org} and id = ${id} for update`)

/** Of every org; for a worker who does not know yet whose it is. */
export const recorderById = (tx: Tx, id: Id): Promise<RecorderRow | undefined> => tx.first(sql<RecorderRow>`select ${COLUMNS} from recorder where id = ${id}`)

export const insertRecorder = (tx: Tx, it: Pick<RecorderRow, 'org' | 'id' | 'name' | 'address' | 'hosts' | 'tokenHash'>): Promise<number> =>
  tx.run(sql`insert into recorder (org_id, id, version, name, address, hosts, token_hash, active) values (${it.org}, ${it.id}, 1, ${it.name}, ${it.address}, ${it.hosts}, ${it.tokenHash}, true) on conflict do nothing`)

export const updateRecorder = (tx: Tx, it: RecorderRow): Promise<number> =>
  tx.run(sql`update recorder set version = ${it.version}, name = ${it.name}, address = ${it.address}, hosts = ${it.hosts}, token_hash = ${it.tokenHash}, active = ${it.active} where org_id = ${it.org} and id = ${it.id}`)

export const noteHeard = (tx: Tx, org: Id, id: Id, at: Instant, unknown: readonly string[]): Promise<number> => tx.run(sql`update recorder set heard_at = ${at}, unknown = ${unknown} where org_id = ${org} and id = ${id}`)

export const noteDisk = (tx: Tx, org: Id, id: Id, disk: { readonly state: string; readonly freeBytes: number; readonly stopped: readonly string[] }): Promise<number> =>
  tx.run(sql`update recorder set disk_state = ${disk.state}, disk_free = ${disk.freeBytes}, disk_stopped = ${disk.stopped} where org_id = ${org} and id = ${id}`)
