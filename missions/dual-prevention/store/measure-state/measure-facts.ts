import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { MeasureFacts } from '../../rules/measure-state/judge-measure.ts'
import type { PauseWords } from '../../rules/pause.ts'
import { holdsNow } from '../stops/holds.ts'

/** Everything of our own that bears on a measure; its points are known to the plant. */
export interface OwnFacts extends Omit<MeasureFacts, 'points' | 'bound' | 'measure' | 'paused'>, PauseWords {
  readonly id: Id
  readonly unit: Id
  readonly deleted: boolean
  readonly dataSrc: MeasureFacts['measure']['dataSrc']
  readonly pointIds: readonly Id[]
}

const CLOSED = sql`('accepted', 'rejected')`

/** One statement for all of them: each part is found by an index that begins with the measure. */
export const loadMeasureFacts = (tx: Tx, org: Id, ids: readonly Id[], now: Instant): Promise<OwnFacts[]> =>
  tx.many(sql<OwnFacts>`select m.id, e.unit, m.deleted or e.deleted as deleted, m.data_src as "dataSrc",
      m.classify1, m.classify2, m.description, m.inspection_content as "inspectionContent", e.name as "riskEventName", u.name as "unitName", coalesce(m.points, '{}') as "pointIds",
      exists (select from inspection_plan p where p.org_id = m.org_id and p.measure = m.id and p.active and not p.deleted) as planned,
      coalesce(d.dangers, '[]'::json) as dangers, running.due, ended.missed, checked.last, halted.stop
    from unnest(${ids}::uuid[]) asked(id)
    join risk_measure m on m.org_id = ${org} and m.id = asked.id
    join risk_event e on e.org_id = m.org_id and e.id = m.risk_event
    join risk_unit u on u.org_id = e.org_id and u.id = e.unit
    left join lateral (select json_agg(json_build_object('id', id, 'name', name, 'level', level, 'reportedAt', reported_at) order by level desc, reported_at) as dangers
      from danger where org_id = ${org} and measure = m.id and not deleted and state not in ${CLOSED}) d on true
    left join lateral (select json_build_object('id', id, 'startAt', start_at, 'endAt', end_at) as due
      from inspection_due where org_id = ${org} and measure = m.id and state = 'open' and start_at <= ${now} and end_at > ${now} order by end_at limit 1) running on true
    left join lateral (select case when state = 'missed' then json_build_object('id', id, 'startAt', start_at, 'endAt', end_at) end as missed
      from inspection_due where org_id = ${org} and measure = m.id and end_at <= ${now} order by end_at desc limit 1) ended on true
    left join lateral (select json_build_object('id', r.id, 'checkedAt', checked_at, 'result', result, 'inspector', inspector, 'closed',
        coalesce((select bool_and(x.state in ${CLOSED}) from danger x where x.org_id = ${org} and x.measure = m.id and x.record = r.id and not x.deleted), false)) as last
      from inspection_record r where r.org_id = ${org} and r.measure = m.id and not r.deleted and result <> '2' order by checked_at desc limit 1) checked on true
    left join lateral (select json_build_object('endAt', s.end_at, 'reason', s.reason) as stop
      from stop_record s where s.org_id = ${org} and s.unit = e.unit and ${holdsNow(now)} order by s.end_at desc limit 1) halted on true`)

/** Measures by what an event is about. */
export const measuresOfPoint = async (tx: Tx, org: Id, point: Id): Promise<Id[]> =>
  (await tx.many(sql<{ measure: Id }>`select measure from measure_point where org_id = ${org} and point = ${point}`)).map(({ measure }) => measure)

const measuresWhere = async (tx: Tx, where: ReturnType<typeof sql>): Promise<Id[]> => (await tx.many(sql<{ id: Id }>`${where}`)).map(({ id }) => id)

export const measuresOfUnit = (tx: Tx, org: Id, unit: Id): Promise<Id[]> =>
  measuresWhere(tx, sql`select m.id from risk_event e join risk_measure m on m.org_id = e.org_id and m.risk_event = e.id and not m.deleted where e.org_id = ${org} and e.unit = ${unit}`)

export const measuresOfEvent = (tx: Tx, org: Id, riskEvent: Id): Promise<Id[]> =>
  measuresWhere(tx, sql`select id from risk_measure where org_id = ${org} and risk_event = ${riskEvent}`)

/** Measures that are bound to points and that nobody knows of: their first value may have come meanwhile. */
export const waitingForValues = (tx: Tx, org: Id): Promise<Id[]> =>
  measuresWhere(tx, sql`select distinct s.measure as id from measure_state s join measure_point p on p.org_id = s.org_id and p.measure = s.measure where s.org_id = ${org} and s.state = 'unknown'`)

/** Measures whose state time itself may have changed since `from`: a due began, a stop began, an old one ended; and those never judged. */
export const measuresTurned = (tx: Tx, org: Id, from: Instant, now: Instant): Promise<Id[]> =>
  measuresWhere(tx, sql`
    select measure as id from inspection_due where org_id = ${org} and state = 'open' and end_at > ${now} and start_at > ${from} and start_at <= ${now}
    union select m.id from stop_record s
      join risk_event e on e.org_id = s.org_id and e.unit = s.unit join risk_measure m on m.org_id = e.org_id and m.risk_event = e.id and not m.deleted
      where s.org_id = ${org} and not s.deleted and (s.start_at > ${from} and s.start_at <= ${now} or s.state = 'ended' and coalesce(s.ended_at, s.end_at) > ${from} and coalesce(s.ended_at, s.end_at) <= ${now})
    union select m.id from risk_measure m where m.org_id = ${org} and not m.deleted and not exists (select from measure_state x where x.org_id = m.org_id and x.measure = m.id)`)

/** When time will change a state next. */
export const nextTurn = async (tx: Tx, org: Id, now: Instant): Promise<Instant | null> =>
  (await tx.first(sql<{ at: Instant | null }>`select least(
    (select min(start_at) from inspection_due where org_id = ${org} and state = 'open' and end_at > ${now} and start_at > ${now}),
    (select min(start_at) from stop_record where org_id = ${org} and not deleted and start_at > ${now}),
    (select min(coalesce(ended_at, end_at)) from stop_record where org_id = ${org} and not deleted and state = 'ended' and coalesce(ended_at, end_at) > ${now})) as at`))?.at ?? null
