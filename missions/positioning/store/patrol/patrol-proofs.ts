import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface PatrolProof {
  readonly person: Id
  readonly stop: Id
  readonly at: Instant
}

/** @returns whether it was new */
export const insertProof = async (tx: Tx, org: Id, round: Id, { person, stop, at }: PatrolProof, takenAt: Instant): Promise<boolean> =>
  (await tx.run(sql`insert into patrol_proof (org_id, round, person, stop, at, taken_at) values (${org}, ${round}, ${person}, ${stop}, ${at}, ${takenAt}) on conflict do nothing`)) === 1

export const proofsOf = (tx: Tx, org: Id, round: Id): Promise<PatrolProof[]> =>
  tx.many(sql<PatrolProof>`select person, stop, at from patrol_proof where org_id = ${org} and round = ${round} order by at`)
