import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import { type Place, placeRegister } from '../../contract/inspection/place.ts'

/** All places of the org; whether their areas are explosive is for *plant* to say. */
export const loadPlaces = async (tx: Tx, org: Id): Promise<Omit<Place, 'explosive'>[]> => {
  const rows = await tx.many(sql<{ id: Id; data: unknown }>`select id, data from register_row where org_id = ${org} and register = ${placeRegister.name} and not deleted order by data->>'name', id`)
  return rows.map(({ id, data }) => ({ id, ...placeRegister.schema.parse(data) }))
}
