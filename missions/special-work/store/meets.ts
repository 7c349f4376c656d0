import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Meets } from '../rules/together/meets.ts'

/** Of the works that are at once with this span, and on its plan or in its area: what of them meets others. */
export const meetsBetween = async (tx: Tx, org: Id, { from, until, plan, area }: { readonly from: Instant; readonly until: Instant; readonly plan: string; readonly area: string }): Promise<Meets[]> =>
  (
    await tx.many(sql<{ meets: Meets; state: Meets['state'] }>`select meets, state from permit where org_id = ${org} and state = any(${['signing', 'issued', 'working', 'suspended']}::text[])
      and from_at < ${until} and until_at > ${from} and (plan = ${plan} or area = ${area} or meets->>'pipe' <> '')`)
  ).map(({ meets, state }) => ({ ...meets, state }))
