import type { Id } from '@anlan/kernel/id'
import type { Tx } from '@anlan/platform/database/database'
import type { Danger } from '../contract/records.ts'
import { DANGER, loadRecord } from './record-table.ts'

/** Locked until the transaction ends: two people cannot decide the same danger at the same moment. */
export const loadDanger = (tx: Tx, org: Id, id: Id): Promise<Danger | undefined> => loadRecord(tx, org, DANGER, id)
