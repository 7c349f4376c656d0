import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { PlantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { DangerRow, listDangers } from '../contract/list-dangers.ts'
import { chosenDangers, lateOn } from './danger/danger-filter.ts'

const ROW = sql`id, version, state, name, place, level, kind, reported_at as "reportedAt", reporter, responsible, deadline, climbed, source, department, acceptor, repeats,
  extensions, photos_before as "photosBefore", reporter_id as "reporterId", anonymous, (supervision is not null and state = 'rectifying') as supervised`

/** The tie is broken the way that the indexes run. */
const ORDER = {
  reportedAt: sql`reported_at, id desc`,
  '-reportedAt': sql`reported_at desc, id`,
  deadline: sql`deadline, id`,
  '-deadline': sql`deadline desc nulls last, id`,
}

/** One statement: the page by the index of its order, the total by an index that holds no rows. */
export const listDangerRows = async (
  tx: Tx,
  org: Id,
  asked: z.output<typeof listDangers.input>,
  today: PlantDay,
): Promise<{ rows: DangerRow[]; total: number }> => {
  const { sort, offset, limit } = asked
  const chosen = chosenDangers(org, asked, today)
  const found = await tx.many(sql<DangerRow & { total: number }>`select ${ROW}, ${lateOn(today)} as overdue, (select count(*) from danger where ${chosen}) as total
    from danger where ${chosen} order by ${ORDER[sort]} offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row), total: found[0]?.total ?? (offset === 0 ? 0 : await countDangers(tx, chosen)) }
}

/** A page beyond the end has no row to carry the total. */
const countDangers = async (tx: Tx, chosen: ReturnType<typeof sql>): Promise<number> =>
  (await tx.first(sql<{ total: number }>`select count(*) as total from danger where ${chosen}`))?.total ?? 0
