import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { WorkPackage } from '../contract/package.ts'
import type { Permit } from '../contract/permit.ts'

interface Row {
  readonly body: WorkPackage
}

export const readPackage = async (tx: Tx, org: Id, id: Id): Promise<WorkPackage | undefined> => (await tx.first(sql<Row>`select body from work_package where org_id = ${org} and id = ${id} for update`))?.body

export const listPackageRows = async (tx: Tx, org: Id, { search = '', offset, limit }: { readonly search?: string | undefined; readonly offset: number; readonly limit: number }): Promise<{ rows: WorkPackage[]; total: number }> => {
  const found = await tx.many(sql<Row & { total: number }>`select body, count(*) over ()::int as total from work_package where org_id = ${org} ${search === '' ? sql`` : sql`and strpos((body ->> 'title') || (body #>> '{shared,place,spot}'), ${search}) > 0`} order by from_at desc, id offset ${offset} limit ${limit}`)
  return { rows: found.map(({ body }) => body), total: found[0]?.total ?? 0 }
}

/** @returns false when it is not at the version before */
export const savePackageRow = async (tx: Tx, org: Id, it: WorkPackage): Promise<boolean> =>
  (await tx.run(sql`insert into work_package as p (org_id, id, version, from_at, until_at, body) values (${org}, ${it.id}, ${it.version}, ${it.shared.from}, ${it.shared.until}, ${JSON.stringify(it)})
    on conflict (org_id, id) do update set version = excluded.version, from_at = excluded.from_at, until_at = excluded.until_at, body = excluded.body where p.version = excluded.version - 1`)) === 1

/** The permits of packages, without those that are over for nothing. */
export const permitsOfPackages = async (tx: Tx, org: Id, ids: readonly Id[]): Promise<Permit[]> =>
  ids.length === 0 ? [] : (await tx.many(sql<{ body: Permit }>`select body from permit where org_id = ${org} and body ->> 'package' = any(${ids as Id[]}::text[]) and state not in ('void', 'cancelled') order by number`)).map(({ body }) => body)
