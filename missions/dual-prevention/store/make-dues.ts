import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { InspectionPlan } from '../contract/records.ts'

/** What of a plan decides when its dues are. */
export type PlanTiming = Pick<InspectionPlan, 'id' | 'measure' | 'cycle' | 'cycleUnit' | 'firstStart' | 'windowStart' | 'windowEnd' | 'workDayType' | 'post' | 'person'> & {
  readonly freshSince: Instant | null
}

export interface NewDue {
  readonly id: Id
  readonly plan: Id
  readonly measure: Id
  readonly start_at: Instant
  readonly end_at: Instant
  readonly post: Id | null
  readonly assignees: readonly Id[]
}

/** Up to where dues have been made; locked, so that two runs come one after the other. */
export const takeHorizon = async (tx: Tx, org: Id): Promise<Instant | null> => {
  await tx.run(sql`insert into due_horizon (org_id, until) values (${org}, 0) on conflict do nothing`)
  return (await tx.first(sql<{ until: Instant }>`select until from due_horizon where org_id = ${org} for update`))?.until || null
}

/** All dues up to `until` are made: no plan is fresh any more. */
export const moveHorizon = async (tx: Tx, org: Id, until: Instant): Promise<void> => {
  await tx.run(sql`update due_horizon set until = greatest(until, ${until}) where org_id = ${org}`)
  await tx.run(sql`update inspection_plan set fresh_since = null where org_id = ${org} and fresh_since is not null`)
}

/** Living plans; the plan alone says when, and nothing is joined that hundreds of thousands of them would pay for at midnight. */
export const loadTimings = (tx: Tx, org: Id, onlyFresh: boolean): Promise<PlanTiming[]> =>
  tx.many(sql<PlanTiming>`select p.id, p.measure, p.cycle, p.cycle_unit as "cycleUnit", p.first_start as "firstStart", p.window_start as "windowStart",
      p.window_end as "windowEnd", p.work_day_type as "workDayType", p.post, p.person, p.fresh_since as "freshSince"
    from inspection_plan p
    where p.org_id = ${org} and p.active and not p.deleted ${onlyFresh ? sql`and p.fresh_since is not null` : sql``}
      and not exists (select from risk_measure gone where gone.org_id = ${org} and gone.id = p.measure and gone.deleted)`)

/** Dues that fresh plans already have from `from` on, whatever became of them. */
export const loadStandingDues = (tx: Tx, org: Id, from: Instant): Promise<{ plan: Id; startAt: Instant; endAt: Instant }[]> =>
  tx.many(sql`select d.plan, d.start_at as "startAt", d.end_at as "endAt" from inspection_due d
    join inspection_plan p on p.org_id = d.org_id and p.id = d.plan and p.fresh_since is not null
    where d.org_id = ${org} and d.end_at > ${from}`)

const BATCH = 5_000

/** @returns how many were new; what has been made once is never made again */
export const insertDues = async (tx: Tx, org: Id, dues: readonly NewDue[]): Promise<number> => {
  let added = 0
  for (let at = 0; at < dues.length; at += BATCH)
    added += await tx.run(sql`insert into inspection_due (org_id, id, plan, measure, state, start_at, end_at, post, assignees)
      select ${org}, id, plan, measure, 'open', start_at, end_at, post, assignees
      from json_populate_recordset(null::inspection_due, ${JSON.stringify(dues.slice(at, at + BATCH))}) on conflict (org_id, plan, start_at) do nothing`)
  return added
}
