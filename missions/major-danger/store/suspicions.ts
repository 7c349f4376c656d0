import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { listSuspicions, Suspicion } from '../contract/suspicion.ts'

const COLUMNS = sql<Suspicion>`id, version, item, cause, state, title, facts, raised_at as "raisedAt", seen_at as "seenAt", decided_at as "decidedAt",
  decided_by as "decidedBy", reason, danger`

export const saveSuspicion = (tx: Tx, org: Id, it: Suspicion): Promise<number> =>
  tx.run(sql`insert into suspicion (org_id, id, version, item, cause, state, title, facts, raised_at, seen_at, decided_at, decided_by, reason, danger)
    values (${org}, ${it.id}, ${it.version}, ${it.item}, ${it.cause}, ${it.state}, ${it.title}, ${JSON.stringify(it.facts)}, ${it.raisedAt}, ${it.seenAt},
      ${it.decidedAt}, ${it.decidedBy}, ${it.reason}, ${it.danger})
    on conflict (org_id, id) do update set version = excluded.version, state = excluded.state, title = excluded.title, facts = excluded.facts,
      seen_at = excluded.seen_at, decided_at = excluded.decided_at, decided_by = excluded.decided_by, reason = excluded.reason, danger = excluded.danger`)

export const findSuspicion = (tx: Tx, org: Id, id: Id): Promise<Suspicion | undefined> =>
  tx.first(sql<Suspicion>`select ${COLUMNS} from suspicion where org_id = ${org} and id = ${id}`)

/** Locked until the transaction ends. */
export const loadSuspicion = (tx: Tx, org: Id, id: Id): Promise<Suspicion | undefined> =>
  tx.first(sql<Suspicion>`select ${COLUMNS} from suspicion where org_id = ${org} and id = ${id} for update`)

/** The one that a danger came of. */
export const suspicionOfDanger = (tx: Tx, org: Id, danger: Id): Promise<Suspicion | undefined> =>
  tx.first(sql<Suspicion>`select ${COLUMNS} from suspicion where org_id = ${org} and danger = ${danger} limit 1`)

/** The latest of each cause, one judgement at a time. */
export const latestOfEachCause = async (tx: Tx, org: Id): Promise<Suspicion[]> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`major-danger ${org}`}, 0))`)
  return tx.many(sql<Suspicion>`select distinct on (cause) ${COLUMNS} from suspicion where org_id = ${org} order by cause, raised_at desc, id desc`)
}

const ORDER = { raisedAt: sql`raised_at, id`, '-raisedAt': sql`raised_at desc, id` }

export const listSuspicionRows = async (
  tx: Tx,
  org: Id,
  { state, item, search = '', sort, offset, limit }: z.output<typeof listSuspicions.input>,
): Promise<{ rows: Suspicion[]; total: number }> => {
  const chosen = sql`org_id = ${org} ${state.length === 0 ? sql`` : sql`and state = any(${state})`} ${item === undefined ? sql`` : sql`and item = ${item}`}
    ${search === '' ? sql`` : sql`and strpos(title, ${search}) > 0`}`
  const [rows, count] = await Promise.all([
    tx.many(sql<Suspicion>`select ${COLUMNS} from suspicion where ${chosen} order by ${ORDER[sort]} offset ${offset} limit ${limit}`),
    tx.first(sql<{ total: number }>`select count(*) as total from suspicion where ${chosen}`),
  ])
  return { rows, total: count?.total ?? 0 }
}

export interface ItemCount {
  readonly item: string
  readonly suspected: number
  readonly confirmed: number
}

export const countByItem = (tx: Tx, org: Id): Promise<ItemCount[]> =>
  tx.many(sql<ItemCount>`select item, count(*) filter (where state = 'suspected') as suspected, count(*) filter (where state = 'confirmed') as confirmed
    from suspicion where org_id = ${org} group by item`)
