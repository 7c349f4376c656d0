import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface PlacedAt {
  readonly plan: string
  readonly x: number
  readonly y: number
  readonly floor: number
  readonly at: Instant
}

/** The last place of one card; undefined where it never had one. */
export const liveOfCard = (tx: Tx, org: Id, number: string): Promise<PlacedAt | undefined> =>
  tx.first(sql<PlacedAt>`select plan, x, y, coalesce(floor, 1) as floor, placed_at as at from card_live where org_id = ${org} and number = ${number} and plan is not null and placed_at is not null`)
