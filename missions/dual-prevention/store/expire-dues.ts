import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface ExpiredDue {
  readonly id: Id
  readonly plan: Id
  readonly measure: Id
  readonly startAt: Instant
  readonly endAt: Instant
  readonly workType: string
  readonly post: Id | null
  readonly postName: string | null
  readonly content: string
  readonly assignees: readonly Id[]
}

/** Open dues that are over, the oldest first, locked. */
export const takeExpired = (tx: Tx, org: Id, now: Instant, limit: number): Promise<ExpiredDue[]> =>
  tx.many(sql<ExpiredDue>`select d.id, d.plan, d.measure, d.start_at as "startAt", d.end_at as "endAt", d.post, d.assignees, p.work_type as "workType", p.post_name as "postName", p.content
    from inspection_due d join inspection_plan p on p.org_id = d.org_id and p.id = d.plan
    where d.org_id = ${org} and d.state = 'open' and d.end_at <= ${now} order by d.end_at, d.id limit ${limit} for update of d`)

export const markMissed = (tx: Tx, org: Id, missed: readonly { id: Id; record: Id }[]): Promise<number> =>
  tx.run(sql`update inspection_due d set state = 'missed', record = it.record
    from json_to_recordset(${JSON.stringify(missed)}) as it(id uuid, record uuid) where d.org_id = ${org} and d.id = it.id`)

/** When the next open due is over. */
export const nextEnd = async (tx: Tx, org: Id): Promise<Instant | null> =>
  (await tx.first(sql<{ at: Instant | null }>`select min(end_at) as at from inspection_due where org_id = ${org} and state = 'open'`))?.at ?? null
