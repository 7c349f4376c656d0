import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Hold } from '../contract/hold.ts'

const COLUMNS = sql`id, area, reason, source, source_key as "key", link, begun_at as "begunAt", begun_by as "begunBy", ended_at as "endedAt", ended_by as "endedBy", end_reason as "endReason"`

/** @returns false when one of this source and key stands already */
export const insertHold = async (tx: Tx, org: Id, it: Hold): Promise<boolean> =>
  (await tx.run(sql`insert into work_hold (org_id, id, area, reason, source, source_key, link, begun_at, begun_by) values (${org}, ${it.id}, ${it.area}, ${it.reason}, ${it.source}, ${it.key}, ${it.link}, ${it.begunAt}, ${it.begunBy}) on conflict do nothing`)) === 1

export const endHold = (tx: Tx, org: Id, { id, endedAt, endedBy, endReason }: Hold): Promise<number> => tx.run(sql`update work_hold set ended_at = ${endedAt}, ended_by = ${endedBy}, end_reason = ${endReason} where org_id = ${org} and id = ${id} and ended_at is null`)
export const standingHolds = (tx: Tx, org: Id): Promise<Hold[]> => tx.many(sql<Hold>`select ${COLUMNS} from work_hold where org_id = ${org} and ended_at is null order by begun_at`)
export const holdById = (tx: Tx, org: Id, id: Id): Promise<Hold | undefined> => tx.first(sql<Hold>`select ${COLUMNS} from work_hold where org_id = ${org} and id = ${id} for update`)
/** The newest first. */
export const recentHolds = (tx: Tx, org: Id, most: number): Promise<Hold[]> => tx.many(sql<Hold>`select ${COLUMNS} from work_hold where org_id = ${org} order by begun_at desc limit ${most}`)
