import type { Id } from '@anlan/kernel/id'
import type { Instant, PlantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { ReviewRequest } from '../contract/reassess.ts'

export interface KeptReview {
  readonly assessedOn: PlantDay | null
  readonly assessedBy: string | null
  readonly conclusion: string | null
  readonly requests: readonly ReviewRequest[]
}

export interface LoadedReview extends KeptReview {
  readonly unit: Id
  readonly unitName: string
  readonly bornAt: Instant
}

/** What is kept of living units, of all or of those named. */
export const loadReviews = (tx: Tx, org: Id, only?: readonly Id[]): Promise<LoadedReview[]> =>
  tx.many(sql<LoadedReview>`select u.id as unit, u.name as "unitName", u.created_at as "bornAt", r.assessed_on as "assessedOn", r.assessed_by as "assessedBy", r.conclusion,
      coalesce(r.requests, '[]') as requests
    from risk_unit u left join risk_review r on r.org_id = u.org_id and r.unit = u.id
    where u.org_id = ${org} and not u.deleted ${only === undefined ? sql`` : sql`and u.id = any(${only as Id[]}::uuid[])`} order by u.name, u.id`)

export const saveReview = (tx: Tx, org: Id, unit: Id, { assessedOn, assessedBy, conclusion, requests }: KeptReview): Promise<number> =>
  tx.run(sql`insert into risk_review (org_id, unit, assessed_on, assessed_by, conclusion, requests)
    values (${org}, ${unit}, ${assessedOn}, ${assessedBy}, ${conclusion}, ${JSON.stringify(requests)})
    on conflict (org_id, unit) do update set assessed_on = excluded.assessed_on, assessed_by = excluded.assessed_by, conclusion = excluded.conclusion, requests = excluded.requests`)

/** One after the other: two demands at once would lose one. */
export const lockReviews = (tx: Tx, org: Id): Promise<number> => tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`reviews ${org}`}, 0))`)
