import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Permit } from '../../contract/permit.ts'
import type { Plan } from '../../contract/plan.ts'

/** Permits that were asked for and whose time touches a span. */
export const permitsBetween = async (tx: Tx, org: Id, from: Instant, until: Instant, most = 5_000): Promise<Permit[]> =>
  (await tx.many(sql<{ body: Permit }>`select body from permit where org_id = ${org} and state <> 'draft' and until_at > ${from} and from_at < ${until} order by from_at, id limit ${most}`)).map(({ body }) => body)

export interface ShortPermit {
  readonly kind: Permit['kind']
  readonly level: Permit['level']
  readonly from: Instant
  readonly until: Instant
}
/** The same without their bodies, for a month at a glance; void and cancelled ones were no work. */
export const shortPermitsBetween = (tx: Tx, org: Id, from: Instant, until: Instant): Promise<ShortPermit[]> =>
  tx.many(sql<ShortPermit>`select kind, level, from_at as "from", until_at as until from permit where org_id = ${org} and state not in ('draft', 'void', 'cancelled') and until_at > ${from} and from_at < ${until}`)

export const approvedPlansBetween = async (tx: Tx, org: Id, from: Instant, until: Instant): Promise<Plan[]> =>
  (await tx.many(sql<{ body: Plan }>`select body from work_plan where org_id = ${org} and state = 'approved' and until_at > ${from} and from_at < ${until} order by from_at, id limit 5000`)).map(({ body }) => body)

export const readPlans = async (tx: Tx, org: Id, ids: readonly Id[]): Promise<Plan[]> =>
  ids.length === 0 ? [] : (await tx.many(sql<{ body: Plan }>`select body from work_plan where org_id = ${org} and id = any(${ids as Id[]}::uuid[])`)).map(({ body }) => body)
