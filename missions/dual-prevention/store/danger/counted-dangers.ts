import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { PlantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Split } from '../../contract/danger/danger-statistics.ts'
import type { listDangers } from '../../contract/list-dangers.ts'
import type { Counted } from '../../rules/danger/statistics.ts'
import { chosenDangers } from './danger-filter.ts'

export type CountedDanger = Counted & { readonly [Key in Split]: string | null }

/** As the list would choose them, with what counts. */
export const countedDangers = (tx: Tx, org: Id, asked: z.output<typeof listDangers.input>, today: PlantDay): Promise<CountedDanger[]> =>
  tx.many(sql<CountedDanger>`select state, level, deadline, reported_at as "reportedAt", confirmed_at as "confirmedAt", rectified_at as "rectifiedAt", accepted_at as "acceptedAt",
      sent_back_times as "sentBackTimes", repeats, (supervision is not null and state = 'rectifying') as supervised,
      department, unit, kind, source, management_class as "managementClass", occurrence
    from danger where ${chosenDangers(org, asked, today)}`)

export const unitNames = async (tx: Tx, org: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> =>
  new Map((await tx.many(sql<{ id: Id; name: string }>`select id, name from risk_unit where org_id = ${org} and id = any(${ids}::uuid[])`)).map(({ id, name }) => [id, name]))
