import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Reconciliation } from '../contract/reconciliation.ts'

const COLUMNS = sql`id, receiver_id as receiver, state, asked_at as "askedAt", finished_at as "finishedAt", compared, pending, differences, rows, error`

export const askReconciliation = (tx: Tx, org: Id, id: Id, receiver: Id, wall: Instant): Promise<number> =>
  tx.run(sql`insert into reconciliation (org_id, id, receiver_id, state, asked_at) values (${org}, ${id}, ${receiver}, 'asked', ${wall})`)

export const loadReconciliation = (tx: Tx, org: Id, id: Id): Promise<Reconciliation | undefined> =>
  tx.first(sql<Reconciliation>`select ${COLUMNS} from reconciliation where org_id = ${org} and id = ${id}`)

export const latestReconciliation = (tx: Tx, org: Id, receiver: Id): Promise<Reconciliation | undefined> =>
  tx.first(sql<Reconciliation>`select ${COLUMNS} from reconciliation where org_id = ${org} and receiver_id = ${receiver} order by asked_at desc, id desc limit 1`)

export const askedReconciliations = (tx: Tx, org: Id, receiver: Id): Promise<Reconciliation[]> =>
  tx.many(sql<Reconciliation>`select ${COLUMNS} from reconciliation where org_id = ${org} and receiver_id = ${receiver} and state = 'asked' order by asked_at`)

export const saveReconciliation = (tx: Tx, org: Id, it: Pick<Reconciliation, 'id' | 'state' | 'compared' | 'pending' | 'differences' | 'rows' | 'error'>, wall: Instant): Promise<number> =>
  tx.run(sql`update reconciliation set state = ${it.state}, finished_at = ${wall}, compared = ${it.compared}, pending = ${it.pending},
    differences = ${it.differences}, rows = ${JSON.stringify(it.rows)}::jsonb, error = ${it.error} where org_id = ${org} and id = ${it.id}`)
