import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { PlacedAt } from './live-of-card.ts'

/** People whose cards were placed on a plan since a moment, by those who carry them now. */
export const placedPeople = (tx: Tx, org: Id, { plan, since }: { readonly plan: string; readonly since: Instant }): Promise<(PlacedAt & { readonly person: Id })[]> =>
  tx.many(sql<PlacedAt & { person: Id }>`select b.person, l.plan, l.x, l.y, coalesce(l.floor, 1) as floor, l.placed_at as at from card_live l
    join card_binding b on b.org_id = l.org_id and b.number = l.number and b.unbound_at is null
    where l.org_id = ${org} and l.plan = ${plan} and l.placed_at >= ${since} and l.placed_at >= b.bound_at`)
