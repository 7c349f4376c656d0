import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Measure } from '../../contract/records.ts'

export type CheckWay = Pick<Measure, 'photoRule' | 'places' | 'readings'> & { readonly unit: Id }

/** How a measure is inspected on site. */
export const findCheckWay = (tx: Tx, org: Id, measure: Id): Promise<CheckWay | undefined> =>
  tx.first(sql<CheckWay>`select m.photo_rule as "photoRule", m.places, m.readings, e.unit from risk_measure m
    join risk_event e on e.org_id = m.org_id and e.id = m.risk_event where m.org_id = ${org} and m.id = ${measure}`)

/** Points that any living measure is read by. */
export const readPoints = async (tx: Tx, org: Id): Promise<Id[]> =>
  (await tx.many(sql<{ point: Id }>`select distinct unnest(readings) as point from risk_measure where org_id = ${org} and not deleted and readings is not null`)).map(({ point }) => point)
