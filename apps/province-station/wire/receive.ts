import type { Database } from '@anlan/platform/database/database'
import { checkRow } from '../checks/row.ts'
import { judgeBatch, type Judged } from '../checks/standing.ts'
import type { Table } from '../checks/table.ts'
import { type Batch, type Outcome, type Receipt, saveBatch } from '../store/batches.ts'
import { type Enterprise, lockEnterprise } from '../store/enterprises.ts'
import { gatherFacts, savePhotos, saveRows } from '../store/rows.ts'
import { shownId, slim } from './slim.ts'

export interface Upload {
  readonly requestId: string
  readonly enterprise: Enterprise
  readonly table: Table
  readonly batchId: string | null
  readonly rows: readonly unknown[]
  readonly bytes: number
  readonly now: number
}

export interface Received {
  readonly batch: Batch
  readonly receipts: readonly Receipt[]
}

const receiptOf = (row: unknown, index: number, verdict: Judged, { names }: Table): Receipt => ({
  index,
  id: shownId(row, names.id),
  outcome: verdict.outcome,
  faults: verdict.outcome === 'refused' ? verdict.faults : null,
  raw: verdict.outcome === 'unchanged' ? null : slim(row),
  digest: verdict.outcome === 'refused' ? null : verdict.good.digest,
})

/** One transaction: rows, history and the batch's own line are there together or not at all. */
export const receive = async (database: Database, upload: Upload): Promise<Received> => {
  const { enterprise, table, requestId, now } = upload
  const checked = upload.rows.map((row) => checkRow(table, row, enterprise.companyCode))
  const sound = checked.flatMap((row) => (row.good === undefined ? [] : [row.good]))
  return database.within({}, async (tx) => {
    await lockEnterprise(tx, enterprise.companyCode)
    const verdicts = judgeBatch(table, checked, await gatherFacts(tx, table, enterprise.companyCode, sound))
    const stored = verdicts.flatMap((verdict) => (verdict.outcome === 'stored' ? [verdict.good] : []))
    const receipts = verdicts.map((verdict, index) => receiptOf(upload.rows[index], index, verdict, table))
    const count = (outcome: Outcome) => receipts.filter((receipt) => receipt.outcome === outcome).length
    const batch: Batch = {
      requestId,
      companyCode: enterprise.companyCode,
      batchId: upload.batchId,
      table: table.name,
      receivedAt: now,
      bytes: upload.bytes,
      rows: receipts.length,
      stored: count('stored'),
      unchanged: count('unchanged'),
      outdated: count('outdated'),
      refused: count('refused'),
    }
    await savePhotos(tx, enterprise.companyCode, stored)
    await saveRows(tx, table, stored, requestId, now)
    await saveBatch(tx, batch, receipts)
    return { batch, receipts }
  })
}
