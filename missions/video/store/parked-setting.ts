import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { PARKED_DAYS, type ParkedKept } from '../contract/detector.ts'

const COLUMNS = sql`version, days, forgotten::int as forgotten, forgotten_at as "forgottenAt"`
const UNSET: ParkedKept = { version: 1, days: PARKED_DAYS, forgotten: 0, forgottenAt: null }

export const parkedKept = async (tx: Tx, org: Id): Promise<ParkedKept> => (await tx.first(sql<ParkedKept>`select ${COLUMNS} from parked_setting where org_id = ${org}`)) ?? UNSET

/** 0 where somebody else was faster. */
export const saveParkedDays = (tx: Tx, org: Id, version: number, days: number): Promise<number> =>
  tx.run(sql`insert into parked_setting (org_id, version, days) values (${org}, ${UNSET.version + 1}, ${days})
    on conflict (org_id) do update set version = parked_setting.version + 1, days = excluded.days where parked_setting.version = ${version}`)

/** Older ones go, looked at or not. @returns how many events that were, as devices said them */
export const forgetParked = async (tx: Tx, org: Id, before: Instant): Promise<number> =>
  (await tx.first(sql<{ times: number }>`with gone as (delete from parked_event where org_id = ${org} and last_at < ${before} returning times) select coalesce(sum(times), 0)::int as times from gone`))?.times ?? 0

export const countForgotten = (tx: Tx, org: Id, count: number, at: Instant): Promise<number> =>
  tx.run(sql`insert into parked_setting (org_id, version, days, forgotten, forgotten_at) values (${org}, ${UNSET.version}, ${PARKED_DAYS}, ${count}, ${at})
    on conflict (org_id) do update set forgotten = parked_setting.forgotten + excluded.forgotten, forgotten_at = excluded.forgotten_at`)

export const anyParked = async (tx: Tx, org: Id): Promise<boolean> => (await tx.first(sql<{ id: Id }>`select id from parked_event where org_id = ${org} limit 1`)) !== undefined
