import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { MeasureState, Reason } from '../../contract/measure-state.ts'

export interface KeptState {
  readonly measure: Id
  readonly unit: Id
  readonly state: MeasureState
  readonly since: Instant
  readonly reasons: readonly Reason[]
}

/** As they stand, locked: what is judged next is compared with these. */
export const lockStates = (tx: Tx, org: Id, ids: readonly Id[]): Promise<KeptState[]> =>
  tx.many(sql<KeptState>`select measure, unit, state, since, reasons from measure_state where org_id = ${org} and measure = any(${ids}::uuid[]) order by measure for update`)

export const saveStates = async (tx: Tx, org: Id, states: readonly KeptState[]): Promise<void> => {
  await tx.run(sql`insert into measure_state as s (org_id, measure, unit, state, since, reasons)
    select ${org}, measure, unit, state, since, reasons from json_populate_recordset(null::measure_state, ${JSON.stringify(states)})
    on conflict (org_id, measure) do update set unit = excluded.unit, state = excluded.state, since = excluded.since, reasons = excluded.reasons`)
}

export const addHistory = (tx: Tx, org: Id, states: readonly KeptState[]): Promise<number> =>
  tx.run(sql`insert into measure_state_history (org_id, measure, at, state, reasons)
    select ${org}, measure, since, state, reasons from json_populate_recordset(null::measure_state, ${JSON.stringify(states)})
    on conflict (org_id, measure, at, state) do update set reasons = excluded.reasons`)

export const dropStates = (tx: Tx, org: Id, ids: readonly Id[]): Promise<number> => tx.run(sql`delete from measure_state where org_id = ${org} and measure = any(${ids}::uuid[])`)

/** Which points a measure lives from, as its record says. */
export const bindPoints = async (tx: Tx, org: Id, measure: Id, points: readonly Id[]): Promise<void> => {
  await tx.run(sql`delete from measure_point where org_id = ${org} and measure = ${measure} and not point = any(${points}::uuid[])`)
  await tx.run(sql`insert into measure_point (org_id, point, measure) select ${org}, point, ${measure} from unnest(${points}::uuid[]) as p(point) on conflict do nothing`)
}
