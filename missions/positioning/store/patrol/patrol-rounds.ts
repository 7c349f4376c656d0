import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { PatrolRound, PatrolState } from '../../contract/patrol-round.ts'
import type { Visit } from '../../rules/patrol/visits.ts'

interface Row {
  readonly body: PatrolRound
}

/** A round with what has been seen of each of its persons. */
export interface WatchedRound {
  readonly round: PatrolRound
  readonly visits: Readonly<Record<Id, readonly Visit[]>>
}

const WATCHED = sql`body as round, visits`

const bodies = (rows: readonly Row[]): PatrolRound[] => rows.map(({ body }) => body)

/** @returns how many were new; a round that was made once is never made again */
export const insertRounds = async (tx: Tx, org: Id, rounds: readonly PatrolRound[]): Promise<number> => {
  let added = 0
  for (const it of rounds)
    added += await tx.run(sql`insert into patrol_round (org_id, id, route, state, start_at, end_at, persons, body, look_at)
      values (${org}, ${it.id}, ${it.route}, ${it.state}, ${it.startAt}, ${it.endAt}, ${it.persons as Id[]}::uuid[], ${JSON.stringify(it)}, ${it.startAt}) on conflict do nothing`)
  return added
}

export const saveRound = (tx: Tx, org: Id, { round: it, visits }: WatchedRound, lookAt: Instant | null): Promise<number> =>
  tx.run(sql`update patrol_round set state = ${it.state}, persons = ${it.persons as Id[]}::uuid[], body = ${JSON.stringify(it)}, visits = ${JSON.stringify(visits)}, look_at = ${lookAt} where org_id = ${org} and id = ${it.id}`)

/** Those that have not begun go: the route is another, or is gone. */
export const dropPlanned = (tx: Tx, org: Id, route: Id, now: Instant): Promise<number> =>
  tx.run(sql`delete from patrol_round where org_id = ${org} and route = ${route} and (state = 'planned' or (state = 'running' and body ->> 'begunAt' is null and end_at > ${now}))`)

export const roundsToLookAt = (tx: Tx, org: Id, now: Instant): Promise<WatchedRound[]> =>
  tx.many(sql<WatchedRound>`select ${WATCHED} from patrol_round where org_id = ${org} and look_at <= ${now} order by start_at for update`)

export const nextLook = async (tx: Tx, org: Id): Promise<Instant | null> =>
  (await tx.first(sql<{ at: Instant | null }>`select min(look_at) as at from patrol_round where org_id = ${org} and look_at is not null`))?.at ?? null

/** Locked until the transaction ends. */
export const loadRound = (tx: Tx, org: Id, id: Id): Promise<WatchedRound | undefined> =>
  tx.first(sql<WatchedRound>`select ${WATCHED} from patrol_round where org_id = ${org} and id = ${id} for update`)

export const findRound = async (tx: Tx, org: Id, id: Id): Promise<PatrolRound | undefined> =>
  (await tx.first(sql<Row>`select body from patrol_round where org_id = ${org} and id = ${id}`))?.body

interface Asked {
  readonly from: Instant
  readonly to: Instant
  readonly route?: Id | undefined
  readonly state: readonly PatrolState[]
}

/** Rounds that touch the span, the earliest first. */
export const roundsWithin = async (tx: Tx, org: Id, { from, to, route, state }: Asked): Promise<PatrolRound[]> =>
  bodies(await tx.many(sql<Row>`select body from patrol_round where org_id = ${org} and end_at > ${from} and start_at < ${to}
    ${route === undefined ? sql`` : sql`and route = ${route}`} ${state.length === 0 ? sql`` : sql`and state = any(${[...state]})`} order by start_at, id limit 500`))

/** Open ones that somebody may walk, and those of his that have just ended. */
export const roundsOfPerson = async (tx: Tx, org: Id, person: Id, { from, to }: Pick<Asked, 'from' | 'to'>): Promise<PatrolRound[]> =>
  bodies(await tx.many(sql<Row>`select body from patrol_round where org_id = ${org} and end_at > ${from} and start_at < ${to} and persons @> array[${person}]::uuid[] order by start_at, id limit 50`))
