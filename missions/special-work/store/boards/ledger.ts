import type { Id } from '@anlan/kernel/id'
import { addDays, type PlantDay, startOfDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Permit } from '../../contract/permit.ts'
import type { Watched } from '../../contract/setting.ts'
import { watchedWhere } from '../watched-works.ts'

export interface LedgerFilter {
  readonly from: PlantDay
  readonly to: PlantDay
  readonly kind: readonly string[]
  readonly level: readonly string[]
  readonly state: readonly string[]
  readonly area?: string | undefined
  readonly unit?: string | undefined
  readonly workUnit?: string | undefined
  readonly person?: Id | undefined
  readonly contractor?: boolean | undefined
  readonly alarm?: string | undefined
  readonly hour?: number | undefined
  readonly watched?: { readonly wanted: boolean | undefined; readonly of: Watched } | undefined
  readonly search?: string | undefined
}

export const HOUR_OF = sql`extract(hour from to_timestamp(p.from_at / 1000.0) at time zone 'Asia/Shanghai')::int`

/** The rows of `permit p` that a filter leaves. */
export const ledgerWhere = (org: Id, { from, to, kind, level, state, area, unit, workUnit, person, contractor, alarm, hour, watched, search = '' }: LedgerFilter) => {
  const among = JSON.stringify([{ id: person }])
  return sql`p.org_id = ${org} and p.from_at >= ${startOfDay(from)} and p.from_at < ${startOfDay(addDays(to, 1))}
    ${kind.length === 0 ? sql`` : sql`and p.kind = any(${kind as string[]}::text[])`} ${level.length === 0 ? sql`` : sql`and p.level = any(${level as string[]}::text[])`} ${state.length === 0 ? sql`` : sql`and p.state = any(${state as string[]}::text[])`}
    ${area === undefined ? sql`` : sql`and p.area = ${area}`} ${unit === undefined ? sql`` : sql`and p.unit = ${unit}`} ${contractor === undefined ? sql`` : sql`and p.contractor = ${contractor}`}
    ${workUnit === undefined ? sql`` : sql`and p.body->'request'->'workUnits' @> ${JSON.stringify([workUnit])}::jsonb`} ${hour === undefined ? sql`` : sql`and ${HOUR_OF} = ${hour}`}
    ${person === undefined ? sql`` : sql`and (p.body->'request'->'inCharge'->>'id' = ${person} or p.body->'request'->'guardians' @> ${among}::jsonb or p.body->'request'->'workers' @> ${among}::jsonb)`}
    ${alarm === undefined ? sql`` : sql`and exists (select 1 from work_alarm a where a.org_id = p.org_id and a.permit = p.id and coalesce(a.code, 'none') = ${alarm})`}
    ${watched === undefined ? sql`` : watchedWhere(watched.wanted, watched.of)}
    ${search === '' ? sql`` : sql`and strpos(p.number || (p.body->'request'->>'content') || p.unit || (p.body->'request'->'place'->>'spot'), ${search}) > 0`}`
}

export const ALARMS_OF = sql`(select count(*)::int from work_alarm a where a.org_id = p.org_id and a.permit = p.id)`

export const listLedgerRows = async (tx: Tx, org: Id, filter: LedgerFilter, { offset, limit }: { readonly offset: number; readonly limit: number }): Promise<{ rows: { body: Permit; alarms: number }[]; total: number }> => {
  const found = await tx.many(sql<{ body: Permit; alarms: number; total: number }>`select p.body, ${ALARMS_OF} as alarms, count(*) over ()::int as total from permit p where ${ledgerWhere(org, filter)} order by p.from_at desc, p.id offset ${offset} limit ${limit}`)
  return { rows: found, total: found[0]?.total ?? 0 }
}
