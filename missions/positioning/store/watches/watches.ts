import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Shape } from '../../contract/shape.ts'
import type { Judged } from '../../contract/judged.ts'

export interface WatchRow {
  readonly id: Id
  readonly subject: Id | null
  readonly title: string
  readonly duty: 'guardian' | 'worker' | 'approver'
  readonly persons: readonly Id[]
  readonly plan: string
  readonly shape: Shape
  readonly floors: { readonly from: number; readonly to: number } | null
  readonly from: Instant
  readonly until: Instant
  readonly graceSeconds: number
  readonly level: Judged['level']
  readonly endedAt: Instant | null
}

const COLUMNS = sql`id, subject, title, duty, persons, plan, shape, floors, from_at as "from", until_at as "until", grace_seconds as "graceSeconds", level, ended_at as "endedAt"`

/** Those that are not over: also the ones that have not begun. */
export const openWatches = (tx: Tx, org: Id, now: Instant): Promise<WatchRow[]> =>
  tx.many(sql<WatchRow>`select ${COLUMNS} from guardian_watch where org_id = ${org} and ended_at is null and until_at > ${now} order by id`)

export const watchById = (tx: Tx, org: Id, id: Id): Promise<WatchRow | undefined> => tx.first(sql<WatchRow>`select ${COLUMNS} from guardian_watch where org_id = ${org} and id = ${id} for update`)

/** The same watch again is changed, and begins anew where it was over. */
export const saveWatch = (tx: Tx, org: Id, it: WatchRow): Promise<number> =>
  tx.run(sql`insert into guardian_watch (org_id, id, subject, title, duty, persons, plan, shape, floors, from_at, until_at, grace_seconds, level, ended_at)
    values (${org}, ${it.id}, ${it.subject}, ${it.title}, ${it.duty}, ${[...it.persons]}::uuid[], ${it.plan}, ${JSON.stringify(it.shape)}, ${it.floors === null ? null : JSON.stringify(it.floors)}, ${it.from}, ${it.until}, ${it.graceSeconds}, ${it.level}, ${it.endedAt})
    on conflict (org_id, id) do update set subject = excluded.subject, title = excluded.title, duty = excluded.duty, persons = excluded.persons, plan = excluded.plan, shape = excluded.shape, floors = excluded.floors,
      from_at = excluded.from_at, until_at = excluded.until_at, grace_seconds = excluded.grace_seconds, level = excluded.level, ended_at = excluded.ended_at`)
