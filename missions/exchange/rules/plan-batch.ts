import type { Id } from '@anlan/kernel/id'
import type { RecordKind } from '../contract/records.ts'

/** A delivery whose turn it is. */
export interface Due {
  readonly seq: number
  readonly kind: RecordKind
  /** Parents that are on their way to this receiver and that it has not taken yet. */
  readonly missing: readonly Id[]
}

export interface BatchPlan<Row> {
  readonly send: readonly Row[]
  /** They would be refused: their parents are not there. */
  readonly hold: readonly Row[]
}

export const BATCH = 50

/** A batch that keeps failing is cut smaller, so that one odd row does not stop the others for ever. */
export const batchLimit = (failures: number): number => {
  if (failures < 3) return BATCH
  return failures < 6 ? 10 : 1
}

/**
 * The next batch: rows of one kind, in order, up to the limit. It ends where another kind begins, since what follows may hang on it.
 * @param rows in order of `seq`
 */
export const planBatch = <Row extends Due>(rows: readonly Row[], limit = BATCH): BatchPlan<Row> => {
  const send: Row[] = []
  const hold: Row[] = []
  for (const row of rows) {
    if (send.length === limit || (send[0] !== undefined && send[0].kind !== row.kind)) break
    if (row.missing.length > 0) hold.push(row)
    else send.push(row)
  }
  return { send, hold }
}
