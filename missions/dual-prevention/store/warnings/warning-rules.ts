import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { WarningHit, WarningKind, WarningRule } from '../../contract/warnings.ts'
import type { Setting } from '../../rules/warnings/warning-kinds.ts'

export interface KeptSetting extends Setting {
  readonly kind: WarningKind
  readonly version: number
  readonly updatedAt: Instant
  readonly updatedBy: string
}

const COLUMNS = sql`kind, version, enabled, level, figures, addressees, updated_at as "updatedAt", updated_by as "updatedBy"`

export const loadSettings = (tx: Tx, org: Id): Promise<KeptSetting[]> => tx.many(sql<KeptSetting>`select ${COLUMNS} from warning_rule where org_id = ${org}`)

/** Whoever sets a rule waits for whoever is setting it. */
export const lockSetting = async (tx: Tx, org: Id, kind: WarningKind): Promise<KeptSetting | undefined> => {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${org}/warning/${kind}`}, 0))`)
  return tx.first(sql<KeptSetting>`select ${COLUMNS} from warning_rule where org_id = ${org} and kind = ${kind}`)
}

export const saveSetting = (tx: Tx, org: Id, it: KeptSetting): Promise<number> =>
  tx.run(sql`insert into warning_rule (org_id, kind, version, enabled, level, figures, addressees, updated_at, updated_by)
    values (${org}, ${it.kind}, ${it.version}, ${it.enabled}, ${it.level}, ${JSON.stringify(it.figures)}, ${JSON.stringify(it.addressees)}, ${it.updatedAt}, ${it.updatedBy})
    on conflict (org_id, kind) do update set version = excluded.version, enabled = excluded.enabled, level = excluded.level, figures = excluded.figures,
      addressees = excluded.addressees, updated_at = excluded.updated_at, updated_by = excluded.updated_by`)

export type OpenWarning = WarningHit & { readonly kind: WarningKind; readonly level: WarningRule['level']; readonly raisedAt: Instant }

export const openHits = (tx: Tx, org: Id): Promise<OpenWarning[]> =>
  tx.many(sql<OpenWarning>`select kind, cause, subject, level, title, detail, link, raised_at as "raisedAt" from warning_hit where org_id = ${org} and cleared_at is null order by raised_at, cause`)

export const openHit = async (tx: Tx, org: Id, kind: WarningKind, level: string, it: WarningHit, at: Instant): Promise<void> => {
  await closeHits(tx, org, [it.cause], at)
  await tx.run(sql`insert into warning_hit (org_id, cause, kind, subject, level, title, detail, link, raised_at)
    values (${org}, ${it.cause}, ${kind}, ${it.subject}, ${level}, ${it.title}, ${it.detail}, ${it.link}, ${at})
    on conflict (org_id, cause, raised_at) do update set level = excluded.level, title = excluded.title, detail = excluded.detail, cleared_at = null`)
}

export const closeHits = (tx: Tx, org: Id, causes: readonly string[], at: Instant): Promise<number> =>
  tx.run(sql`update warning_hit set cleared_at = ${at} where org_id = ${org} and cause = any(${causes}::text[]) and cleared_at is null`)

export const noteLook = (tx: Tx, org: Id, kind: WarningKind, at: Instant, found: number): Promise<number> =>
  tx.run(sql`insert into warning_look (org_id, kind, at, found) values (${org}, ${kind}, ${at}, ${found}) on conflict (org_id, kind) do update set at = excluded.at, found = excluded.found`)

export const loadLooks = async (tx: Tx, org: Id, since: Instant): Promise<Map<WarningKind, { at: Instant; past: number }>> =>
  new Map(
    (
      await tx.many(sql<{ kind: WarningKind; at: Instant; past: number }>`select l.kind, l.at,
          (select count(*) from warning_hit h where h.org_id = l.org_id and h.kind = l.kind and h.raised_at >= ${since})::int as past
        from warning_look l where l.org_id = ${org}`)
    ).map(({ kind, at, past }) => [kind, { at, past }]),
  )
