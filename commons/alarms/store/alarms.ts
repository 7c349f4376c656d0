import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Addressee, Alarm } from '../contract/alarm.ts'

export interface Climb {
  readonly afterMinutes: number
  readonly to: readonly Addressee[]
}

interface AlarmRow {
  readonly record: Alarm
  readonly escalation: readonly Climb[]
}

/** 红 橙 黄 蓝 */
const WORST_FIRST = sql`array_position(array['red', 'orange', 'yellow', 'blue'], level)`
const OPEN = sql`state in ('raised', 'acknowledged', 'handled')`

export const loadAlarm = async (tx: Tx, org: Id, id: Id): Promise<AlarmRow | undefined> =>
  tx.first(sql<AlarmRow>`select record, escalation from alarm where org_id = ${org} and id = ${id} for update`)

export const loadOpenAlarm = async (tx: Tx, org: Id, cause: string): Promise<AlarmRow | undefined> =>
  tx.first(sql<AlarmRow>`select record, escalation from alarm where org_id = ${org} and cause = ${cause} and ${OPEN} for update`)

/** Two raisers of one cause at the same moment: the later one waits for the earlier and then counts up. */
export const lockCause = (tx: Tx, org: Id, cause: string): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${org} ${cause}`}, 0))`)

export const saveAlarm = async (tx: Tx, org: Id, alarm: Alarm, escalation: readonly Climb[]): Promise<void> => {
  await tx.run(sql`insert into alarm (org_id, id, cause, kind, level, state, raised_at, cleared_at, record, escalation, version)
    values (${org}, ${alarm.id}, ${alarm.cause}, ${alarm.kind}, ${alarm.level}, ${alarm.state}, ${alarm.raisedAt}, ${alarm.clearedAt},
      ${JSON.stringify(alarm)}, ${JSON.stringify(escalation)}, ${alarm.version})
    on conflict (org_id, id) do update set level = excluded.level, state = excluded.state, cleared_at = excluded.cleared_at,
      record = excluded.record, version = excluded.version`)
  for (const { person, notifiedAt } of alarm.addressees)
    await tx.run(sql`insert into alarm_addressee (org_id, alarm_id, person, notified_at) values (${org}, ${alarm.id}, ${person}, ${notifiedAt})
      on conflict do nothing`)
}

export interface AlarmFilter {
  readonly states: readonly string[]
  readonly levels: readonly string[]
  readonly person: Id | null
  readonly search: string
  readonly offset: number
  readonly limit: number
}

export const listAlarmRows = async (tx: Tx, org: Id, filter: AlarmFilter): Promise<{ rows: Alarm[]; total: number }> => {
  const rows = await tx.many(sql<{ record: Alarm; total: number }>`select record, count(*) over () as total from alarm a where org_id = ${org}
    ${filter.states.length === 0 ? sql`` : sql`and state = any(${filter.states})`}
    ${filter.levels.length === 0 ? sql`` : sql`and level = any(${filter.levels})`}
    ${filter.search === '' ? sql`` : sql`and record->>'title' ilike ${`%${filter.search}%`}`}
    ${filter.person === null ? sql`` : sql`and exists (select from alarm_addressee d where d.org_id = a.org_id and d.alarm_id = a.id and d.person = ${filter.person})`}
    order by (state in ('closed', 'misreport')), ${WORST_FIRST}, raised_at desc offset ${filter.offset} limit ${filter.limit}`)
  return { rows: rows.map(({ record }) => record), total: rows[0]?.total ?? 0 }
}

/** All of a house's alarms that were raised in a span, both ends included. */
export const alarmsBetween = async (tx: Tx, org: Id, prefix: string, from: number, to: number): Promise<Alarm[]> =>
  (await tx.many(sql<{ record: Alarm }>`select record from alarm where org_id = ${org} and raised_at between ${from} and ${to} and starts_with(cause, ${prefix}) order by raised_at, id`)).map(({ record }) => record)
