import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { KnownSpot } from '../../rules/signs/place-of-sign.ts'

/** Once a place has lost its codes, or has others, the former rows are gone; the code of another place is not taken. */
export const saveSpot = async (tx: Tx, org: Id, spot: Id, it: Omit<KnownSpot, 'until'>, codes: readonly { readonly code: string; readonly until: Instant | null }[]): Promise<void> => {
  await tx.run(sql`delete from sign_spot where org_id = ${org} and spot = ${spot}`)
  for (const { code, until } of codes)
    await tx.run(sql`insert into sign_spot (org_id, code, spot, name, area, plan, x, y, until_at) values (${org}, ${code}, ${spot}, ${it.name}, ${it.area}, ${it.plan}, ${it.x}, ${it.y}, ${until}) on conflict do nothing`)
}

export const spotOf = (tx: Tx, org: Id, code: string): Promise<KnownSpot | undefined> =>
  tx.first(sql<KnownSpot>`select name, area, plan, x, y, until_at as "until" from sign_spot where org_id = ${org} and code = ${code}`)
