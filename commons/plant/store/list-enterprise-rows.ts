import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { EnterpriseType, Org } from '../contract/org.ts'
import { ORG, type OrgRow, toOrg } from './org-row.ts'

export interface EnterpriseFilter {
  readonly search?: string | undefined
  readonly town?: Id | undefined
  readonly type: readonly EnterpriseType[]
  readonly sort: 'name' | '-name' | 'registrationCode' | '-registrationCode'
  readonly offset: number
  readonly limit: number
}

const ORDER = {
  name: sql`name, org_id`,
  '-name': sql`name desc, org_id`,
  registrationCode: sql`registration_code, org_id`,
  '-registrationCode': sql`registration_code desc, org_id`,
}

/** Enterprises below the acting org. */
export const listEnterpriseRows = async (tx: Tx, { search = '', town, type, sort, offset, limit }: EnterpriseFilter): Promise<{ rows: Org[]; total: number }> => {
  const rows = await tx.many(sql<OrgRow & { total: number }>`select ${ORG}, count(*) over () as total from org
    where kind in ('enterprise', 'station')
      ${search === '' ? sql`` : sql`and (strpos(name, ${search}) > 0 or strpos(coalesce(registration_code, ''), ${search}) > 0)`}
      ${town === undefined ? sql`` : sql`and town_id = ${town}`}
      ${type.length === 0 ? sql`` : sql`and type = any(${type as string[]})`}
    order by ${ORDER[sort]} offset ${offset} limit ${limit}`)
  return { rows: rows.map(toOrg), total: rows[0]?.total ?? 0 }
}
