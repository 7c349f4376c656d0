import type { Id } from '@anlan/kernel/id'
import { type Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Permit } from '../../contract/permit.ts'

export interface AlarmRow {
  readonly id: Id
  readonly permit: Id
  readonly number: string
  readonly kind: Permit['kind']
  readonly level: Permit['level']
  readonly area: string
  readonly spot: string
  readonly gate: string
  readonly code: string | null
  readonly text: string
  readonly begunAt: Instant
  readonly endedAt: Instant | null
}
export interface AlarmFilter {
  readonly search?: string | undefined
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
  readonly alarm?: string | undefined
  readonly kind: readonly string[]
  readonly area?: string | undefined
  readonly permit?: Id | undefined
  readonly open?: boolean | undefined
  readonly offset: number
  readonly limit: number
}

/** Those that stand first, then the newest. */
export const listAlarmRows = async (tx: Tx, org: Id, { search = '', from, until, alarm, kind, area, permit, open, offset, limit }: AlarmFilter): Promise<{ rows: AlarmRow[]; total: number }> => {
  const found = await tx.many(sql<AlarmRow & { total: number }>`select a.id, a.permit, p.number, p.kind, p.level, p.area, p.body->'request'->'place'->>'spot' as spot, a.gate, a.code, a.text, a.begun_at as "begunAt", a.ended_at as "endedAt", count(*) over ()::int as total
    from work_alarm a join permit p on p.org_id = a.org_id and p.id = a.permit where a.org_id = ${org}
    ${from === undefined ? sql`` : sql`and (a.ended_at is null or a.ended_at >= ${from})`} ${until === undefined ? sql`` : sql`and a.begun_at < ${until}`} ${alarm === undefined ? sql`` : sql`and coalesce(a.code, 'none') = ${alarm}`}
    ${kind.length === 0 ? sql`` : sql`and p.kind = any(${kind as string[]}::text[])`} ${area === undefined ? sql`` : sql`and p.area = ${area}`} ${permit === undefined ? sql`` : sql`and a.permit = ${permit}`}
    ${open === undefined ? sql`` : open ? sql`and a.ended_at is null` : sql`and a.ended_at is not null`} ${search === '' ? sql`` : sql`and strpos(a.text || p.number, ${search}) > 0`}
    order by (a.ended_at is not null), a.begun_at desc, a.id offset ${offset} limit ${limit}`)
  return { rows: found, total: found[0]?.total ?? 0 }
}
