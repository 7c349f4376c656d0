import { sql, type Tx } from '@anlan/platform/database/database'

/** Codes that the acting district has given, former ones included. Locks, so that two officers do not get the same next one. */
export const codesGiven = async (tx: Tx): Promise<string[]> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('plant.registration-code'))`)
  const rows = await tx.many(sql<{ code: string }>`select registration_code as code from org where registration_code is not null
    union select unnest(former_codes) from org`)
  return rows.map((row) => row.code)
}

export const nameStands = async (tx: Tx, name: string, except: string): Promise<boolean> =>
  (await tx.first(sql`select 1 from org where kind in ('enterprise', 'station') and name = ${name} and org_id <> ${except}`)) !== undefined
