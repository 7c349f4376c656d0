import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { PlacedAt } from '../live-of-card.ts'

/** The newest sign of one person that said where. */
export const newestSignOf = (tx: Tx, org: Id, person: Id): Promise<PlacedAt | undefined> =>
  tx.first(sql<PlacedAt>`select plan, x, y, coalesce(floor, 1) as floor, at from person_sign where org_id = ${org} and person = ${person} and plan is not null order by at desc limit 1`)
