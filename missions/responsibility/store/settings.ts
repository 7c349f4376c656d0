import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Settings } from '../contract/settings.ts'

/** The enterprise's own figures; `undefined` while it goes by the defaults. */
export const loadSettings = (tx: Tx, org: Id): Promise<Settings | undefined> =>
  tx.first(sql<Settings>`select publish_by as "publishBy", handover_minutes as "handoverMinutes" from responsibility_settings where org_id = ${org}`)

export const storeSettings = (tx: Tx, org: Id, { publishBy, handoverMinutes }: Settings): Promise<number> =>
  tx.run(sql`insert into responsibility_settings (org_id, publish_by, handover_minutes) values (${org}, ${publishBy}, ${handoverMinutes})
    on conflict (org_id) do update set publish_by = excluded.publish_by, handover_minutes = excluded.handover_minutes`)
