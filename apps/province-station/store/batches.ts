import { sql, type Tx } from '@anlan/platform/database/database'
import type { Fault } from '../checks/field.ts'

export type Outcome = 'stored' | 'unchanged' | 'outdated' | 'refused'

export interface Batch {
  readonly requestId: string
  readonly companyCode: string
  readonly batchId: string | null
  readonly table: string
  readonly receivedAt: number
  readonly bytes: number
  readonly rows: number
  readonly stored: number
  readonly unchanged: number
  readonly outdated: number
  readonly refused: number
}

export interface Receipt {
  readonly index: number
  /** As sent, cut to 64 characters; null when the row had none. */
  readonly id: string | null
  readonly outcome: Outcome
  readonly faults: readonly Fault[] | null
  readonly raw: unknown
  readonly digest: string | null
}

export const saveBatch = async (tx: Tx, batch: Batch, receipts: readonly Receipt[]): Promise<void> => {
  const { requestId, companyCode, table, receivedAt } = batch
  const lines = receipts.map(({ index, id, ...rest }) => ({ row_index: index, row_id: id, ...rest }))
  await Promise.all([
    tx.run(sql`
      insert into batch (request_id, "companyCode", batch_id, table_name, received_at, bytes, rows, stored, unchanged, outdated, refused)
      values (${requestId}, ${companyCode}, ${batch.batchId}, ${table}, ${receivedAt}, ${batch.bytes}, ${batch.rows},
        ${batch.stored}, ${batch.unchanged}, ${batch.outdated}, ${batch.refused})`),
    tx.run(sql`
      insert into receipt (request_id, row_index, "companyCode", table_name, row_id, outcome, faults, raw, digest, received_at)
      select ${requestId}::uuid, row_index, ${companyCode}, ${table}, row_id, outcome, faults, raw, digest, ${receivedAt}::bigint
      from json_populate_recordset(null::receipt, ${JSON.stringify(lines)}::json)`),
  ])
}

const BATCH = sql`select request_id as "requestId", "companyCode", batch_id as "batchId", table_name as "table", received_at as "receivedAt",
  bytes, rows, stored, unchanged, outdated, refused from batch`

const RECEIPT = sql`row_index as index, row_id as id, outcome, faults, raw, digest`

/** `companyCode` empty asks as the operator, who sees all. */
export const findBatch = (tx: Tx, requestId: string, companyCode = ''): Promise<Batch | undefined> =>
  tx.first(sql`${BATCH} where request_id = ${requestId} and (${companyCode} = '' or "companyCode" = ${companyCode})`)

export const findBySender = (tx: Tx, companyCode: string, batchId: string): Promise<Batch[]> =>
  tx.many(sql`${BATCH} where "companyCode" = ${companyCode} and batch_id = ${batchId} order by seq desc limit 50`)

export const receiptsOf = (tx: Tx, requestId: string): Promise<Receipt[]> =>
  tx.many(sql`select ${RECEIPT} from receipt where request_id = ${requestId} order by row_index`)

export const latestBatches = (tx: Tx, companyCode: string, offset: number, limit: number): Promise<Batch[]> =>
  tx.many(sql`${BATCH} where ${companyCode} = '' or "companyCode" = ${companyCode}
    order by seq desc limit ${limit} offset ${offset}`)

export interface LoggedReceipt extends Receipt {
  readonly requestId: string
  readonly companyCode: string
  readonly table: string
  readonly receivedAt: number
  /** Still waits to be put right. */
  readonly open: boolean
}

/** The last word on a row is a refusal. A row without an id cannot be followed, so its refusal stays. */
const OPEN = sql`outcome = 'refused' and not exists (
  select from receipt later where later."companyCode" = receipt."companyCode" and later.table_name = receipt.table_name
    and later.row_id = receipt.row_id and later.seq > receipt.seq)`

const LOGGED = sql`select request_id as "requestId", "companyCode", table_name as "table", received_at as "receivedAt", ${OPEN} as open, ${RECEIPT} from receipt`

/** `open` leaves out those that were sent again since. */
export const latestRefused = (tx: Tx, companyCode: string, open: boolean, offset: number, limit: number): Promise<LoggedReceipt[]> =>
  tx.many(sql`${LOGGED} where outcome = 'refused' and (not ${open} or (${OPEN})) and (${companyCode} = '' or "companyCode" = ${companyCode})
    order by seq desc limit ${limit} offset ${offset}`)

/** How many rows wait to be put right. */
export const countOpen = async (tx: Tx): Promise<number> =>
  (await tx.first<{ count: number }>(sql`select count(*) as count from receipt where ${OPEN}`))?.count ?? 0

/** Every version of a row that arrived, the latest first. */
export const historyOf = (tx: Tx, companyCode: string, table: string, id: string): Promise<LoggedReceipt[]> =>
  tx.many(sql`${LOGGED} where "companyCode" = ${companyCode} and table_name = ${table} and row_id = ${id}
    order by seq desc limit 200`)

/** Uploads that named this id, held or not. */
export const receiptsNaming = (tx: Tx, id: string): Promise<LoggedReceipt[]> =>
  tx.many(sql`${LOGGED} where row_id = ${id} order by seq desc limit 100`)
