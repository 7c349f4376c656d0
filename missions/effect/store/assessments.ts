import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Appeal, Sheet } from '../contract/assessment.ts'

export interface MonthRow {
  readonly month: string
  readonly state: 'open' | 'sealed'
  readonly sealAt: Instant
  readonly openAppeals: number
}

const OPEN = sql`(select count(*)::int from effect_appeal a where a.org_id = m.org_id and a.month = m.month and a.state = 'open')`

export const findMonth = (tx: Tx, org: Id, month: string): Promise<MonthRow | undefined> =>
  tx.first(sql<MonthRow>`select month, state, seal_at as "sealAt", ${OPEN} as "openAppeals" from effect_month m where org_id = ${org} and month = ${month}`)

/** The newest first; a plant assesses twelve a year. */
export const listMonthRows = (tx: Tx, org: Id): Promise<MonthRow[]> =>
  tx.many(sql<MonthRow>`select month, state, seal_at as "sealAt", ${OPEN} as "openAppeals" from effect_month m where org_id = ${org} order by month desc`)

/** @returns 0 when the month had been assessed already */
export const openMonth = (tx: Tx, org: Id, { month, settings, sealAt, upTo }: { readonly month: string; readonly settings: number; readonly sealAt: Instant; readonly upTo: number }): Promise<number> =>
  tx.run(sql`insert into effect_month (org_id, month, state, settings, seal_at, up_to) values (${org}, ${month}, 'open', ${settings}, ${sealAt}, ${upTo}) on conflict do nothing`)

export const saveMonthState = (tx: Tx, org: Id, month: string, state: MonthRow['state']): Promise<number> =>
  tx.run(sql`update effect_month set state = ${state} where org_id = ${org} and month = ${month}`)

export const saveSheets = (tx: Tx, org: Id, sheets: readonly Sheet[]): Promise<number> =>
  tx.run(sql`insert into effect_sheet (org_id, month, scope, subject, version, sheet)
    select ${org}, it->>'month', it->>'scope', (it->>'subject')::uuid, (it->>'version')::int, it from json_array_elements(${JSON.stringify(sheets)}::json) it on conflict do nothing`)

/** The newest revision of everybody's sheet, by name. */
export const sheetsOfMonth = async (tx: Tx, org: Id, month: string): Promise<Sheet[]> =>
  (await tx.many(sql<{ sheet: Sheet }>`select distinct on (scope, subject) sheet from effect_sheet where org_id = ${org} and month = ${month} order by scope, subject, version desc`)).map(({ sheet }) => sheet)

/** Every revision of one sheet, the first one first. */
export const revisionsOfSheet = async (tx: Tx, org: Id, { month, scope, subject }: Pick<Sheet, 'month' | 'scope' | 'subject'>): Promise<Sheet[]> =>
  (await tx.many(sql<{ sheet: Sheet }>`select sheet from effect_sheet where org_id = ${org} and month = ${month} and scope = ${scope} and subject = ${subject} order by version`)).map(({ sheet }) => sheet)

export const saveAppeal = (tx: Tx, org: Id, appeal: Appeal): Promise<number> =>
  tx.run(sql`insert into effect_appeal as kept (org_id, id, version, month, scope, subject, state, at, appeal)
    values (${org}, ${appeal.id}, ${appeal.version}, ${appeal.month}, ${appeal.scope}, ${appeal.subject}, ${appeal.state}, ${appeal.at}, ${JSON.stringify(appeal)})
    on conflict (org_id, id) do update set version = excluded.version, state = excluded.state, appeal = excluded.appeal where kept.version = excluded.version - 1`)

/** Locked until the transaction ends. */
export const loadAppeal = async (tx: Tx, org: Id, id: Id): Promise<Appeal | undefined> =>
  (await tx.first(sql<{ appeal: Appeal }>`select appeal from effect_appeal where org_id = ${org} and id = ${id} for update`))?.appeal

export const appealsOfSheet = async (tx: Tx, org: Id, { month, scope, subject }: Pick<Sheet, 'month' | 'scope' | 'subject'>): Promise<Appeal[]> =>
  (await tx.many(sql<{ appeal: Appeal }>`select appeal from effect_appeal where org_id = ${org} and month = ${month} and scope = ${scope} and subject = ${subject} order by at desc`)).map(({ appeal }) => appeal)

/** What waits for a decision, the oldest first. */
export const openAppealRows = async (tx: Tx, org: Id, { offset, limit }: { readonly offset: number; readonly limit: number }): Promise<{ rows: Appeal[]; total: number }> => {
  const [rows, count] = await Promise.all([
    tx.many(sql<{ appeal: Appeal }>`select appeal from effect_appeal where org_id = ${org} and state = 'open' order by at, id offset ${offset} limit ${limit}`),
    tx.first(sql<{ total: number }>`select count(*)::int as total from effect_appeal where org_id = ${org} and state = 'open'`),
  ])
  return { rows: rows.map(({ appeal }) => appeal), total: count?.total ?? 0 }
}
