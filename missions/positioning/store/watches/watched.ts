import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

/** What was last told of somebody who is watched. */
export interface WatchedRow {
  readonly watch: Id
  readonly person: Id
  readonly state: 'at-post' | 'silent' | 'left'
  readonly basis: 'seen' | 'unanswered' | null
  readonly since: Instant
}

export const watchedOf = (tx: Tx, org: Id, watches: readonly Id[]): Promise<WatchedRow[]> =>
  tx.many(sql<WatchedRow>`select watch, person, state, basis, since from watched_person where org_id = ${org} and watch = any(${[...watches]}::uuid[])`)

export const saveWatched = (tx: Tx, org: Id, { watch, person, state, basis, since }: WatchedRow): Promise<number> =>
  tx.run(sql`insert into watched_person (org_id, watch, person, state, basis, since) values (${org}, ${watch}, ${person}, ${state}, ${basis}, ${since})
    on conflict (org_id, watch, person) do update set state = excluded.state, basis = excluded.basis, since = excluded.since`)

/** A watch that begins anew knows nothing of before. */
export const forgetWatched = (tx: Tx, org: Id, watch: Id): Promise<number> => tx.run(sql`delete from watched_person where org_id = ${org} and watch = ${watch}`)
