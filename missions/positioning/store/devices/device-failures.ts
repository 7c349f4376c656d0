import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface StandingFailure {
  readonly cause: string
  readonly since: Instant
  readonly device: Id | null
  readonly number: string
  readonly reason: string
}

export const standingFailures = (tx: Tx, org: Id): Promise<StandingFailure[]> =>
  tx.many(sql<StandingFailure>`select cause, since, device, number, reason from device_failure where org_id = ${org} and ended_at is null order by since, cause for update`)

export const keepFailure = (tx: Tx, org: Id, it: StandingFailure): Promise<number> =>
  tx.run(sql`insert into device_failure (org_id, cause, since, device, number, reason) values (${org}, ${it.cause}, ${it.since}, ${it.device}, ${it.number}, ${it.reason})
    on conflict (org_id, cause, since) do update set ended_at = null, reason = excluded.reason`)

export const endFailure = (tx: Tx, org: Id, cause: string, at: Instant): Promise<number> =>
  tx.run(sql`update device_failure set ended_at = ${at} where org_id = ${org} and cause = ${cause} and ended_at is null`)
