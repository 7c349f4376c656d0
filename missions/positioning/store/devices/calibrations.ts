import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Calibration } from '../../contract/calibration.ts'

interface Row {
  readonly body: Calibration
}

/** The newest first. */
export const calibrationsOf = async (tx: Tx, org: Id): Promise<Calibration[]> =>
  (await tx.many(sql<Row>`select body from calibration where org_id = ${org} order by calibrated_on desc, recorded_at desc`)).map(({ body }) => body)

/** @returns 0 when it stands already */
export const insertCalibration = (tx: Tx, org: Id, it: Calibration): Promise<number> =>
  tx.run(sql`insert into calibration (org_id, id, device, calibrated_on, next_due, result, body, recorded_at, recorded_by)
    values (${org}, ${it.id}, ${it.device}, ${it.on}, ${it.nextDue}, ${it.result}, ${JSON.stringify(it)}, ${it.recordedAt}, ${it.recordedBy}) on conflict do nothing`)
