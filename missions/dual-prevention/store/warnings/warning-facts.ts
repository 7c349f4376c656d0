import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { TroubledMeasure, WarningFacts } from '../../rules/warnings/judge-warnings.ts'

/** Measures that do not hold, with the points that they live from. */
export const troubledMeasures = (tx: Tx, org: Id): Promise<TroubledMeasure[]> =>
  tx.many(sql<TroubledMeasure>`select s.measure, m.description, m.classify1, s.unit, u.name as "unitName", u.risk_level as "unitLevel", s.state, s.since, coalesce(m.points, '{}') as points
    from measure_state s join risk_measure m on m.org_id = s.org_id and m.id = s.measure and not m.deleted join risk_unit u on u.org_id = s.org_id and u.id = s.unit and not u.deleted
    where s.org_id = ${org} and s.state in ('failed', 'overdue', 'unknown') order by s.since, s.measure`)

/** Dues that have begun since `from`: how many, and how many of them are done. */
export const duesBegun = async (tx: Tx, org: Id, from: Instant, now: Instant): Promise<WarningFacts['dues']> =>
  (await tx.first(sql<WarningFacts['dues']>`select count(*)::int as begun, count(*) filter (where state in ('done', 'made-up'))::int as done
    from inspection_due where org_id = ${org} and end_at > ${from} and start_at >= ${from} and start_at <= ${now}`)) ?? { begun: 0, done: 0 }
