import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { DueState } from '../contract/due.ts'
import type { InspectionRecord } from '../contract/records.ts'
import type { DueFacts } from '../rules/answer-due.ts'
import { RECORD } from './record-table.ts'

type DueToAnswer = DueFacts['due'] & { readonly content: string }

/** What an answer is judged by; the due is locked until the transaction ends. */
export const loadDue = (tx: Tx, org: Id, id: Id): Promise<DueToAnswer | undefined> =>
  tx.first(sql<DueToAnswer>`select d.id, d.plan, d.measure, d.state, d.start_at as "startAt", d.end_at as "endAt", d.assignees, d.before, p.work_type as "workType", p.content
    from inspection_due d join inspection_plan p on p.org_id = d.org_id and p.id = d.plan where d.org_id = ${org} and d.id = ${id} for update of d`)

export const saveDueState = (tx: Tx, org: Id, id: Id, state: DueState, record: Id): Promise<number> =>
  tx.run(sql`update inspection_due set state = ${state}, record = ${record} where org_id = ${org} and id = ${id}`)

/** All records of a due, the first one first. */
export const recordsOfDue = (tx: Tx, org: Id, due: Id): Promise<InspectionRecord[]> =>
  tx.many(sql<InspectionRecord>`select ${RECORD.columns} from inspection_record where org_id = ${org} and due = ${due} and not deleted order by created_at, id`)
