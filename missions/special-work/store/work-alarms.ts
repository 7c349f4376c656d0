import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

export interface WorkAlarmRow {
  readonly id: Id
  readonly permit: Id
  readonly gate: string
  readonly code: string | null
  readonly text: string
  readonly begunAt: Instant
  readonly endedAt: Instant | null
}

/** @returns false when one of this gate stands already */
export const beginWorkAlarm = async (tx: Tx, org: Id, it: WorkAlarmRow): Promise<boolean> =>
  (await tx.run(sql`insert into work_alarm (org_id, id, permit, gate, code, text, begun_at) values (${org}, ${it.id}, ${it.permit}, ${it.gate}, ${it.code}, ${it.text}, ${it.begunAt}) on conflict (org_id, permit, gate) where ended_at is null do nothing`)) === 1

const COLUMNS = sql`id, permit, gate, code, text, begun_at as "begunAt", ended_at as "endedAt"`

/** Ends those of a permit whose gate is closed again. */
export const endWorkAlarms = (tx: Tx, org: Id, permit: Id, still: readonly string[], at: Instant): Promise<WorkAlarmRow[]> =>
  tx.many(sql<WorkAlarmRow>`update work_alarm set ended_at = ${at} where org_id = ${org} and permit = ${permit} and ended_at is null and gate <> all(${still as string[]}::text[]) returning ${COLUMNS}`)

/** Ends the one of this gate, if one stands. */
export const endWorkAlarm = (tx: Tx, org: Id, permit: Id, gate: string, at: Instant): Promise<WorkAlarmRow | undefined> =>
  tx.first(sql<WorkAlarmRow>`update work_alarm set ended_at = ${at} where org_id = ${org} and permit = ${permit} and gate = ${gate} and ended_at is null returning ${COLUMNS}`)

/** Gates that an alarm stands for, and since when. */
export const standingWorkAlarms = async (tx: Tx, org: Id, permit: Id): Promise<ReadonlyMap<string, Instant>> =>
  new Map((await tx.many(sql<Pick<WorkAlarmRow, 'gate' | 'begunAt'>>`select gate, begun_at as "begunAt" from work_alarm where org_id = ${org} and permit = ${permit} and ended_at is null`)).map(({ gate, begunAt }) => [gate, begunAt]))
