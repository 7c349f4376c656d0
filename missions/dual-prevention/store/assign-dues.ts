import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

/** Dues of one post about which one question is asked: who is on duty at `at`. */
export interface DueGroup {
  readonly post: Id
  readonly at: Instant
  /** Running ones are asked about now; coming ones at their start. */
  readonly running: boolean
}

/** Running dues by post, and coming ones that nobody has yet, by post and start. */
export const dueGroups = (tx: Tx, org: Id, now: Instant, until: Instant): Promise<DueGroup[]> =>
  tx.many(sql<DueGroup>`select distinct post, ${now}::bigint as at, true as running from inspection_due
      where org_id = ${org} and state = 'open' and post is not null and end_at > ${now} and start_at <= ${now}
    union all
    select distinct post, start_at, false from inspection_due
      where org_id = ${org} and state = 'open' and post is not null and start_at > ${now} and start_at <= ${until} and assignees = '{}'`)

/** @returns how many changed hands */
export const assignGroup = (tx: Tx, org: Id, { post, at, running }: DueGroup, persons: readonly Id[]): Promise<number> =>
  tx.run(sql`update inspection_due set assignees = ${persons as Id[]}::uuid[],
      before = (select coalesce(array_agg(distinct who), '{}') from unnest(before || assignees) who)
    where org_id = ${org} and state = 'open' and post = ${post} and assignees <> ${persons as Id[]}::uuid[]
      and ${running ? sql`start_at <= ${at} and end_at > ${at}` : sql`start_at = ${at}`}`)

/** The roster has changed: what has not begun is given out anew. */
export const forgetComing = (tx: Tx, org: Id, now: Instant): Promise<number> =>
  tx.run(sql`update inspection_due set assignees = '{}' where org_id = ${org} and state = 'open' and post is not null and start_at > ${now} and assignees <> '{}'`)

/** Whether any post has a due that is not over. */
export const anyOpenDue = async (tx: Tx, org: Id, now: Instant): Promise<boolean> =>
  (await tx.first(sql`select 1 from inspection_due where org_id = ${org} and state = 'open' and end_at > ${now} limit 1`)) !== undefined
