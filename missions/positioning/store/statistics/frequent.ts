import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { FrequentGathering, GatheringWatch } from '../../contract/frequent-gathering.ts'

export const saveFrequent = (tx: Tx, org: Id, it: FrequentGathering): Promise<number> =>
  tx.run(sql`insert into frequent_gathering (org_id, id, state, plan, floor, asked_at, record, version) values (${org}, ${it.id}, ${it.state}, ${it.plan}, ${it.floor}, ${it.askedAt}, ${JSON.stringify(it)}, ${it.version})
    on conflict (org_id, id) do update set state = excluded.state, record = excluded.record, version = excluded.version`)

export const loadFrequent = async (tx: Tx, org: Id, id: Id): Promise<FrequentGathering | undefined> =>
  (await tx.first(sql<{ record: FrequentGathering }>`select record from frequent_gathering where org_id = ${org} and id = ${id} for update`))?.record

/** What was asked on a floor, the newest first. */
export const frequentOn = async (tx: Tx, org: Id, plan: string, floor: number): Promise<FrequentGathering[]> =>
  (await tx.many(sql<{ record: FrequentGathering }>`select record from frequent_gathering where org_id = ${org} and plan = ${plan} and floor = ${floor} order by asked_at desc limit 200 for update`)).map(({ record }) => record)

export interface FrequentFilter {
  readonly states: readonly string[]
  readonly search: string
  readonly offset: number
  readonly limit: number
}

/** Open ones first, the newest first. */
export const listFrequent = async (tx: Tx, org: Id, { states, search, offset, limit }: FrequentFilter): Promise<{ rows: FrequentGathering[]; total: number }> => {
  const rows = await tx.many(sql<{ record: FrequentGathering; total: number }>`select record, count(*) over () as total from frequent_gathering where org_id = ${org}
    ${states.length === 0 ? sql`` : sql`and state = any(${[...states]})`} ${search === '' ? sql`` : sql`and record->>'place' ilike ${`%${search}%`}`}
    order by array_position(array['asked', 'answered', 'finished'], state), asked_at desc offset ${offset} limit ${limit}`)
  return { rows: rows.map(({ record }) => record), total: rows[0]?.total ?? 0 }
}

/** Asked, answered or finished within a span. */
export const frequentBetween = async (tx: Tx, org: Id, from: number, to: number): Promise<FrequentGathering[]> =>
  (await tx.many(sql<{ record: FrequentGathering }>`select record from frequent_gathering where org_id = ${org} and asked_at <= ${to} and (state <> 'finished' or (record->'finished'->>'at')::bigint >= ${from}) order by asked_at`)).map(({ record }) => record)

export const loadWatch = (tx: Tx, org: Id): Promise<(GatheringWatch & { readonly version: number }) | undefined> =>
  tx.first(sql<GatheringWatch & { readonly version: number }>`select times, days, answer_days as "answerDays", version from gathering_watch where org_id = ${org}`)

/** @returns the version written; undefined when somebody else was first */
export const saveWatch = async (tx: Tx, org: Id, { times, days, answerDays }: GatheringWatch, version: number): Promise<number | undefined> =>
  (await tx.first(sql<{ version: number }>`insert into gathering_watch as w (org_id, times, days, answer_days, version) values (${org}, ${times}, ${days}, ${answerDays}, 1)
    on conflict (org_id) do update set times = excluded.times, days = excluded.days, answer_days = excluded.answer_days, version = w.version + 1 where w.version = ${version} returning version`))?.version
