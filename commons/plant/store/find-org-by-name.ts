import type { Id } from '@anlan/kernel/id'
import type { OrgKind } from '@anlan/kernel/role'
import { sql, type Tx } from '@anlan/platform/database/database'

export const findOrgByName = async (tx: Tx, kind: OrgKind, name: string): Promise<Id | undefined> =>
  (await tx.first(sql<{ id: Id }>`select org_id as id from org where kind = ${kind} and name = ${name}`))?.id
