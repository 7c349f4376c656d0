import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Judged } from '../contract/judged.ts'

export type StandingRow = Omit<Judged, 'phase' | 'at'>

const COLUMNS = sql`cause, kind, level, since, fence, carriers, plan, x, y, floor, value, allowed`

export const standingAlarms = (tx: Tx, org: Id): Promise<StandingRow[]> => tx.many(sql<StandingRow>`select ${COLUMNS} from judged_alarm where org_id = ${org} and ended_at is null order by since, cause`)

/** @returns false when it stands already: then it is only brought up to date */
export const keepBegun = async (tx: Tx, org: Id, it: Judged): Promise<boolean> => {
  const changed = await tx.run(sql`update judged_alarm set level = ${it.level}, carriers = ${[...it.carriers]}::uuid[], plan = ${it.plan}, x = ${it.x}, y = ${it.y}, floor = ${it.floor}, value = ${it.value}, allowed = ${it.allowed}
    where org_id = ${org} and cause = ${it.cause} and ended_at is null`)
  if (changed > 0) return false
  await tx.run(sql`insert into judged_alarm (org_id, cause, begun_at, kind, level, since, fence, carriers, plan, x, y, floor, value, allowed)
    values (${org}, ${it.cause}, ${it.at}, ${it.kind}, ${it.level}, ${it.since}, ${it.fence}, ${[...it.carriers]}::uuid[], ${it.plan}, ${it.x}, ${it.y}, ${it.floor}, ${it.value}, ${it.allowed})
    on conflict (org_id, cause, begun_at) do update set ended_at = null, level = excluded.level, carriers = excluded.carriers`)
  return true
}

/** @returns whether it stood */
export const keepEnded = async (tx: Tx, org: Id, { cause, at }: Judged): Promise<boolean> =>
  (await tx.run(sql`update judged_alarm set ended_at = ${at} where org_id = ${org} and cause = ${cause} and ended_at is null`)) > 0
