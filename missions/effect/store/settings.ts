import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface StoredSettings<Data> {
  readonly version: number
  readonly data: Data
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

const COLUMNS = sql`version, data, reason, by_name as "by", at`

/** The newest version; `undefined` while the defaults hold. */
export const loadSettings = <Data>(tx: Tx, org: Id, kind: 'score' | 'assessment'): Promise<StoredSettings<Data> | undefined> =>
  tx.first(sql<StoredSettings<Data>>`select ${COLUMNS} from effect_settings where org_id = ${org} and kind = ${kind} order by version desc limit 1`)

/** All versions, the newest first. */
export const settingsHistory = <Data>(tx: Tx, org: Id, kind: 'score' | 'assessment'): Promise<StoredSettings<Data>[]> =>
  tx.many(sql<StoredSettings<Data>>`select ${COLUMNS} from effect_settings where org_id = ${org} and kind = ${kind} order by version desc limit 50`)

/** @returns 0 when somebody else has saved that version meanwhile */
export const saveSettings = (tx: Tx, org: Id, kind: 'score' | 'assessment', { version, data, reason, by, at }: StoredSettings<unknown>): Promise<number> =>
  tx.run(sql`insert into effect_settings (org_id, kind, version, data, reason, by_name, at)
    values (${org}, ${kind}, ${version}, ${JSON.stringify(data)}, ${reason}, ${by}, ${at}) on conflict do nothing`)
