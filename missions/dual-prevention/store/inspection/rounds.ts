import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { listRounds, Round } from '../../contract/inspection/round.ts'

const ROUND = sql`id, version, deleted, updated_at as "updatedAt", updated_by as "updatedBy", name, stops, cycle, cycle_unit as "cycleUnit", first_start as "firstStart",
  window_start as "windowStart", window_end as "windowEnd", work_day_type as "workDayType", post, person, active`

export const loadRound = (tx: Tx, org: Id, id: Id): Promise<Round | undefined> => tx.first(sql<Round>`select ${ROUND} from inspection_round where org_id = ${org} and id = ${id} for update`)

export const roundNameTaken = async (tx: Tx, org: Id, id: Id, name: string): Promise<boolean> =>
  (await tx.first(sql`select 1 from inspection_round where org_id = ${org} and name = ${name} and id <> ${id} and not deleted limit 1`)) !== undefined

/** Walks of a saved round are made anew: those that have not begun go. */
export const saveRoundRow = async (tx: Tx, org: Id, it: Round, now: Instant): Promise<void> => {
  await tx.run(sql`insert into inspection_round (org_id, id, version, deleted, updated_at, updated_by, name, stops, cycle, cycle_unit, first_start, window_start, window_end, work_day_type, post, person, active, made_until)
    values (${org}, ${it.id}, ${it.version}, ${it.deleted}, ${it.updatedAt}, ${it.updatedBy}, ${it.name}, ${JSON.stringify(it.stops)}, ${it.cycle}, ${it.cycleUnit}, ${it.firstStart}, ${it.windowStart}, ${it.windowEnd},
      ${it.workDayType}, ${it.post}, ${it.person}, ${it.active}, null)
    on conflict (org_id, id) do update set version = excluded.version, deleted = excluded.deleted, updated_at = excluded.updated_at, updated_by = excluded.updated_by, name = excluded.name, stops = excluded.stops,
      cycle = excluded.cycle, cycle_unit = excluded.cycle_unit, window_start = excluded.window_start, window_end = excluded.window_end, work_day_type = excluded.work_day_type,
      post = excluded.post, person = excluded.person, active = excluded.active, made_until = null`)
  await tx.run(sql`delete from round_run where org_id = ${org} and round = ${it.id} and state = 'open' and start_at > ${now}`)
}

/** Rounds whose walks are to be made, and up to where they have been. */
export const activeRounds = (tx: Tx, org: Id): Promise<(Round & { madeUntil: Instant | null })[]> =>
  tx.many(sql<Round & { madeUntil: Instant | null }>`select ${ROUND}, made_until as "madeUntil" from inspection_round where org_id = ${org} and active and not deleted`)

export const moveMadeUntil = (tx: Tx, org: Id, until: Instant): Promise<number> => tx.run(sql`update inspection_round set made_until = ${until} where org_id = ${org} and active and not deleted`)

export type RoundListRow = Round & { nextStart: Instant | null }
const ORDER = { name: sql`name, id`, '-name': sql`name desc, id` }

export const listRoundRows = async (tx: Tx, org: Id, now: Instant, { search = '', sort, offset, limit, id }: z.output<typeof listRounds.input> & { id?: Id }): Promise<{ rows: RoundListRow[]; total: number }> => {
  const found = await tx.many(sql<RoundListRow & { total: number }>`select ${ROUND}, (select min(start_at) from round_run r where r.org_id = ${org} and r.round = inspection_round.id and r.state = 'open' and r.end_at > ${now}) as "nextStart", count(*) over () as total
    from inspection_round where org_id = ${org} and not deleted ${search === '' ? sql`` : sql`and strpos(name, ${search}) > 0`} ${id === undefined ? sql`` : sql`and id = ${id}`}
    order by ${ORDER[sort]} offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row as RoundListRow), total: found[0]?.total ?? 0 }
}
