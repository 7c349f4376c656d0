import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { IssuedOrderState } from '../contract/issued-order.ts'
import type { SpotCheck } from '../contract/works.ts'

export interface CheckRecord extends Pick<SpotCheck, 'id' | 'at' | 'by' | 'seed' | 'findings' | 'comment'> {
  readonly enterprise: Id
  readonly permit: Id
}

/** @returns false when it is already there */
export const saveSpotCheck = async (tx: Tx, district: Id, town: Id | null, check: CheckRecord, order: Id | null): Promise<boolean> =>
  (await tx.run(sql`insert into spot_check (org_id, id, enterprise, town_id, permit, at, order_id, findings, record)
    values (${district}, ${check.id}, ${check.enterprise}, ${town}, ${check.permit}, ${check.at}, ${order}, ${check.findings.filter(({ fine }) => !fine).length}, ${JSON.stringify(check)}::jsonb) on conflict do nothing`)) > 0

export interface CheckRow {
  readonly record: CheckRecord
  readonly order_id: Id | null
  readonly state: IssuedOrderState | null
  readonly answer: string | null
}

/** With how far the enterprise is with its order, and its last words. */
export const spotChecksOf = (tx: Tx, enterprise: Id, permit: Id): Promise<CheckRow[]> =>
  tx.many(sql<CheckRow>`select c.record, c.order_id, o.state, (select s.content from issued_order_step s where s.order_id = o.id and s.what = 'answered' order by s.at desc limit 1) as answer
    from spot_check c left join issued_order o on o.id = c.order_id where c.enterprise = ${enterprise} and c.permit = ${permit} order by c.at desc`)

export interface CountRow {
  readonly enterprise: Id
  readonly kind: string
  readonly level: string | null
  readonly plans: number
  readonly permits: number
  readonly plan_only: number
  readonly permit_only: number
  readonly alarms: number
  readonly codes: readonly string[] | null
  readonly suspended: number
  readonly checks: number
  readonly findings: number
  readonly answered: number
}

/** A period by enterprise, kind and level. A plan counts for each of its works; it is without a permit when none of its kind hangs on it. */
export const countRows = (tx: Tx, from: Instant, to: Instant, enterprise: Id | undefined): Promise<CountRow[]> =>
  tx.many(sql<CountRow>`with permit as (select r.enterprise, r.id, r.record->>'kind' as kind, coalesce(r.record->>'level', '') as level, r.record from inbox_record r
        where r.kind = 'work-permit' and not r.deleted and r.happened_at >= ${from} and r.happened_at < ${to}),
      plan as (select r.enterprise, r.id, w->>'kind' as kind, coalesce(w->>'level', '') as level,
          not exists(select 1 from inbox_record p where p.enterprise = r.enterprise and p.kind = 'work-permit' and not p.deleted and p.record->>'plan' = r.id::text and p.record->>'kind' = w->>'kind') as bare
        from inbox_record r, jsonb_array_elements(r.record->'works') w where r.kind = 'work-plan' and not r.deleted and r.happened_at >= ${from} and r.happened_at < ${to}),
      alarm as (select p.enterprise, p.kind, p.level, coalesce(a.state, '其他') as code from permit p join inbox_record a on a.enterprise = p.enterprise and a.kind = 'work-alarm' and not a.deleted and a.record->>'permit' = p.id::text),
      code as (select enterprise, kind, level, sum(n) as alarms, array_agg(code || '×' || n order by code) as codes from (select enterprise, kind, level, code, count(*) as n from alarm group by 1, 2, 3, 4) c group by 1, 2, 3),
      looked as (select p.enterprise, p.kind, p.level, count(*) as checks, sum(c.findings) as findings, count(*) filter (where o.state in ('answered', 'finished', 'closed')) as answered
        from permit p join spot_check c on c.enterprise = p.enterprise and c.permit = p.id left join issued_order o on o.id = c.order_id group by 1, 2, 3),
      key as (select enterprise, kind, level from permit union select enterprise, kind, level from plan)
    select k.enterprise, k.kind, nullif(k.level, '') as level,
      (select count(*) from plan x where (x.enterprise, x.kind, x.level) = (k.enterprise, k.kind, k.level)) as plans, (select count(*) from plan x where (x.enterprise, x.kind, x.level) = (k.enterprise, k.kind, k.level) and x.bare) as plan_only,
      (select count(*) from permit x where (x.enterprise, x.kind, x.level) = (k.enterprise, k.kind, k.level)) as permits, (select count(*) from permit x where (x.enterprise, x.kind, x.level) = (k.enterprise, k.kind, k.level) and x.record->>'plan' is null) as permit_only,
      (select count(*) from permit x where (x.enterprise, x.kind, x.level) = (k.enterprise, k.kind, k.level) and jsonb_array_length(coalesce(x.record->'suspensions', '[]'::jsonb)) > 0) as suspended,
      coalesce(c.alarms, 0)::int as alarms, c.codes, coalesce(l.checks, 0)::int as checks, coalesce(l.findings, 0)::int as findings, coalesce(l.answered, 0)::int as answered
    from key k left join code c on (c.enterprise, c.kind, c.level) = (k.enterprise, k.kind, k.level) left join looked l on (l.enterprise, l.kind, l.level) = (k.enterprise, k.kind, k.level)
    ${enterprise === undefined ? sql`` : sql`where k.enterprise = ${enterprise}`} order by k.enterprise, k.kind, k.level`)
