import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

/** What positioning was asked to watch for a permit. */
export interface WatchAsked {
  readonly permit: Id
  readonly persons: readonly Id[]
  /** The place in words, to see whether it is another. */
  readonly site: string
  readonly until: Instant
}

export const watchAskedFor = (tx: Tx, org: Id, permit: Id): Promise<WatchAsked | undefined> => tx.first(sql<WatchAsked>`select permit, persons, site, until_at as "until" from permit_watch where org_id = ${org} and permit = ${permit}`)
export const keepWatchAsked = (tx: Tx, org: Id, { permit, persons, site, until }: WatchAsked): Promise<number> =>
  tx.run(sql`insert into permit_watch (org_id, permit, persons, site, until_at) values (${org}, ${permit}, ${persons as Id[]}::uuid[], ${site}, ${until})
    on conflict (org_id, permit) do update set persons = excluded.persons, site = excluded.site, until_at = excluded.until_at`)
export const forgetWatchAsked = (tx: Tx, org: Id, permit: Id): Promise<number> => tx.run(sql`delete from permit_watch where org_id = ${org} and permit = ${permit}`)
