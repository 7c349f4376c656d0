import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface KeptReply {
  readonly id: Id
  readonly at: Instant
  readonly by: string
  readonly content: string
  readonly photos: Id[]
  readonly files: Id[]
  readonly finished: boolean
}

/** @returns whether it was new */
export const addReply = async (tx: Tx, org: Id, order: Id, { id, at, by, content, photos, files, finished }: KeptReply): Promise<boolean> =>
  (await tx.run(sql`insert into order_reply values (${org}, ${id}, ${order}, ${at}, ${by}, ${content}, ${JSON.stringify(photos)}::jsonb, ${JSON.stringify(files)}::jsonb, ${finished})
    on conflict do nothing`)) > 0

export const repliesOf = (tx: Tx, org: Id, order: Id): Promise<KeptReply[]> =>
  tx.many(sql<KeptReply>`select id, at, by_name as by, content, photos, files, finished from order_reply where org_id = ${org} and received_order_id = ${order} order by at, id`)
