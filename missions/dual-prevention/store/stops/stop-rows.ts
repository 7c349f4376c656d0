import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { listStops } from '../../contract/stops/get-stop.ts'
import type { StopRecord } from '../../contract/records.ts'
import { type PauseWords, pauseOf } from '../../rules/pause.ts'
import { STOP } from '../record-table.ts'

export type StopRow = StopRecord & { readonly unitName: string }

/** What waits for somebody first, then the newest. */
export const listStopRows = async (tx: Tx, org: Id, { search = '', unit, state, offset, limit }: z.output<typeof listStops.input>): Promise<{ rows: StopRow[]; total: number }> => {
  const found = await tx.many(sql<StopRow & { total: number }>`select ${STOP.as('s')}, u.name as "unitName", count(*) over () as total
    from stop_record s join risk_unit u on u.org_id = s.org_id and u.id = s.unit
    where s.org_id = ${org} and not s.deleted ${unit === undefined ? sql`` : sql`and s.unit = ${unit}`} ${state.length === 0 ? sql`` : sql`and s.state = any(${state})`}
      ${search === '' ? sql`` : sql`and (strpos(u.name, ${search}) > 0 or strpos(s.reason, ${search}) > 0)`}
    order by array_position(array['to-restart', 'requested', 'running', 'approved'], s.state), s.start_at desc, s.id offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row as StopRow), total: found[0]?.total ?? 0 }
}

export const findStopRow = (tx: Tx, org: Id, id: Id): Promise<StopRow | undefined> =>
  tx.first(sql<StopRow>`select ${STOP.as('s')}, u.name as "unitName" from stop_record s join risk_unit u on u.org_id = s.org_id and u.id = s.unit
    where s.org_id = ${org} and s.id = ${id} and not s.deleted`)

/** All stops of a unit, the newest first. */
export const stopsOfUnit = (tx: Tx, org: Id, unit: Id): Promise<StopRecord[]> =>
  tx.many(sql<StopRecord>`select ${STOP.columns} from stop_record where org_id = ${org} and unit = ${unit} and not deleted order by start_at desc limit 200`)

export interface UnitPause {
  readonly unit: Id
  readonly startAt: Instant
  readonly until: Instant | null
}

/** Stops that pause at some time between; one that waits for its restart inspection has no end. */
export const loadPauses = async (tx: Tx, org: Id, from: Instant, to: Instant): Promise<UnitPause[]> =>
  (
    await tx.many(sql<StopRecord>`select ${STOP.columns} from stop_record
      where org_id = ${org} and not deleted and start_at < ${to} and (state in ('approved', 'running', 'to-restart') or (state = 'ended' and coalesce(ended_at, end_at) > ${from}))`)
  ).flatMap((stop) => {
    const pause = pauseOf(stop)
    return pause === undefined ? [] : [{ unit: stop.unit, ...pause }]
  })

export type UnitMeasure = PauseWords & { readonly unit: Id; readonly measure: Id; readonly content: string; readonly workType: '0' | '1' | '2' | '3' }

/** Measures with a living plan of some units, with the words by which a pause is judged. */
export const measuresOfUnits = async (tx: Tx, org: Id, units: readonly Id[]): Promise<UnitMeasure[]> =>
  units.length === 0
    ? []
    : tx.many(sql<UnitMeasure>`select m.id as measure, m.classify1, m.classify2, m.description, m.inspection_content as "inspectionContent", p.content, p.work_type as "workType",
          e.name as "riskEventName", e.unit, u.name as "unitName"
        from risk_event e
        join risk_unit u on u.org_id = e.org_id and u.id = e.unit
        join risk_measure m on m.org_id = e.org_id and m.risk_event = e.id and not m.deleted
        join inspection_plan p on p.org_id = m.org_id and p.measure = m.id and not p.deleted and p.active
        where e.org_id = ${org} and e.unit = any(${units as Id[]}) and not e.deleted order by e.name, m.classify2, m.id`)

/** Two requests for one unit come one after the other. */
export const lockUnit = (tx: Tx, org: Id, unit: Id): Promise<number> => tx.run(sql`select 1 from risk_unit where org_id = ${org} and id = ${unit} for update`)

/** Stops of a unit that are asked for or not over. */
export const livingStops = (tx: Tx, org: Id, unit: Id): Promise<StopRecord[]> =>
  tx.many(sql<StopRecord>`select ${STOP.columns} from stop_record where org_id = ${org} and unit = ${unit} and not deleted and state in ('requested', 'approved', 'running', 'to-restart')`)

/** Stops that time has something to do with by now. */
export const stopsToTurn = async (tx: Tx, org: Id, now: Instant): Promise<Id[]> =>
  (
    await tx.many(sql<{ id: Id }>`select id from stop_record
      where org_id = ${org} and not deleted and ((state = 'approved' and start_at <= ${now}) or state in ('running', 'to-restart'))`)
  ).map(({ id }) => id)

/** As `loadPauses`, but a stop that has not run out is taken to end as it says: nobody can foresee its restart inspection. */
export const loadForecastPauses = async (tx: Tx, org: Id, { from, to, now }: { from: Instant; to: Instant; now: Instant }): Promise<UnitPause[]> => {
  const stops = await tx.many(sql<StopRecord>`select ${STOP.columns} from stop_record where org_id = ${org} and not deleted and start_at < ${to} and state in ('approved', 'running', 'to-restart', 'ended')`)
  return stops.flatMap((stop) => {
    const pause = pauseOf(stop)
    if (pause === undefined) return []
    const until = pause.until ?? (stop.endAt > now ? stop.endAt : null)
    return until !== null && until <= from ? [] : [{ unit: stop.unit, startAt: pause.startAt, until }]
  })
}
