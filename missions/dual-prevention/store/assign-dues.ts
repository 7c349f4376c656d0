import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

/** Dues about which one question is asked: who is there at `at`, at the post or for the person named by the plan. */
export interface DueGroup {
  readonly post: Id | null
  readonly person: Id | null
  readonly at: Instant
  /** Running ones are asked about now; coming ones at their start. */
  readonly running: boolean
}

/** Running dues, and coming ones: those of a post that nobody has yet, and all that name a person, who may be away by then. */
export const dueGroups = (tx: Tx, org: Id, now: Instant, until: Instant): Promise<DueGroup[]> =>
  tx.many(sql<DueGroup>`with open_due as (
      select d.post, case when d.post is null then p.person end as person, d.start_at, d.assignees from inspection_due d join inspection_plan p on p.org_id = d.org_id and p.id = d.plan
      where d.org_id = ${org} and d.state = 'open' and d.end_at > ${now} and d.start_at <= ${until})
    select distinct post, person, ${now}::bigint as at, true as running from open_due where start_at <= ${now} and (post is not null or person is not null)
    union all
    select distinct post, person, start_at, false from open_due where start_at > ${now} and ((post is not null and assignees = '{}') or person is not null)`)

/** Why a due went into other hands. */
export type HandoverCause = 'shift' | 'roster' | 'absence' | 'nobody'

const inGroup = (org: Id, { post, person, at, running }: DueGroup) => sql`d.org_id = ${org} and d.state = 'open' and ${
  post === null ? sql`d.post is null and d.plan in (select id from inspection_plan where org_id = ${org} and person = ${person})` : sql`d.post = ${post}`
} and ${running ? sql`d.start_at <= ${at} and d.end_at > ${at}` : sql`d.start_at = ${at}`}`

/** Gives the dues of a group to some persons and writes down each that was somebody else's. @returns how many changed hands */
export const assignGroup = async (tx: Tx, org: Id, group: DueGroup, to: readonly Id[], { now, why }: { now: Instant; why: HandoverCause }): Promise<number> =>
  (
    await tx.first(sql<{ n: number }>`with changed as (
        update inspection_due d set assignees = ${to as Id[]}::uuid[], before = (select coalesce(array_agg(distinct who), '{}') from unnest(d.before || d.assignees) who)
        from inspection_due old where ${inGroup(org, group)} and d.assignees <> ${to as Id[]}::uuid[] and old.org_id = d.org_id and old.id = d.id
        returning d.id, old.assignees as given_by),
      told as (insert into due_handover (org_id, id, due, at, given_by, given_to, why)
        select ${org}, gen_random_uuid(), id, ${now}, given_by, ${to as Id[]}::uuid[], ${why} from changed where ${why} <> 'nobody' and (${why} = 'absence' or given_by <> '{}'))
      select count(*) as n from changed`)
  )?.n ?? 0

/** Before they are taken from whoever has them: dues that nobody will be there for, of which that was not yet said. @returns how many are newly told */
export const markUnmanned = (tx: Tx, org: Id, group: DueGroup, now: Instant): Promise<number> =>
  tx.run(sql`insert into due_handover (org_id, id, due, at, given_by, given_to, why)
    select ${org}, gen_random_uuid(), d.id, ${now}, d.assignees, '{}', 'nobody' from inspection_due d
    where ${inGroup(org, group)} and not exists (select from due_handover h where h.org_id = d.org_id and h.due = d.id and h.why = 'nobody')`)

/** The roster has changed: what has not begun is given out anew. */
export const forgetComing = (tx: Tx, org: Id, now: Instant): Promise<number> =>
  tx.run(sql`update inspection_due set assignees = '{}' where org_id = ${org} and state = 'open' and post is not null and start_at > ${now} and assignees <> '{}'`)

/** Whether any post has a due that is not over. */
export const anyOpenDue = async (tx: Tx, org: Id, now: Instant): Promise<boolean> =>
  (await tx.first(sql`select 1 from inspection_due where org_id = ${org} and state = 'open' and end_at > ${now} limit 1`)) !== undefined

export interface Handover {
  readonly at: Instant
  readonly givenBy: readonly Id[]
  readonly givenTo: readonly Id[]
  readonly why: HandoverCause
}

/** How a due went from hand to hand, the first time first. */
export const handoversOf = (tx: Tx, org: Id, due: Id): Promise<Handover[]> =>
  tx.many(sql<Handover>`select at, given_by as "givenBy", given_to as "givenTo", why from due_handover where org_id = ${org} and due = ${due} order by at, id`)
