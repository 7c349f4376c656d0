import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { RiskEvent } from '../contract/records.ts'
import { objectNameOf } from './object-name.ts'

export interface PlacedUnit {
  readonly id: Id
  readonly name: string
  readonly object: string
  readonly areas: readonly string[]
}
export const unitsWithAreas = (tx: Tx, org: Id): Promise<PlacedUnit[]> =>
  tx.many(sql<PlacedUnit>`select u.id, u.name, coalesce(${objectNameOf(sql`u.org_id`, sql`u.hazard_code`)}, u.hazard_code) as object, coalesce(u.areas, '{}') as areas from risk_unit u where u.org_id = ${org} and not u.deleted`)

export interface EventOfUnit {
  readonly event: Id
  readonly name: string
  readonly unit: Id
  readonly level: RiskEvent['inherentLevel']
  readonly measures: readonly string[]
}
/** Living events of units, the gravest first, each with its measures in the order in which they were written. */
export const eventsOfUnits = async (tx: Tx, org: Id, units: readonly Id[], limit: number): Promise<EventOfUnit[]> =>
  units.length === 0 ? [] : tx.many(sql<EventOfUnit>`select e.id as event, e.name, e.unit, e.inherent_level as level,
      coalesce((select json_agg(m.description order by m.created_at, m.id) from risk_measure m where m.org_id = e.org_id and m.risk_event = e.id and not m.deleted), '[]') as measures
    from risk_event e where e.org_id = ${org} and e.unit = any(${units as Id[]}::uuid[]) and not e.deleted order by e.inherent_level nulls last, e.name, e.id limit ${limit}`)

export interface OpenDanger {
  readonly id: Id
  readonly name: string
  readonly place: string
  readonly major: boolean
  readonly reportedAt: number
  readonly unit: Id | null
}
/** Neither accepted nor rejected; the newest first. */
export const openDangers = (tx: Tx, org: Id, limit: number): Promise<OpenDanger[]> =>
  tx.many(sql<OpenDanger>`select id, name, place, level = '1' as major, reported_at as "reportedAt", unit from danger
    where org_id = ${org} and not deleted and state in ('reported', 'rectifying', 'to-accept') order by reported_at desc limit ${limit}`)
