import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { PersonSign } from '../../contract/sign.ts'

export interface SignRow extends PersonSign {
  readonly fences: readonly Id[]
}

const COLUMNS = sql`id, person, name, at, how, place, plan, x, y, floor, witness_name as "witnessName", photos, note, fences`

/** @returns 0 when this sign is known already */
export const insertSign = (tx: Tx, org: Id, it: PersonSign & { readonly witness: Id | null; readonly receivedAt: Instant }): Promise<number> =>
  tx.run(sql`insert into person_sign (org_id, id, person, name, at, received_at, how, place, plan, x, y, floor, witness, witness_name, photos, note)
    values (${org}, ${it.id}, ${it.person}, ${it.name}, ${it.at}, ${it.receivedAt}, ${it.how}, ${it.place}, ${it.plan}, ${it.x}, ${it.y}, ${it.floor}, ${it.witness}, ${it.witnessName}, ${[...it.photos]}::uuid[], ${it.note})
    on conflict do nothing`)

/** Signs that the engine has not been told of, in the order in which they were given. */
export const waitingSigns = (tx: Tx, org: Id): Promise<SignRow[]> => tx.many(sql<SignRow>`select ${COLUMNS} from person_sign where org_id = ${org} and not taken order by at, id limit 500`)

export const takenSign = (tx: Tx, org: Id, id: Id, fences: readonly Id[]): Promise<number> =>
  tx.run(sql`update person_sign set taken = true, fences = ${[...fences]}::uuid[] where org_id = ${org} and id = ${id}`)

/** The newest of each person since then. */
export const newestSigns = (tx: Tx, org: Id, since: Instant): Promise<SignRow[]> =>
  tx.many(sql<SignRow>`select distinct on (person) ${COLUMNS} from person_sign where org_id = ${org} and at >= ${since} order by person, at desc, id`)
