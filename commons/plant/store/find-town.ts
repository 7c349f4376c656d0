import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'

export const findTown = (tx: Tx, district: Id, id: Id): Promise<{ id: Id; name: string } | undefined> =>
  tx.first(sql<{ id: Id; name: string }>`select org_id as id, name from org where org_id = ${id} and kind = 'town' and district_id = ${district}`)

/** The towns that the acting org sees: its own, or all of its district. */
export const listTownRows = (tx: Tx): Promise<{ id: Id; name: string; enterprises: number }[]> =>
  tx.many(sql<{ id: Id; name: string; enterprises: number }>`select t.org_id as id, t.name,
      (select count(*) from org e where e.town_id = t.org_id) as enterprises
    from org t where t.kind = 'town' order by t.name`)
