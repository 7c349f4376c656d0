import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface BlindStateRow {
  readonly number: string
  readonly fitted: boolean
  readonly since: Instant
  readonly permit: Id
  readonly permitNumber: string
}

export const blindStates = (tx: Tx, org: Id): Promise<BlindStateRow[]> => tx.many(sql<BlindStateRow>`select number, fitted, since, permit, permit_number as "permitNumber" from blind_state where org_id = ${org}`)

/** @returns false when something later is known already, or the same */
export const moveBlind = async (tx: Tx, org: Id, it: BlindStateRow): Promise<boolean> =>
  (await tx.run(sql`insert into blind_state as s (org_id, number, fitted, since, permit, permit_number) values (${org}, ${it.number}, ${it.fitted}, ${it.since}, ${it.permit}, ${it.permitNumber})
    on conflict (org_id, number) do update set fitted = excluded.fitted, since = excluded.since, permit = excluded.permit, permit_number = excluded.permit_number where s.since < excluded.since`)) === 1
