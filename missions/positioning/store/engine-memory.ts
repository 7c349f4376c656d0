import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export const loadMemory = async (tx: Tx, org: Id): Promise<unknown> => (await tx.first(sql<{ body: unknown }>`select body from engine_memory where org_id = ${org}`))?.body

export const saveMemory = (tx: Tx, org: Id, body: unknown, at: Instant): Promise<number> =>
  tx.run(sql`insert into engine_memory (org_id, body, at) values (${org}, ${JSON.stringify(body)}, ${at}) on conflict (org_id) do update set body = excluded.body, at = excluded.at`)

export const countSetting = (tx: Tx, org: Id): Promise<number> =>
  tx.run(sql`insert into engine_setting as s (org_id, version) values (${org}, 1) on conflict (org_id) do update set version = s.version + 1`)

/** Of the orgs asked for, or of all: a worker's question. */
export const settingVersions = (tx: Tx): Promise<{ org: Id; version: number }[]> => tx.many(sql<{ org: Id; version: number }>`select org_id as org, version from engine_setting`)

/** 0 where nothing was ever set. */
export const settingVersion = async (tx: Tx, org: Id): Promise<number> => (await tx.first(sql<{ version: number }>`select version from engine_setting where org_id = ${org}`))?.version ?? 0
