import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { MeasurePicture, Reason } from '../../contract/measure-state.ts'
import type { RiskUnit } from '../../contract/records.ts'

export interface PicturedUnit extends Pick<RiskUnit, 'id' | 'name' | 'department' | 'riskLevel'> {
  readonly openDangers: number
}

export interface PicturedMeasure extends Pick<MeasurePicture, 'measure' | 'state' | 'classify1'> {
  readonly unit: Id
}

export const pictureUnits = (tx: Tx, org: Id, unit?: Id): Promise<PicturedUnit[]> =>
  tx.many(sql<PicturedUnit>`select u.id, u.name, u.department, u.risk_level as "riskLevel", coalesce(d.open, 0)::int as "openDangers"
    from risk_unit u
    left join (select e.unit, count(*) as open from danger x
      join risk_measure m on m.org_id = x.org_id and m.id = x.measure join risk_event e on e.org_id = m.org_id and e.id = m.risk_event
      where x.org_id = ${org} and not x.deleted and x.state in ('reported', 'rectifying', 'to-accept') group by e.unit) d on d.unit = u.id
    where u.org_id = ${org} and not u.deleted ${unit === undefined ? sql`` : sql`and u.id = ${unit}`}`)

/** The state of every measure; one that was never judged is unknown. */
export const pictureStates = (tx: Tx, org: Id, unit?: Id): Promise<PicturedMeasure[]> =>
  tx.many(sql<PicturedMeasure>`select m.id as measure, e.unit, m.classify1, coalesce(s.state, 'unknown') as state from risk_measure m
    join risk_event e on e.org_id = m.org_id and e.id = m.risk_event and not e.deleted
    left join measure_state s on s.org_id = m.org_id and s.measure = m.id
    where m.org_id = ${org} and not m.deleted ${unit === undefined ? sql`` : sql`and e.unit = ${unit}`}`)

export interface WorstMeasure {
  readonly unit: Id
  readonly measure: Id
  readonly description: string
  readonly state: MeasurePicture['state']
  readonly since: number
  readonly reasons: readonly Reason[]
}

const ORDER = sql`case s.state when 'failed' then 0 when 'overdue' then 1 when 'unknown' then 2 else 3 end`

/** Of every unit the three measures that need a person most. */
export const worstMeasures = (tx: Tx, org: Id, unit?: Id): Promise<WorstMeasure[]> =>
  tx.many(sql<WorstMeasure>`select ranked.unit, ranked.measure, m.description, ranked.state, ranked.since, ranked.reasons from (
      select s.unit, s.measure, s.state, s.since, s.reasons, row_number() over (partition by s.unit order by ${ORDER}, s.since, s.measure) as place
      from measure_state s where s.org_id = ${org} and s.state in ('failed', 'overdue', 'unknown') ${unit === undefined ? sql`` : sql`and s.unit = ${unit}`}) ranked
    join risk_measure m on m.org_id = ${org} and m.id = ranked.measure
    where ranked.place <= 3 order by ranked.unit, ranked.place`)

const MEASURE = sql`m.id as measure, m.description, m.classify1, m.data_src as "dataSrc", e.name as "riskEventName", coalesce(s.state, 'unknown') as state, s.since, coalesce(s.reasons, '[]'::json) as reasons`
const FROM = sql`risk_measure m
    join risk_event e on e.org_id = m.org_id and e.id = m.risk_event and not e.deleted
    left join measure_state s on s.org_id = m.org_id and s.measure = m.id`

export const measuresPictured = (tx: Tx, org: Id, unit: Id): Promise<MeasurePicture[]> =>
  tx.many(sql<MeasurePicture>`select ${MEASURE} from ${FROM} where m.org_id = ${org} and not m.deleted and e.unit = ${unit} order by ${ORDER}, s.since, m.id`)

export type MeasureHead = MeasurePicture & { readonly unit: Id; readonly unitName: string; readonly unitLevel: RiskUnit['riskLevel']; readonly points: Id[] }

export const measurePictured = (tx: Tx, org: Id, id: Id): Promise<MeasureHead | undefined> =>
  tx.first(sql<MeasureHead>`select ${MEASURE}, u.id as unit, u.name as "unitName", u.risk_level as "unitLevel", coalesce(m.points, '{}') as points
    from ${FROM} join risk_unit u on u.org_id = e.org_id and u.id = e.unit where m.org_id = ${org} and m.id = ${id} and not m.deleted`)

export interface PastState {
  readonly at: number
  readonly state: MeasurePicture['state']
  readonly reasons: Reason[]
}

export const stateHistory = async (tx: Tx, org: Id, measure: Id, offset: number, limit: number): Promise<{ rows: PastState[]; total: number }> => {
  const [rows, count] = await Promise.all([
    tx.many(sql<PastState>`select at, state, reasons from measure_state_history where org_id = ${org} and measure = ${measure} order by at desc, state limit ${limit} offset ${offset}`),
    tx.first(sql<{ total: number }>`select count(*) as total from measure_state_history where org_id = ${org} and measure = ${measure}`),
  ])
  return { rows, total: count?.total ?? 0 }
}
