import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Org } from '../contract/org.ts'
import { ORG, type OrgRow, toOrg } from './org-row.ts'

export interface StoredOrg {
  readonly org: Org
  readonly changed: { readonly by: string; readonly at: number }
}

/** Any org that the acting one may see: itself, or one below it. */
export const loadOrg = async (tx: Tx, id: Id): Promise<StoredOrg | undefined> => {
  const row = await tx.first(sql<OrgRow>`select ${ORG} from org where org_id = ${id}`)
  return row === undefined ? undefined : { org: toOrg(row), changed: { by: row.changed_by, at: row.changed_at } }
}
