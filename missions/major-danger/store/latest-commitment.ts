import type { Id } from '@anlan/kernel/id'
import type { PlantDay } from '@anlan/kernel/time'
import type { Tx } from '@anlan/platform/database/database'
import { sql } from '@anlan/platform/database/database'
import { type Commitment, commitmentPublished } from '@anlan/responsibility/contract/commitment'

/** The commitment that stands for the day, as it was published: read from the journal, where nobody can have changed it. */
export const latestCommitment = async (tx: Tx, org: Id, day: PlantDay): Promise<Commitment | undefined> =>
  (
    await tx.first(sql<{ data: { commitment: Commitment } }>`select data from journal where org_id = ${org} and type = ${commitmentPublished.type}
      and data->'commitment'->>'day' = ${day} order by seq desc limit 1`)
  )?.data.commitment
