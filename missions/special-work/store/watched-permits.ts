import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Permit } from '../contract/permit.ts'

/** What something happened to: permits that name one of the points or cameras, or whose area has it, or who are named themselves. */
export interface Touched {
  readonly permits?: readonly Id[]
  readonly points?: readonly Id[]
  readonly cameras?: readonly Id[]
  /** Empty: none; `all`: everywhere. */
  readonly areas?: readonly string[] | 'all'
}

/** Work that goes on or stands still, touched by what happened, each locked until the transaction ends; always in the same order, so that nobody waits for one another. */
export const lockTouched = async (tx: Tx, org: Id, { permits = [], points = [], cameras = [], areas = [] }: Touched): Promise<Permit[]> =>
  (
    await tx.many(sql<{ body: Permit }>`select body from permit where org_id = ${org} and state in ('working', 'suspended')
      and (${areas === 'all'} or id = any(${permits as Id[]}::uuid[]) or points && ${points as Id[]}::uuid[] or cameras && ${cameras as Id[]}::uuid[] or area = any(${(areas === 'all' ? [] : areas) as string[]}::text[]))
      order by id for update`)
  ).map(({ body }) => body)

/** Work that goes on with this guardian. */
export const guardedBy = async (tx: Tx, org: Id, person: Id): Promise<Permit[]> =>
  (await tx.many(sql<{ body: Permit }>`select body from permit where org_id = ${org} and state = 'working' and body->'request'->'guardians' @> ${JSON.stringify([{ id: person }])}::jsonb order by id`)).map(({ body }) => body)
