import type { Id } from '@anlan/kernel/id'
import { sql, type Statement, type Tx } from '@anlan/platform/database/database'
import { hazardSourceRegister } from '../contract/hazard-source.ts'

/** What the register of analysis objects calls the code; null while nobody has described it. */
export const objectNameOf = (org: Statement<unknown>, code: Statement<unknown>): Statement<unknown> =>
  sql`(select r.data ->> 'name' from register_row r where r.org_id = ${org} and r.register = ${hazardSourceRegister.name} and not r.deleted and r.data ->> 'code' = ${code} limit 1)`

export const findObjectName = async (tx: Tx, org: Id, code: string): Promise<string | null> =>
  (await tx.first(sql<{ name: string | null }>`select ${objectNameOf(sql`${org}::uuid`, sql`${code}::text`)} as name`))?.name ?? null
