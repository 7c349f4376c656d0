import type { Id } from '@anlan/kernel/id'
import { sql, type Statement, type Tx } from '@anlan/platform/database/database'
import { type HazardSource, hazardSourceRegister } from '../contract/hazard-source.ts'

export interface AskedSources {
  readonly search?: string | undefined
  readonly described?: boolean | undefined
  readonly major?: boolean | undefined
  readonly offset: number
  readonly limit: number
}

const none = sql``
const given = (value: unknown, statement: Statement<unknown>) => (value === undefined || value === '' ? none : statement)

/** The described objects, and the codes that units name without one: 未建档, their level unknown. */
export const listHazardSources = async (tx: Tx, org: Id, { search, described, major, offset, limit }: AskedSources): Promise<{ rows: HazardSource[]; total: number }> => {
  const found = await tx.many(sql<HazardSource & { total: number }>`with named as (
      select hazard_code as code, count(*) as units from risk_unit where org_id = ${org} and not deleted group by hazard_code
    ), kept as (
      select data, data ->> 'code' as code from register_row where org_id = ${org} and register = ${hazardSourceRegister.name} and not deleted
    ), whole as (
      select coalesce(kept.code, named.code) as code, data ->> 'name' as name, data ->> 'kind' as kind, nullif(data ->> 'place', '') as place, nullif(data ->> 'area', '') as area,
        coalesce(data ->> 'majorHazardLevel', 'unknown') as "majorHazardLevel", (data ->> 'rValue')::double precision as "rValue",
        coalesce((data ->> 'keyProcess')::boolean, false) as "keyProcess", data ->> 'state' as state, coalesce(units, 0) as units
      from kept full join named on named.code = kept.code
    )
    select *, count(*) over () as total from whole where true
      ${given(described, described === true ? sql`and name is not null` : sql`and name is null`)}
      ${given(major, major === true ? sql`and "majorHazardLevel" in ('1', '2', '3', '4')` : sql`and "majorHazardLevel" not in ('1', '2', '3', '4')`)}
      ${given(search, sql`and (strpos(code, ${search ?? ''}) > 0 or strpos(coalesce(name, ''), ${search ?? ''}) > 0)`)}
    order by (name is not null), code collate "C" offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row), total: found[0]?.total ?? 0 }
}
