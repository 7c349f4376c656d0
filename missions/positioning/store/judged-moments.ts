import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { AlarmMoment } from '../contract/positioning-alarm.ts'

export const keepMoment = (tx: Tx, org: Id, cause: string, { at, phase, level, value, gas, said, snapshot }: AlarmMoment): Promise<number> =>
  tx.run(sql`insert into judged_moment (org_id, cause, at, phase, level, value, gas, said, snapshot)
    values (${org}, ${cause}, ${at}, ${phase}, ${level}, ${value}, ${gas}, ${JSON.stringify(said)}, ${snapshot === null ? null : JSON.stringify(snapshot)})
    on conflict (org_id, cause, at, phase) do update set level = excluded.level, value = excluded.value, gas = excluded.gas, said = excluded.said, snapshot = coalesce(excluded.snapshot, judged_moment.snapshot)`)

/** Of one course of a cause, the oldest first. */
export const momentsOf = (tx: Tx, org: Id, cause: string, from: Instant, to: Instant): Promise<AlarmMoment[]> =>
  tx.many(sql<AlarmMoment>`select at, phase, level, value, gas, said, snapshot from judged_moment where org_id = ${org} and cause = ${cause} and at between ${from} and ${to} order by at, array_position(array['warned', 'begun', 'changed', 'ended'], phase)`)
