import type { Id } from '@anlan/kernel/id'
import { sql, type Statement, type Tx } from '@anlan/platform/database/database'
import type { Appointment } from '../contract/appointment.ts'
import type { DayJob } from '../contract/day-job.ts'
import type { Deputy } from '../contract/deputy.ts'
import type { DutyDone } from '../contract/duty.ts'
import type { Handover } from '../contract/handover.ts'
import type { Judgement } from '../contract/judgement.ts'
import type { CommitmentSheet } from '../contract/publish-commitment.ts'

interface Versioned {
  readonly id: Id
  readonly version: number
}

/** A table of whole records: `record` as the contract has it, and the columns that it is looked up by. */
export interface RecordTable<Kept extends Versioned> {
  readonly name: Statement<unknown>
  readonly columns: Statement<unknown>
  readonly renewal: Statement<unknown>
  readonly values: (record: Kept) => readonly unknown[]
}

const recordTable = <Kept extends Versioned>(name: string, lookup: Readonly<Record<string, (record: Kept) => unknown>>): RecordTable<Kept> => {
  const columns = ['version', ...Object.keys(lookup), 'record']
  return {
    name: sql.raw(name),
    columns: sql.raw(columns.join(', ')),
    renewal: sql.raw(columns.map((column) => `${column} = excluded.${column}`).join(', ')),
    values: (record) => [record.version, ...Object.values(lookup).map((of) => of(record)), JSON.stringify(record)],
  }
}

export const APPOINTMENT = recordTable<Appointment>('appointment', { hazard_code: (it) => it.hazardCode, role: (it) => it.role, person_id: (it) => it.person, from_day: (it) => it.from, until_day: (it) => it.until })
export const DUTY_DONE = recordTable<DutyDone>('duty_done', { hazard_code: (it) => it.hazardCode, role: (it) => it.role, num: (it) => it.num, at: (it) => it.at, inspection_record: (it) => it.record })
export const DAY_JOB = recordTable<DayJob>('day_job', { kind: (it) => it.kind, state: (it) => it.state, start_at: (it) => it.startAt, end_at: (it) => it.endAt })
export const JUDGEMENT = recordTable<Judgement>('judgement', { day: (it) => it.day, level: (it) => it.level, place_id: (it) => it.place.id })
export const COMMITMENT = recordTable<CommitmentSheet>('commitment', { day: (it) => it.commitment.day, issue: (it) => it.commitment.issue })
export const DEPUTY = recordTable<Deputy>('deputy', { person_id: (it) => it.person, until_day: (it) => it.until })
export const HANDOVER = recordTable<Handover>('handover', { state: (it) => it.state, post_id: (it) => it.post.id, day: (it) => it.day, shift_id: (it) => it.shift, ends_at: (it) => it.endsAt })

/** @returns false when it is already there, or not at the version before, or its place is taken */
export const saveRecord = async <Kept extends Versioned>(tx: Tx, org: Id, it: RecordTable<Kept>, record: Kept): Promise<boolean> => {
  const values = sql.join(it.values(record).map((value) => sql`${value}`))
  if (record.version === 1) return (await tx.run(sql`insert into ${it.name} (org_id, id, ${it.columns}) values (${org}, ${record.id}, ${values}) on conflict do nothing`)) === 1
  return (await tx.run(sql`insert into ${it.name} as kept (org_id, id, ${it.columns}) values (${org}, ${record.id}, ${values})
    on conflict (org_id, id) do update set ${it.renewal} where kept.version = excluded.version - 1`)) === 1
}

interface Row<Kept> {
  readonly record: Kept
}

/** The record, locked until the transaction ends. */
export const loadRecord = async <Kept extends Versioned>(tx: Tx, org: Id, it: RecordTable<Kept>, id: Id): Promise<Kept | undefined> =>
  (await tx.first(sql<Row<Kept>>`select record from ${it.name} where org_id = ${org} and id = ${id} for update`))?.record

/** The record as it stands, to be looked at. */
export const findRecord = async <Kept extends Versioned>(tx: Tx, org: Id, it: RecordTable<Kept>, id: Id): Promise<Kept | undefined> =>
  (await tx.first(sql<Row<Kept>>`select record from ${it.name} where org_id = ${org} and id = ${id}`))?.record

/** Those that fit, in order; the caller bounds how many. */
export const listRecords = async <Kept extends Versioned>(tx: Tx, org: Id, it: RecordTable<Kept>, fits: Statement<unknown>, order: Statement<unknown>): Promise<Kept[]> =>
  (await tx.many(sql<Row<Kept>>`select record from ${it.name} where org_id = ${org} and ${fits} order by ${order}`)).map(({ record }) => record)

export interface PageOf<Kept> {
  readonly rows: Kept[]
  readonly total: number
}

export const pageRecords = async <Kept extends Versioned>(
  tx: Tx,
  org: Id,
  it: RecordTable<Kept>,
  { fits, order, offset, limit }: { readonly fits: Statement<unknown>; readonly order: Statement<unknown>; readonly offset: number; readonly limit: number },
): Promise<PageOf<Kept>> => {
  const [rows, counted] = await Promise.all([
    tx.many(sql<Row<Kept>>`select record from ${it.name} where org_id = ${org} and ${fits} order by ${order} offset ${offset} limit ${limit}`),
    tx.first(sql<{ total: number }>`select count(*) as total from ${it.name} where org_id = ${org} and ${fits}`),
  ])
  return { rows: rows.map(({ record }) => record), total: counted?.total ?? 0 }
}
