import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { RiskEvent, RiskUnit } from '../contract/records.ts'
import type { MapUnit } from '../contract/risk-map.ts'

export type LoadedMapUnit = Omit<MapUnit, 'inherent' | 'residual' | 'note' | 'statedLevel'> & { readonly riskLevel: RiskUnit['riskLevel']; readonly events: readonly Pick<RiskEvent, 'inherentLevel' | 'residualLevel'>[] }

/** Living units with the levels of their living events. */
export const loadMapUnits = (tx: Tx, org: Id): Promise<LoadedMapUnit[]> =>
  tx.many(sql<LoadedMapUnit>`select u.id, u.version, u.name, u.department, u.responsible, u.hazard_code as "hazardCode", u.risk_level as "riskLevel",
      coalesce(u.areas, '{}') as areas, u.polygon,
      coalesce((select json_agg(json_build_object('inherentLevel', e.inherent_level, 'residualLevel', e.residual_level))
        from risk_event e where e.org_id = u.org_id and e.unit = u.id and not e.deleted), '[]') as events
    from risk_unit u where u.org_id = ${org} and not u.deleted order by u.risk_level, u.name, u.id`)
