import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Print } from '../../contract/prints.ts'

/** The oldest first. */
export const printsOf = (tx: Tx, org: Id, permit: Id): Promise<Print[]> => tx.many(sql<Print>`select copy, nth, at, by from permit_print where org_id = ${org} and permit = ${permit} order by copy, nth`)

export const insertPrint = (tx: Tx, org: Id, permit: Id, { copy, nth, at, by }: Print): Promise<number> => tx.run(sql`insert into permit_print (org_id, permit, copy, nth, at, by) values (${org}, ${permit}, ${copy}, ${nth}, ${at}, ${by})`)
