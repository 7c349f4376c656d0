import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Setting } from '../contract/setting.ts'

export const loadSettingRow = (tx: Tx, org: Id): Promise<{ version: number; body: unknown } | undefined> => tx.first(sql<{ version: number; body: unknown }>`select version, body from special_work_setting where org_id = ${org}`)

/** @returns false when somebody else was first */
export const saveSettingRow = async (tx: Tx, org: Id, version: number, setting: Setting): Promise<boolean> =>
  (await tx.run(sql`insert into special_work_setting as s (org_id, version, body) values (${org}, ${version}, ${JSON.stringify(setting)}) on conflict (org_id) do update set version = excluded.version, body = excluded.body where s.version = excluded.version - 1`)) === 1
