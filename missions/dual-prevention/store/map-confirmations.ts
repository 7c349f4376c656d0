import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { LastConfirmation } from '../rules/map/confirmation.ts'

export const lastConfirmation = (tx: Tx, org: Id): Promise<LastConfirmation | undefined> =>
  tx.first(sql<LastConfirmation>`select confirmed_on as "on", by_name as by, note from risk_map_confirmation where org_id = ${org} order by at desc, id desc limit 1`)

export const insertConfirmation = (tx: Tx, org: Id, it: LastConfirmation & { readonly id: Id; readonly at: Instant }): Promise<number> =>
  tx.run(sql`insert into risk_map_confirmation (org_id, id, confirmed_on, at, by_name, note) values (${org}, ${it.id}, ${it.on}, ${it.at}, ${it.by}, ${it.note})`)
