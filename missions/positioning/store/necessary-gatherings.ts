import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { NecessaryGathering } from '../contract/gathering.ts'

const COLUMNS = sql`id, alarm, study, measures, json_build_object('id', responsible, 'name', responsible_name) as responsible, until_at as until, declared_at as "declaredAt", declared_by as "declaredBy", ended_at as "endedAt"`

export const necessaryOf = (tx: Tx, org: Id, alarm: Id): Promise<NecessaryGathering[]> =>
  tx.many(sql<NecessaryGathering>`select ${COLUMNS} from necessary_gathering where org_id = ${org} and alarm = ${alarm} order by declared_at desc`)

export const runningNecessary = (tx: Tx, org: Id): Promise<NecessaryGathering[]> => tx.many(sql<NecessaryGathering>`select ${COLUMNS} from necessary_gathering where org_id = ${org} and ended_at is null order by declared_at`)

export const insertNecessary = (tx: Tx, org: Id, { id, alarm, study, measures, responsible, until, declaredAt, declaredBy }: NecessaryGathering): Promise<number> =>
  tx.run(sql`insert into necessary_gathering (org_id, id, alarm, study, measures, responsible, responsible_name, until_at, declared_at, declared_by)
    values (${org}, ${id}, ${alarm}, ${study}, ${measures}, ${responsible.id}, ${responsible.name}, ${until}, ${declaredAt}, ${declaredBy})`)

/** The one that ran, ended; undefined where none did. */
export const endNecessary = (tx: Tx, org: Id, alarm: Id, at: Instant): Promise<NecessaryGathering | undefined> =>
  tx.first(sql<NecessaryGathering>`update necessary_gathering set ended_at = ${at} where org_id = ${org} and alarm = ${alarm} and ended_at is null returning ${COLUMNS}`)
