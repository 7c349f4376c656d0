import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { type Database, sql, type Tx } from '@anlan/platform/database/database'
import type { z } from 'zod'
import type { screenSchema } from '../contract/screen.ts'

type ScreenRow = z.output<typeof screenSchema>

export const listScreenRows = (tx: Tx, org: Id): Promise<ScreenRow[]> =>
  tx.many(sql<ScreenRow>`select id, kind, name, issued_by as "issuedBy", issued_at as "issuedAt", revoked_at as "revokedAt", seen_at as "seenAt"
    from wall_screen where org_id = ${org} order by revoked_at nulls first, issued_at desc`)

export const insertScreen = async (tx: Tx, org: Id, it: { id: Id; kind: string; name: string; tokenHash: Buffer; by: string; at: Instant }): Promise<boolean> =>
  (await tx.run(sql`insert into wall_screen (org_id, id, kind, name, token_hash, issued_by, issued_at)
    values (${org}, ${it.id}, ${it.kind}, ${it.name}, ${it.tokenHash}, ${it.by}, ${it.at}) on conflict do nothing`)) === 1

export const revokeScreenRow = async (tx: Tx, org: Id, id: Id, at: Instant): Promise<Pick<ScreenRow, 'kind' | 'name'> | undefined> =>
  tx.first(sql<Pick<ScreenRow, 'kind' | 'name'>>`update wall_screen set revoked_at = ${at} where org_id = ${org} and id = ${id} and revoked_at is null returning kind, name`)

/** By its token, before anybody is known. A revoked one is none. */
export const findScreen = (database: Database, tokenHash: Buffer): Promise<{ org: Id; id: Id; kind: 'gate' | 'board'; seenAt: Instant | null } | undefined> =>
  database.within({ worker: true }, (tx) =>
    tx.first(sql<{ org: Id; id: Id; kind: 'gate' | 'board'; seenAt: Instant | null }>`select org_id as org, id, kind, seen_at as "seenAt" from wall_screen where token_hash = ${tokenHash} and revoked_at is null`),
  )

export const touchScreen = (tx: Tx, org: Id, id: Id, at: Instant): Promise<number> => tx.run(sql`update wall_screen set seen_at = ${at} where org_id = ${org} and id = ${id}`)
