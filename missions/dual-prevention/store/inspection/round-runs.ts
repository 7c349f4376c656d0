import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Statement, type Tx } from '@anlan/platform/database/database'
import type { listRoundRuns, RoundRun } from '../../contract/inspection/round.ts'
import type { Between } from '../list-due-rows.ts'

const RUN = sql`id, round, name, stops, state, start_at as "startAt", end_at as "endAt", assignees, started_at as "startedAt", ended_at as "endedAt", walker, visits, facts, evidence`
type Locked = RoundRun & { before: Id[] }

export interface NewRun extends Pick<RoundRun, 'id' | 'round' | 'name' | 'stops' | 'startAt' | 'endAt' | 'assignees'> {
  readonly post: Id | null
}

/** @returns how many were new; a walk that was made once is never made again */
export const insertRuns = async (tx: Tx, org: Id, runs: readonly NewRun[]): Promise<number> => {
  let added = 0
  for (const it of runs)
    added += await tx.run(sql`insert into round_run (org_id, id, round, name, stops, state, start_at, end_at, post, assignees)
      values (${org}, ${it.id}, ${it.round}, ${it.name}, ${JSON.stringify(it.stops)}, 'open', ${it.startAt}, ${it.endAt}, ${it.post}, ${it.assignees as Id[]}::uuid[]) on conflict do nothing`)
  return added
}

export const loadRun = (tx: Tx, org: Id, id: Id): Promise<Locked | undefined> => tx.first(sql<Locked>`select ${RUN}, before from round_run where org_id = ${org} and id = ${id} for update`)

export const saveRun = (tx: Tx, org: Id, it: RoundRun): Promise<number> =>
  tx.run(sql`update round_run set state = ${it.state}, started_at = ${it.startedAt}, ended_at = ${it.endedAt}, walker = ${it.walker}, visits = ${JSON.stringify(it.visits)},
    facts = ${it.facts === null ? null : JSON.stringify(it.facts)}, evidence = ${JSON.stringify(it.evidence)} where org_id = ${org} and id = ${it.id}`)

/** Open walks that are over become missed; they come back as they are now. */
export const expireRuns = (tx: Tx, org: Id, now: Instant): Promise<(RoundRun & { post: Id | null })[]> =>
  tx.many(sql<RoundRun & { post: Id | null }>`update round_run set state = 'missed' where org_id = ${org} and state = 'open' and end_at <= ${now} returning ${RUN}, post`)

/** Walks of posts that run now or begin soon, by post and moment to ask for. */
export const runGroups = (tx: Tx, org: Id, now: Instant, until: Instant): Promise<{ post: Id; at: Instant; running: boolean }[]> =>
  tx.many(sql`select distinct post, greatest(start_at, ${now}::bigint) as at, start_at <= ${now} as running from round_run
    where org_id = ${org} and state = 'open' and post is not null and end_at > ${now} and start_at <= ${until}`)

export const assignRuns = (tx: Tx, org: Id, { post, at, running }: { post: Id; at: Instant; running: boolean }, persons: readonly Id[]): Promise<number> =>
  tx.run(sql`update round_run set assignees = ${persons as Id[]}::uuid[], before = (select coalesce(array_agg(distinct who), '{}') from unnest(before || assignees) who)
    where org_id = ${org} and state = 'open' and post = ${post} and assignees <> ${persons as Id[]}::uuid[] and ${running ? sql`start_at <= ${at} and end_at > ${at}` : sql`start_at = ${at}`}`)

/** Walks that touch a span, locked, whatever has become of them. */
export const runsWithin = (tx: Tx, org: Id, from: Instant, to: Instant): Promise<RoundRun[]> =>
  tx.many(sql<RoundRun>`select ${RUN} from round_run where org_id = ${org} and start_at < ${to} and end_at > ${from} order by start_at, id limit 200 for update`)

export const nextRunEnd = async (tx: Tx, org: Id): Promise<Instant | null> =>
  (await tx.first(sql<{ at: Instant | null }>`select min(end_at) as at from round_run where org_id = ${org} and state = 'open'`))?.at ?? null

export const runsOf = (tx: Tx, org: Id, person: Id, now: Instant, until: Instant): Promise<RoundRun[]> =>
  tx.many(sql<RoundRun>`select ${RUN} from round_run where org_id = ${org} and state = 'open' and end_at > ${now} and start_at < ${until} and assignees @> array[${person}]::uuid[] order by end_at, id limit 50`)

const ORDER = { startAt: sql`start_at, id`, '-startAt': sql`start_at desc, id` }

const runRows = async (tx: Tx, org: Id, chosen: Statement<unknown>, order: Statement<unknown>, offset: number, limit: number): Promise<{ rows: RoundRun[]; total: number }> => {
  const found = await tx.many(sql<RoundRun & { total: number }>`select ${RUN}, count(*) over () as total from round_run where org_id = ${org} and ${chosen} order by ${order} offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row as RoundRun), total: found[0]?.total ?? 0 }
}

export const listRunRows = (tx: Tx, org: Id, { round, state, search = '', sort, offset, limit }: z.output<typeof listRoundRuns.input>, { from, to }: Between) =>
  runRows(tx, org, sql`end_at > ${from} and start_at < ${to} ${round === undefined ? sql`` : sql`and round = ${round}`} ${state.length === 0 ? sql`` : sql`and state = any(${state})`}
    ${search === '' ? sql`` : sql`and (strpos(name, ${search}) > 0 or strpos(coalesce(walker, ''), ${search}) > 0)`}`, ORDER[sort], offset, limit)

export const findRunRow = async (tx: Tx, org: Id, id: Id): Promise<RoundRun | undefined> => (await runRows(tx, org, sql`id = ${id}`, sql`id`, 0, 1)).rows[0]
