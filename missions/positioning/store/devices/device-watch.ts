import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Listening } from '../../rules/devices/listening.ts'

export const loadListening = (tx: Tx, org: Id): Promise<Listening | undefined> => tx.first(sql<Listening>`select awake, looked from device_watch where org_id = ${org}`)

export const saveListening = (tx: Tx, org: Id, { awake, looked }: Listening): Promise<number> =>
  tx.run(sql`insert into device_watch (org_id, awake, looked) values (${org}, ${awake}, ${looked}) on conflict (org_id) do update set awake = excluded.awake, looked = excluded.looked`)
