import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { QuietHours } from '../contract/handle-alarm.ts'

interface SettingRow {
  readonly quiet_from: string | null
  readonly quiet_to: string | null
}

export const loadQuietHours = async (tx: Tx, org: Id): Promise<QuietHours> => {
  const row = await tx.first(sql<SettingRow>`select quiet_from, quiet_to from alarm_setting where org_id = ${org}`)
  return { from: row?.quiet_from ?? null, to: row?.quiet_to ?? null }
}

export const saveQuietHours = (tx: Tx, org: Id, { from, to }: QuietHours): Promise<number> =>
  tx.run(sql`insert into alarm_setting values (${org}, ${from}, ${to})
    on conflict (org_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`)
