import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { MasteredKind } from '../contract/masters.ts'

export const mastersOf = async (tx: Tx, org: Id): Promise<MasteredKind[]> =>
  (await tx.first(sql<{ kinds: MasteredKind[] }>`select kinds from mastered_elsewhere where org_id = ${org}`))?.kinds ?? []

export const saveMasters = (tx: Tx, org: Id, kinds: readonly MasteredKind[]): Promise<number> =>
  tx.run(sql`insert into mastered_elsewhere (org_id, kinds) values (${org}, ${kinds as MasteredKind[]}) on conflict (org_id) do update set kinds = excluded.kinds`)
