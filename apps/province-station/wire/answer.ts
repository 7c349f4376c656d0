import { faultText } from '../checks/row.ts'
import type { Batch, Receipt } from '../store/batches.ts'

/** A refused row; rows that are not listed were taken. */
export interface RefusedRow {
  readonly id: string | null
  readonly msg: string
  /** Place in the batch, from 0, for rows without a usable id. */
  readonly index: number
  /** Names of the fields at fault. */
  readonly fields: readonly string[]
}

/** The shape of every answer of the station to an upload. */
export interface Answer {
  readonly requestId: string
  /** The batch was opened, judged and committed; rows may still have been refused. */
  readonly success: boolean
  /** The HTTP status as text. */
  readonly code: string
  readonly state: 'accepted' | 'partial' | 'refused' | 'fault'
  readonly data: {
    /** `200` when every row was taken, `500` when at least one was refused, else as `code`. */
    readonly code: string
    readonly msg: string
    readonly data: readonly RefusedRow[]
    readonly batchId?: string
    readonly table?: string
    readonly counts?: Pick<Batch, 'rows' | 'stored' | 'unchanged' | 'outdated' | 'refused'>
  }
}

/** The whole upload was turned away; nothing of it was kept. */
export const turnedAway = (requestId: string, status: number, msg: string): Answer => ({
  requestId,
  success: false,
  code: String(status),
  state: status >= 500 ? 'fault' : 'refused',
  data: { code: String(status), msg, data: [] },
})

const summary = ({ rows, stored, unchanged, outdated, refused }: Batch): string => {
  const parts = [`入库 ${stored} 条`]
  if (unchanged > 0) parts.push(`重复 ${unchanged} 条`)
  if (outdated > 0) parts.push(`已有更新版本 ${outdated} 条`)
  if (refused > 0) parts.push(`拒收 ${refused} 条`)
  return `共 ${rows} 条：${parts.join('，')}`
}

const stateOf = ({ rows, refused }: Batch): Answer['state'] => (refused === 0 ? 'accepted' : refused === rows ? 'refused' : 'partial')

/** Made from what was stored, so that looking an upload up gives the same answer again. */
export const judged = (batch: Batch, receipts: readonly Receipt[]): Answer => ({
  requestId: batch.requestId,
  success: true,
  code: '200',
  state: stateOf(batch),
  data: {
    code: batch.refused === 0 ? '200' : '500',
    msg: summary(batch),
    data: receipts.flatMap(({ id, index, outcome, faults }) =>
      outcome === 'refused' && faults !== null
        ? [{ id, msg: faults.map(faultText).join('；'), index, fields: [...new Set(faults.map((fault) => fault.field))] }]
        : [],
    ),
    ...(batch.batchId === null ? {} : { batchId: batch.batchId }),
    table: batch.table,
    counts: {
      rows: batch.rows,
      stored: batch.stored,
      unchanged: batch.unchanged,
      outdated: batch.outdated,
      refused: batch.refused,
    },
  },
})
