import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { AlarmStep } from '../../rules/accuracy/functional-verdict.ts'

export const keepAlarmStep = (tx: Tx, org: Id, test: Id, { cause, at, heads }: AlarmStep): Promise<number> =>
  tx.run(sql`insert into accuracy_alarm (org_id, test, cause, at, heads) values (${org}, ${test}, ${cause}, ${at}, ${heads}) on conflict (org_id, test, cause, at) do update set heads = excluded.heads`)

/** Only of one that was there: when it ends, nobody may be in it any more. */
export const endAlarmStep = (tx: Tx, org: Id, test: Id, { cause, at }: Pick<AlarmStep, 'cause' | 'at'>): Promise<number> =>
  tx.run(sql`insert into accuracy_alarm (org_id, test, cause, at, heads) select ${org}, ${test}, ${cause}, ${at}, 0
    where exists (select from accuracy_alarm where org_id = ${org} and test = ${test} and cause = ${cause}) on conflict (org_id, test, cause, at) do update set heads = 0`)

export const alarmStepsOf = (tx: Tx, org: Id, test: Id): Promise<AlarmStep[]> => tx.many(sql<AlarmStep>`select cause, at, heads from accuracy_alarm where org_id = ${org} and test = ${test} order by at`)
