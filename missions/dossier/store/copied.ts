import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { CopyKind } from '../contract/copy-sheet.ts'

export interface Copied {
  readonly version: number
  readonly at: Instant
  readonly by: string
}

export const copiedOf = async (tx: Tx, org: Id, kind: CopyKind): Promise<ReadonlyMap<Id, Copied>> => {
  const rows = await tx.many(sql<Copied & { id: Id }>`select record_id as id, version, copied_at as at, copied_by as by from copied_record where org_id = ${org} and kind = ${kind}`)
  return new Map(rows.map(({ id, ...copied }) => [id, copied]))
}

export const saveCopied = (tx: Tx, org: Id, kind: CopyKind, id: Id, { version, at, by }: Copied): Promise<number> =>
  tx.run(sql`insert into copied_record (org_id, kind, record_id, version, copied_at, copied_by) values (${org}, ${kind}, ${id}, ${version}, ${at}, ${by})
    on conflict (org_id, kind, record_id) do update set version = excluded.version, copied_at = excluded.copied_at, copied_by = excluded.copied_by`)
