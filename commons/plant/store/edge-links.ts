import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { type EdgeConnection, EDGE_PROTOCOLS, type EdgeHealth, type EdgeState } from '../contract/edge.ts'
import { measurementPointRegister } from '../contract/place.ts'

/** A connection as the runner works it. */
export interface EdgeLink {
  readonly org: Id
  readonly id: Id
  readonly version: number
  readonly config: EdgeConnection
}

/** Of all orgs; asked by the runner only. */
export const activeLinks = (tx: Tx): Promise<EdgeLink[]> => tx.many(sql<EdgeLink>`select org_id as org, id, version, config from edge_link where active`)

export const saveLink = (tx: Tx, org: Id, id: Id, version: number, config: EdgeConnection): Promise<number> =>
  tx.run(sql`insert into edge_link as l (org_id, id, version, active, config, state) values (${org}, ${id}, ${version}, ${config.active}, ${JSON.stringify(config)}, ${config.active ? 'waiting' : 'paused'})
    on conflict (org_id, id) do update set version = excluded.version, active = excluded.active, config = excluded.config, state = excluded.state, state_since = null
    where l.version < excluded.version`)

export const removeLink = (tx: Tx, org: Id, id: Id): Promise<number> => tx.run(sql`delete from edge_link where org_id = ${org} and id = ${id}`)

/** What the runner saw since it last said so; counts are added. */
export interface EdgeReport {
  readonly state: EdgeState
  readonly at: Instant
  readonly lastValueAt: Instant | null
  readonly error: string | null
  readonly errorAt: Instant | null
  readonly polls: number
  readonly failures: number
  readonly dropped: number
}

/** @returns the state before */
export const reportLink = async (tx: Tx, { org, id, version }: EdgeLink, it: EdgeReport): Promise<EdgeState | undefined> => {
  const before = await tx.first(sql<{ state: EdgeState }>`select state from edge_link where org_id = ${org} and id = ${id} and version = ${version} for update`)
  if (before === undefined) return undefined
  await tx.run(sql`update edge_link set state = ${it.state}, state_since = case when state = ${it.state} and state_since is not null then state_since else ${it.at} end,
      last_value_at = coalesce(${it.lastValueAt}, last_value_at), last_error = coalesce(${it.error}, last_error), last_error_at = coalesce(${it.errorAt}, last_error_at),
      polls = polls + ${it.polls}, failures = failures + ${it.failures}, dropped = dropped + ${it.dropped}
    where org_id = ${org} and id = ${id}`)
  return before.state
}

interface HealthRow extends Omit<EdgeHealth, 'name' | 'protocol' | 'address' | 'points' | 'pollSeconds'> {
  readonly config: EdgeConnection
}

export const listLinks = async (tx: Tx, org: Id): Promise<EdgeHealth[]> =>
  (
    await tx.many(sql<HealthRow>`select id, config, state, state_since as "stateSince", last_value_at as "lastValueAt", last_error as "lastError", last_error_at as "lastErrorAt", polls, failures, dropped
      from edge_link where org_id = ${org} order by config ->> 'name'`)
  ).map(({ config: { name, protocol, host, port, points, pollSeconds }, ...row }) => ({ ...row, name, protocol: EDGE_PROTOCOLS[protocol], address: `${host}:${port}`, points: points.length, pollSeconds }))

/** Points by their tags; a tag that is in no register row is missing. */
export const pointsByTag = async (tx: Tx, org: Id, tags: readonly string[]): Promise<Map<string, Id>> =>
  new Map(
    (
      await tx.many(sql<{ tag: string; id: Id }>`select data ->> 'tag' as tag, id from register_row
        where org_id = ${org} and register = ${measurementPointRegister.name} and not deleted and data ->> 'tag' = any(${tags}::text[])`)
    ).map(({ tag, id }) => [tag, id]),
  )
