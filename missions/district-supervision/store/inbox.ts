import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { INBOX_PARENTS, type InboxKind, type InboxRow } from '../contract/inbox-record.ts'
import type { InboxFacts, JudgedRow } from '../rules/judge-rows.ts'
import { videoAlarmState } from '../rules/video-alarm.ts'
import { keepPictures, withoutBytes } from './pictures.ts'

/** The line of the enterprise is locked until the batch is kept: two batches of one enterprise never cross. */
export const touchEnterprise = (tx: Tx, org: Id, enterprise: Id, town: Id | null, at: Instant): Promise<number> =>
  tx.run(sql`insert into inbox_enterprise (org_id, enterprise, town_id, first_at, last_at) values (${org}, ${enterprise}, ${town}, ${at}, ${at})
    on conflict (org_id, enterprise) do update set last_at = greatest(inbox_enterprise.last_at, excluded.last_at), town_id = excluded.town_id`)

const idsIn = (rows: readonly unknown[], field?: string): string[] =>
  rows.flatMap((row) => {
    const { id, record } = (row ?? {}) as { id?: unknown; record?: Record<string, unknown> | null }
    const found = field === undefined ? id : record?.[field]
    return typeof found === 'string' && /^[0-9a-f-]{36}$/.test(found) ? [found] : []
  })

export const gatherFacts = async (tx: Tx, org: Id, enterprise: Id, kind: InboxKind, rows: readonly unknown[]): Promise<InboxFacts> => {
  const held = await tx.many(sql<{ id: Id; version: number; updated_at: Instant; digest: string }>`select id, version, updated_at, digest from inbox_record
    where org_id = ${org} and enterprise = ${enterprise} and kind = ${kind} and id = any(${idsIn(rows)}::uuid[])`)
  const known = new Set<string>()
  for (const [field, parent] of INBOX_PARENTS[kind]) {
    const found = await tx.many(sql<{ id: Id }>`select id from inbox_record
      where org_id = ${org} and enterprise = ${enterprise} and kind = ${parent} and id = any(${idsIn(rows, field)}::uuid[])`)
    for (const { id } of found) known.add(id)
  }
  return { held: new Map(held.map(({ id, version, updated_at: updatedAt, digest }) => [id, { version, updatedAt, digest }])), known }
}

/** What lists ask for, taken out once. */
const facets = (kind: InboxKind, { record }: InboxRow) => {
  const it = record as Record<string, number | string | null | undefined>
  if (kind === 'record') return { state: it['result'], happened_at: it['checkedAt'], closed_at: null, deadline: null }
  if (kind === 'danger') return { state: it['state'], happened_at: it['reportedAt'], closed_at: it['acceptedAt'] ?? null, deadline: it['deadline'] ?? null }
  if (kind === 'stop') return { state: null, happened_at: it['startAt'], closed_at: it['endAt'], deadline: null }
  if (kind === 'commitment') return { state: it['riskGrade'], happened_at: it['signedAt'], closed_at: null, deadline: it['day'] }
  if (kind === 'person-alarm' || kind === 'area-alarm' || kind === 'gathering') return { state: it['kind'], happened_at: it['begunAt'], closed_at: it['endedAt'] ?? null, deadline: null }
  if (kind === 'work-plan') return { state: it['emergency'] === (true as never) ? 'emergency' : 'planned', happened_at: it['from'], closed_at: it['until'], deadline: null }
  if (kind === 'work-permit') return { state: it['state'], happened_at: it['startedAt'] ?? it['from'], closed_at: it['finishedAt'] ?? it['until'], deadline: null }
  if (kind === 'work-alarm') return { state: it['code'] ?? null, happened_at: it['begunAt'], closed_at: it['endedAt'] ?? null, deadline: null }
  if (kind === 'analysis-device') return { state: it['kind'], happened_at: null, closed_at: null, deadline: null }
  if (kind === 'analysis-status') return { state: it['state'], happened_at: it['since'], closed_at: null, deadline: null }
  if (kind === 'video-alarm') return { state: videoAlarmState(record), happened_at: it['begunAt'], closed_at: it['endedAt'] ?? null, deadline: null }
  return { state: null, happened_at: null, closed_at: null, deadline: null }
}

export const keepRows = async (tx: Tx, org: Id, enterprise: Id, kind: InboxKind, batch: Id, judged: readonly JudgedRow[], at: Instant): Promise<void> => {
  const kept = new Map(judged.flatMap(({ keep }) => (keep === undefined ? [] : [[keep.id, keep] as const])))
  const lines = [...kept.values()].map((row) => ({ id: row.id, version: row.version, updated_at: row.updatedAt, deleted: row.deleted, digest: row.digest, record: withoutBytes(row), ...facets(kind, row) }))
  if (lines.length > 0)
    await tx.run(sql`insert into inbox_record (org_id, enterprise, kind, id, version, updated_at, deleted, digest, record, state, happened_at, closed_at, deadline, batch, first_received_at, received_at)
      select ${org}, ${enterprise}, ${kind}, id, version, updated_at, deleted, digest, record, state, happened_at, closed_at, deadline, ${batch}, ${at}, ${at}
      from json_to_recordset(${JSON.stringify(lines)}::json) as x(id uuid, version int, updated_at bigint, deleted boolean, digest text, record jsonb, state text, happened_at bigint, closed_at bigint, deadline text)
      on conflict (org_id, enterprise, kind, id) do update set version = excluded.version, updated_at = excluded.updated_at, deleted = excluded.deleted,
        digest = excluded.digest, record = excluded.record, state = excluded.state, happened_at = excluded.happened_at, closed_at = excluded.closed_at,
        deadline = excluded.deadline, batch = excluded.batch, received_at = excluded.received_at`)
  await keepPictures(tx, org, enterprise, [...kept.values()], at)
  const taken = judged.filter(({ answer }) => answer.outcome !== 'refused').map(({ answer }) => answer.id)
  await tx.run(sql`delete from inbox_refusal where org_id = ${org} and enterprise = ${enterprise} and kind = ${kind} and id = any(${taken})`)
  const refused = [...new Map(judged.flatMap(({ answer }) => (answer.outcome === 'refused' && answer.id !== '' ? [[answer.id, answer.message ?? '']] : []))).entries()]
  for (const [id, message] of refused)
    await tx.run(sql`insert into inbox_refusal values (${org}, ${enterprise}, ${kind}, ${id}, ${message}, ${at})
      on conflict (org_id, enterprise, kind, id) do update set message = excluded.message, at = excluded.at`)
  const count = (outcome: string) => judged.filter(({ answer }) => answer.outcome === outcome).length
  await tx.run(sql`insert into inbox_batch values (${org}, ${enterprise}, ${batch}, ${kind}, ${judged.length}, ${count('stored')}, ${count('unchanged')}, ${count('outdated')}, ${count('refused')}, ${at})
    on conflict do nothing`)
}

export interface HoldingRow {
  readonly id: Id
  readonly version: number
  readonly deleted: boolean
  readonly digest: string
}

export const holdingsPage = (tx: Tx, org: Id, enterprise: Id, kind: InboxKind, after: Id | undefined, limit: number): Promise<HoldingRow[]> =>
  tx.many(sql<HoldingRow>`select id, version, deleted, digest from inbox_record where org_id = ${org} and enterprise = ${enterprise} and kind = ${kind}
    ${after === undefined ? sql`` : sql`and id > ${after}`} order by id limit ${limit}`)
