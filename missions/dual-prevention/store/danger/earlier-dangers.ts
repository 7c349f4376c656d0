import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Danger } from '../../contract/records.ts'

export type EarlierDanger = Pick<Danger, 'id' | 'name' | 'description' | 'place' | 'area' | 'kind' | 'measure' | 'state' | 'reportedAt' | 'deadline'>

/** Against so many at most a text is compared; at ten a day that is half a year. */
const MOST = 2_000

/** What was reported from `since` until before `until`, rejected reports aside, the newest first. */
export const earlierDangers = (tx: Tx, org: Id, { since, until, but }: { readonly since: Instant; readonly until: Instant; readonly but: Id | null }): Promise<EarlierDanger[]> =>
  tx.many(sql<EarlierDanger>`select id, name, description, place, area, kind, measure, state, reported_at as "reportedAt", deadline from danger
    where org_id = ${org} and not deleted and state <> 'rejected' and reported_at >= ${since} and reported_at <= ${until} and id is distinct from ${but}
    order by reported_at desc, id limit ${MOST}`)
