import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { NONE, type Presence } from '../../rules/statistics/count-hour.ts'
import { packHeads } from '../../rules/statistics/heads.ts'

/** An hour's heads take the place of what stood there. */
export const savePresence = async (tx: Tx, org: Id, hour: Instant, rows: readonly Presence[]): Promise<void> => {
  await tx.run(sql`delete from presence_hour where org_id = ${org} and hour = ${hour}`)
  if (rows.length === 0) return
  await tx.run(sql`insert into presence_hour (org_id, hour, fence, class, department, people, person_minutes, heads)
    select ${org}::uuid, ${hour}::bigint, * from unnest(${rows.map(({ fence }) => fence)}::uuid[], ${rows.map((it) => it.class)}::text[], ${rows.map(({ department }) => department)}::uuid[],
      ${rows.map(({ people }) => people)}::int[], ${rows.map(({ personMinutes }) => personMinutes)}::int[], ${rows.map(({ heads }) => Buffer.from(packHeads(heads)))}::bytea[])`)
}

export interface PresenceFilter {
  readonly from: Instant
  readonly to: Instant
  readonly class: readonly string[]
  readonly fence?: Id | undefined
  readonly department?: Id | undefined
}

const matching = (org: Id, { from, to, class: kinds, department }: PresenceFilter) => sql`org_id = ${org} and hour between ${from} and ${to}
  ${kinds.length === 0 ? sql`` : sql`and class = any(${[...kinds]})`} ${department === undefined ? sql`` : sql`and department = ${department}`}`

export const presenceBetween = (tx: Tx, org: Id, filter: PresenceFilter): Promise<{ hour: Instant; heads: Buffer }[]> =>
  tx.many(sql<{ hour: Instant; heads: Buffer }>`select hour, heads from presence_hour where ${matching(org, filter)} and fence = ${filter.fence ?? NONE}`)

/** Person-minutes in each fence, the most first. */
export const minutesByFence = (tx: Tx, org: Id, filter: PresenceFilter): Promise<{ fence: Id; minutes: number }[]> =>
  tx.many(sql<{ fence: Id; minutes: number }>`select fence, sum(person_minutes)::int as minutes from presence_hour where ${matching(org, filter)} and fence <> ${NONE} group by fence order by 2 desc, 1`)
