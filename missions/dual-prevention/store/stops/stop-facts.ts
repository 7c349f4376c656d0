import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { StopSignFacts } from '../../rules/stops/stop-signs.ts'

interface Around {
  readonly startAt: Instant
  readonly until: Instant
  /** When it was asked for. */
  readonly askedAt: Instant
}

const MOST = 100

/** What the books hold about some measures around a stop. */
export const stopFacts = async (tx: Tx, org: Id, measures: readonly Id[], { startAt, until, askedAt }: Around): Promise<Pick<StopSignFacts, 'answered' | 'dangers' | 'openEnds' | 'missedEnds'>> => {
  const of = measures as Id[]
  const ends = async (found: Promise<{ at: Instant }[]>) => (await found).map(({ at }) => at)
  const [answered, dangers, openEnds, missedEnds] = await Promise.all([
    tx.many(sql<{ content: string; at: Instant; who: string }>`select p.content, r.checked_at as at, r.inspector as who from inspection_record r
      join inspection_plan p on p.org_id = r.org_id and p.id = r.plan
      where r.org_id = ${org} and not r.deleted and r.result in ('0', '1') and r.measure = any(${of}) and r.checked_at > ${startAt} and r.checked_at < ${until}
      order by r.checked_at limit ${MOST}`),
    tx.many(sql<{ name: string; at: Instant }>`select name, reported_at as at from danger
      where org_id = ${org} and not deleted and state <> 'rejected' and source <> '7' and measure = any(${of}) and reported_at > ${startAt} and reported_at < ${until} order by reported_at limit ${MOST}`),
    ends(tx.many(sql<{ at: Instant }>`select end_at as at from inspection_due where org_id = ${org} and measure = any(${of}) and state = 'open' and start_at <= ${askedAt} and end_at > ${askedAt} order by end_at limit 10000`)),
    ends(tx.many(sql<{ at: Instant }>`select end_at as at from inspection_due where org_id = ${org} and measure = any(${of}) and state = 'missed' and end_at <= ${startAt} order by end_at desc limit 10000`)),
  ])
  return { answered, dangers, openEnds, missedEnds }
}

/** Open dues of some measures that lie in a period: those that have begun, and those that have not. */
export const countDuesWithin = async (tx: Tx, org: Id, measures: readonly Id[], { from, to, now }: { from: Instant; to: Instant; now: Instant }): Promise<{ begun: number; coming: number }> =>
  (await tx.first(sql<{ begun: number; coming: number }>`select count(*) filter (where start_at <= ${now}) as begun, count(*) filter (where start_at > ${now} and start_at >= ${from} and start_at < ${to}) as coming
    from inspection_due where org_id = ${org} and measure = any(${measures as Id[]}) and state = 'open' and end_at > ${now}`)) ?? { begun: 0, coming: 0 }
