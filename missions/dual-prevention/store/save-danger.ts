import type { Id } from '@anlan/kernel/id'
import type { Tx } from '@anlan/platform/database/database'
import type { Danger } from '../contract/records.ts'
import { DANGER, saveRecords } from './record-table.ts'

/** @returns false when it is already there, or not at the version before */
export const saveDanger = async (tx: Tx, org: Id, danger: Danger): Promise<boolean> => (await saveRecords(tx, org, DANGER, [danger])) === 1
