import type { Actor } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface AuditLine {
  readonly seq: number
  readonly type: string
  readonly at: number
  readonly recordedAt: number
  readonly actor: Actor
  readonly subject: Id | null
}

export interface AuditFilter {
  readonly before?: number | undefined
  readonly limit: number
  readonly type?: string | undefined
  readonly actor?: string | undefined
}

/** Newest first; the data of the events is not read. */
export const auditLines = (tx: Tx, org: Id, { before, limit, type = '', actor = '' }: AuditFilter): Promise<AuditLine[]> =>
  tx.many(sql<AuditLine>`select seq, type, at, recorded_at as "recordedAt", actor, subject from journal where org_id = ${org}
    ${before === undefined ? sql`` : sql`and seq < ${before}`}
    ${type === '' ? sql`` : sql`and type = ${type}`}
    ${actor === '' ? sql`` : sql`and strpos(actor->>'name', ${actor}) > 0`}
    order by seq desc limit ${limit}`)

export const auditTypes = async (tx: Tx, org: Id): Promise<string[]> =>
  (await tx.many(sql<{ type: string }>`select distinct type from journal where org_id = ${org} order by type`)).map((row) => row.type)
