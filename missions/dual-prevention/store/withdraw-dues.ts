import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

/**
 * Plans that are new or were changed: dues not yet begun go, and are made anew from now on. What has begun stays, so that
 * nobody escapes an inspection by editing its plan.
 */
export const refreshPlans = async (tx: Tx, org: Id, plans: readonly Id[], now: Instant): Promise<void> => {
  await tx.run(sql`delete from inspection_due where org_id = ${org} and plan = any(${plans as Id[]}) and state = 'open' and start_at > ${now}`)
  await tx.run(sql`update inspection_plan set fresh_since = ${now} where org_id = ${org} and id = any(${plans as Id[]})`)
}

/** Dues of paused measures that have not begun and lie within the stop go; what has begun stays. */
export const withdrawPaused = (tx: Tx, org: Id, measures: readonly Id[], { from, now }: { from: Instant; now: Instant }): Promise<number> =>
  tx.run(sql`delete from inspection_due where org_id = ${org} and state = 'open' and start_at >= ${from} and start_at > ${now} and measure = any(${measures as Id[]})`)

/** Inspections are done elsewhere from now on: what is open here goes, nobody misses it. */
export const withdrawOpen = (tx: Tx, org: Id): Promise<number> => tx.run(sql`delete from inspection_due where org_id = ${org} and state = 'open'`)

/** Inspections are done here again: every plan is as if it were new. */
export const refreshAllPlans = (tx: Tx, org: Id, now: Instant): Promise<number> =>
  tx.run(sql`update inspection_plan set fresh_since = ${now} where org_id = ${org} and active and not deleted`)
/** The plans of measures that resume are looked at again from now on. */
export const resumeMeasures = (tx: Tx, org: Id, measures: readonly Id[], now: Instant): Promise<number> =>
  tx.run(sql`update inspection_plan set fresh_since = ${now} where org_id = ${org} and not deleted and active and measure = any(${measures as Id[]})`)
