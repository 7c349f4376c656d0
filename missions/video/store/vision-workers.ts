import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Watching } from '../contract/vision-worker.ts'
import type { WorkerReport } from '../contract/worker-report.ts'

export interface VisionWorkerRow {
  readonly org: Id
  readonly id: Id
  readonly version: number
  readonly name: string
  readonly tokenHash: Buffer
  readonly active: boolean
  readonly heardAt: Instant | null
  /** Told of as gone, and not heard since. */
  readonly lost: boolean
  readonly behind: boolean
  readonly models: WorkerReport['models']
  readonly cameras: readonly Watching[]
}

const COLUMNS = sql`org_id as org, id, version, name, token_hash as "tokenHash", active, heard_at as "heardAt", lost, behind, models, cameras`

export const visionWorkersOf = (tx: Tx, org: Id): Promise<VisionWorkerRow[]> => tx.many(sql<VisionWorkerRow>`select ${COLUMNS} from vision_worker where org_id = ${org} order by name, id`)

export const lockVisionWorker = (tx: Tx, org: Id, id: Id): Promise<VisionWorkerRow | undefined> => tx.first(sql<VisionWorkerRow>`select ${COLUMNS} from vision_worker where org_id = ${org} and id = ${id} for update`)

/** Of every org; for a process that does not know yet whose it is. */
export const visionWorkerById = (tx: Tx, id: Id): Promise<VisionWorkerRow | undefined> => tx.first(sql<VisionWorkerRow>`select ${COLUMNS} from vision_worker where id = ${id}`)

export const insertVisionWorker = (tx: Tx, it: Pick<VisionWorkerRow, 'org' | 'id' | 'name' | 'tokenHash'>): Promise<number> =>
  tx.run(sql`insert into vision_worker (org_id, id, version, name, token_hash, active) values (${it.org}, ${it.id}, 1, ${it.name}, ${it.tokenHash}, true) on conflict do nothing`)

export const updateVisionWorker = (tx: Tx, it: Pick<VisionWorkerRow, 'org' | 'id' | 'version' | 'name' | 'tokenHash' | 'active'>): Promise<number> =>
  tx.run(sql`update vision_worker set version = ${it.version}, name = ${it.name}, token_hash = ${it.tokenHash}, active = ${it.active} where org_id = ${it.org} and id = ${it.id}`)

export const noteWorker = (tx: Tx, it: Pick<VisionWorkerRow, 'org' | 'id' | 'heardAt' | 'lost' | 'behind' | 'models' | 'cameras'>): Promise<number> =>
  tx.run(sql`update vision_worker set heard_at = ${it.heardAt}, lost = ${it.lost}, behind = ${it.behind}, models = ${JSON.stringify(it.models)}, cameras = ${JSON.stringify(it.cameras)} where org_id = ${it.org} and id = ${it.id}`)
