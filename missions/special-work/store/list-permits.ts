import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Permit } from '../contract/permit.ts'
import type { Watched } from '../contract/setting.ts'
import { watchedWhere } from './watched-works.ts'

export interface PermitFilter {
  readonly search?: string | undefined
  readonly state: readonly string[]
  readonly kind: readonly string[]
  readonly level: readonly string[]
  readonly area?: string | undefined
  readonly unit?: string | undefined
  readonly contractor?: boolean | undefined
  /** In charge, a guardian or a worker. */
  readonly person?: Id | undefined
  /** Filed under it. */
  readonly plan?: Id | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly watched?: { readonly wanted: boolean | undefined; readonly of: Watched } | undefined
  readonly offset: number
  readonly limit: number
}

export const listPermitRows = async (tx: Tx, org: Id, { search = '', state, kind, level, area, unit, contractor, person, plan, from, to, watched, offset, limit }: PermitFilter): Promise<{ rows: Permit[]; total: number }> => {
  const among = person === undefined ? '' : JSON.stringify([{ id: person }])
  const found = await tx.many(sql<{ body: Permit; total: number }>`select body, count(*) over ()::int as total from permit p where org_id = ${org}
    ${state.length === 0 ? sql`` : sql`and state = any(${state as string[]}::text[])`} ${kind.length === 0 ? sql`` : sql`and kind = any(${kind as string[]}::text[])`} ${level.length === 0 ? sql`` : sql`and level = any(${level as string[]}::text[])`}
    ${area === undefined ? sql`` : sql`and area = ${area}`} ${unit === undefined ? sql`` : sql`and unit = ${unit}`} ${contractor === undefined ? sql`` : sql`and contractor = ${contractor}`}
    ${person === undefined ? sql`` : sql`and (body->'request'->'inCharge'->>'id' = ${person} or body->'request'->'guardians' @> ${among}::jsonb or body->'request'->'workers' @> ${among}::jsonb)`}
    ${plan === undefined ? sql`` : sql`and body->>'plan' = ${plan}`}
    ${watched === undefined ? sql`` : watchedWhere(watched.wanted, watched.of)}
    ${from === undefined ? sql`` : sql`and until_at >= ${from}`} ${to === undefined ? sql`` : sql`and from_at < ${to}`}
    ${search === '' ? sql`` : sql`and strpos(number || (body->'request'->>'content') || unit || (body->'request'->'place'->>'spot'), ${search}) > 0`}
    order by from_at desc, id offset ${offset} limit ${limit}`)
  return { rows: found.map(({ body }) => body), total: found[0]?.total ?? 0 }
}
