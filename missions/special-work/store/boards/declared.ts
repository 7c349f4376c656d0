import type { Id } from '@anlan/kernel/id'
import type { PlantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export type Declared = Readonly<Record<string, number>>

export const saveDeclared = async (tx: Tx, org: Id, day: PlantDay, counts: Declared): Promise<void> =>
  void (await tx.run(sql`insert into declared_works (org_id, day, counts) values (${org}, ${day}, ${JSON.stringify(counts)}) on conflict (org_id, day) do update set counts = excluded.counts`))

export const declaredBetween = (tx: Tx, org: Id, from: PlantDay, to: PlantDay): Promise<{ day: PlantDay; counts: Declared }[]> =>
  tx.many(sql<{ day: PlantDay; counts: Declared }>`select day, counts from declared_works where org_id = ${org} and day >= ${from} and day <= ${to} order by day`)
