import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Permit } from '../contract/permit.ts'

/** As many as are compared; the newest say most. */
const MOST = 200

/** Former permits of a kind on the same plan or in the same area, the newest first. */
export const likePermits = async (tx: Tx, org: Id, { id, kind, request: { place } }: Permit, since: Instant): Promise<Permit[]> =>
  (await tx.many(sql<{ body: Permit }>`select body from permit where org_id = ${org} and kind = ${kind} and from_at >= ${since} and id <> ${id} and (area = ${place.area} or plan = ${place.plan}) order by from_at desc limit ${MOST}`)).map(({ body }) => body)
