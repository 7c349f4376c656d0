import { createHash, timingSafeEqual } from 'node:crypto'
import { type Database, sql, type Tx } from '@anlan/platform/database/database'

export interface Enterprise {
  readonly companyCode: string
  readonly name: string
  /** 16 characters; also the initial vector. */
  readonly key: string
  readonly enabled: boolean
}

export interface EnterpriseEntry extends Enterprise {
  /** Kept as a digest only. */
  readonly code: string
}

interface EnterpriseRow {
  companyCode: string
  name: string
  cipher_key: string
  code_digest: Buffer
  enabled: boolean
}

const digest = (code: string): Buffer => createHash('sha256').update(code).digest()
const ABSENT = digest('')

/** The enterprise whose access code this is; takes as long for an unknown company as for a wrong code. */
export const findByAccess = (database: Database, companyCode: string, code: string): Promise<Enterprise | undefined> =>
  database.within({}, async (tx) => {
    const row = await tx.first<EnterpriseRow>(sql`select * from enterprise where "companyCode" = ${companyCode}`)
    const same = timingSafeEqual(digest(code), row?.code_digest ?? ABSENT)
    return row !== undefined && same ? { companyCode: row.companyCode, name: row.name, key: row.cipher_key, enabled: row.enabled } : undefined
  })

export const saveEnterprise = (tx: Tx, { companyCode, name, code, key, enabled }: EnterpriseEntry, now: number): Promise<number> =>
  tx.run(sql`
    insert into enterprise ("companyCode", name, code_digest, cipher_key, enabled, created_at, updated_at)
    values (${companyCode}, ${name}, ${digest(code)}, ${key}, ${enabled}, ${now}, ${now})
    on conflict ("companyCode") do update set name = excluded.name, code_digest = excluded.code_digest,
      cipher_key = excluded.cipher_key, enabled = excluded.enabled, updated_at = excluded.updated_at`)

/** Uploads of one enterprise are judged one after another, so that no child slips under a parent being deleted. */
export const lockEnterprise = (tx: Tx, companyCode: string): Promise<number> =>
  tx.run(sql`select 1 from enterprise where "companyCode" = ${companyCode} for no key update`)

export interface EnterpriseLine {
  readonly companyCode: string
  readonly name: string
  readonly enabled: boolean
  readonly lastReceived: number | null
  readonly batches: number
  readonly refused: number
}

export const listEnterprises = (tx: Tx): Promise<EnterpriseLine[]> =>
  tx.many(sql`
    select e."companyCode", e.name, e.enabled, max(b.received_at) as "lastReceived", count(b.request_id) as batches,
      coalesce(sum(b.refused), 0)::bigint as refused
    from enterprise e left join batch b using ("companyCode") group by e."companyCode" order by e."companyCode"`)
