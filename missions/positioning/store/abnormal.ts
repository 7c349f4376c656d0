import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Abnormal } from '../contract/abnormal.ts'

const COLUMNS = sql`id, version, state, fence, area, reason, point, raised_at as "raisedAt", begun_at as "begunAt", begun_by as "begunBy", ended_at as "endedAt", ended_by as "endedBy", note`
const PAST = 100

export const findAbnormal = (tx: Tx, org: Id, id: Id): Promise<Abnormal | undefined> => tx.first(sql<Abnormal>`select ${COLUMNS} from abnormal_condition where org_id = ${org} and id = ${id} for update`)

/** Those that run or wait for a person. */
export const openAbnormal = (tx: Tx, org: Id): Promise<Abnormal[]> =>
  tx.many(sql<Abnormal>`select ${COLUMNS} from abnormal_condition where org_id = ${org} and state in ('proposed', 'running') order by raised_at, id`)

export const pastAbnormal = (tx: Tx, org: Id): Promise<Abnormal[]> =>
  tx.many(sql<Abnormal>`select ${COLUMNS} from abnormal_condition where org_id = ${org} and state not in ('proposed', 'running') order by raised_at desc, id limit ${PAST}`)

/** @returns 0 when somebody else was faster */
export const saveAbnormal = (tx: Tx, org: Id, it: Abnormal): Promise<number> =>
  it.version === 1
    ? tx.run(sql`insert into abnormal_condition (org_id, id, version, state, fence, area, reason, point, raised_at, begun_at, begun_by, ended_at, ended_by, note)
        values (${org}, ${it.id}, 1, ${it.state}, ${it.fence}, ${it.area}, ${it.reason}, ${it.point}, ${it.raisedAt}, ${it.begunAt}, ${it.begunBy}, ${it.endedAt}, ${it.endedBy}, ${it.note}) on conflict do nothing`)
    : tx.run(sql`update abnormal_condition set version = ${it.version}, state = ${it.state}, fence = ${it.fence}, area = ${it.area}, reason = ${it.reason}, begun_at = ${it.begunAt}, begun_by = ${it.begunBy},
        ended_at = ${it.endedAt}, ended_by = ${it.endedBy}, note = ${it.note} where org_id = ${org} and id = ${it.id} and version = ${it.version - 1}`)
