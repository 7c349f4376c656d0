import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { AnalysisKindName } from '../contract/analysis-kinds.ts'
import type { Dialect } from '../contract/detector-event.ts'

export interface DetectorRow {
  readonly org: Id
  readonly id: Id
  readonly version: number
  readonly name: string
  readonly dialect: 'json' | 'hikvision'
  readonly byPath: boolean
  readonly quietMinutes: number | null
  readonly tokenHash: Buffer
  readonly ha1: string
  readonly active: boolean
  readonly heardAt: Instant | null
  /** Told of as gone, and not heard since. */
  readonly lost: boolean
}
const COLUMNS = sql`org_id as org, id, version, name, dialect, by_path as "byPath", quiet_minutes as "quietMinutes", token_hash as "tokenHash", ha1, active, heard_at as "heardAt", lost`

export const detectorsOf = (tx: Tx, org: Id): Promise<DetectorRow[]> => tx.many(sql<DetectorRow>`select ${COLUMNS} from detector where org_id = ${org} order by name, id`)
export const lockDetector = (tx: Tx, org: Id, id: Id): Promise<DetectorRow | undefined> => tx.first(sql<DetectorRow>`select ${COLUMNS} from detector where org_id = ${org} and id = ${id} for update`)
/** Of every org; for a process that does not know yet whose it is. */
export const detectorById = (tx: Tx, id: Id): Promise<DetectorRow | undefined> => tx.first(sql<DetectorRow>`select ${COLUMNS} from detector where id = ${id}`)
export const detectorByToken = (tx: Tx, hash: Buffer): Promise<DetectorRow | undefined> => tx.first(sql<DetectorRow>`select ${COLUMNS} from detector where token_hash = ${hash}`)

export const insertDetector = (tx: Tx, it: Omit<DetectorRow, 'version' | 'active' | 'heardAt' | 'lost'>): Promise<number> =>
  tx.run(sql`insert into detector (org_id, id, version, name, dialect, by_path, quiet_minutes, token_hash, ha1, active) values (${it.org}, ${it.id}, 1, ${it.name}, ${it.dialect}, ${it.byPath}, ${it.quietMinutes}, ${it.tokenHash}, ${it.ha1}, true) on conflict do nothing`)
export const updateDetector = (tx: Tx, it: DetectorRow): Promise<number> =>
  tx.run(sql`update detector set version = ${it.version}, name = ${it.name}, dialect = ${it.dialect}, by_path = ${it.byPath}, quiet_minutes = ${it.quietMinutes}, token_hash = ${it.tokenHash}, ha1 = ${it.ha1}, active = ${it.active}, heard_at = ${it.heardAt}, lost = ${it.lost} where org_id = ${it.org} and id = ${it.id}`)

export const bindSourceTo = (tx: Tx, org: Id, detector: Id, source: string, camera: Id): Promise<number> =>
  tx.run(sql`insert into detector_source (org_id, detector, source, camera) values (${org}, ${detector}, ${source}, ${camera}) on conflict (org_id, detector, source) do update set camera = excluded.camera`)
export const boundSources = (tx: Tx, org: Id): Promise<{ readonly detector: Id; readonly source: string; readonly camera: Id }[]> => tx.many(sql<{ detector: Id; source: string; camera: Id }>`select detector, source, camera from detector_source where org_id = ${org}`)

export const bindCodeTo = (tx: Tx, org: Id, dialect: Dialect, code: string, kind: AnalysisKindName | null): Promise<number> =>
  tx.run(sql`insert into detector_code (org_id, dialect, code, kind) values (${org}, ${dialect}, ${code}, ${kind}) on conflict (org_id, dialect, code) do update set kind = excluded.kind`)
export const boundCodes = (tx: Tx, org: Id): Promise<{ readonly dialect: Dialect; readonly code: string; readonly kind: AnalysisKindName | null }[]> => tx.many(sql<{ dialect: Dialect; code: string; kind: AnalysisKindName | null }>`select dialect, code, kind from detector_code where org_id = ${org}`)
