import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import { DEFAULT_SETTING, type InspectionSetting } from '../../contract/inspection/setting.ts'

interface Row {
  readonly version: number
  readonly setting: InspectionSetting
  readonly updatedBy: string
  readonly updatedAt: number
}

/** Version 0 is the default, which nobody has touched. */
export const loadSetting = async (tx: Tx, org: Id): Promise<Row> =>
  (await tx.first(sql<Row>`select version, setting, updated_by as "updatedBy", updated_at as "updatedAt" from inspection_setting where org_id = ${org}`)) ?? { version: 0, setting: DEFAULT_SETTING, updatedBy: '', updatedAt: 0 }

export const saveSetting = (tx: Tx, org: Id, { version, setting, updatedBy, updatedAt }: Row): Promise<number> =>
  tx.run(sql`insert into inspection_setting as kept (org_id, version, setting, updated_at, updated_by) values (${org}, ${version}, ${JSON.stringify(setting)}, ${updatedAt}, ${updatedBy})
    on conflict (org_id) do update set version = excluded.version, setting = excluded.setting, updated_at = excluded.updated_at, updated_by = excluded.updated_by where kept.version = excluded.version - 1`)
