import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Statement, type Tx } from '@anlan/platform/database/database'
import type { AnalysisKindName } from '../contract/analysis-kinds.ts'
import type { Detection } from '../contract/detection.ts'

const COLUMNS = sql`id, version, camera, name, area, rule, kind, level, since, began_at as "beganAt", ended_at as "endedAt", heard_at as "heardAt", count, score, boxes, model, picture, alarm, verdict, verdict_by as "verdictBy", verdict_at as "verdictAt", verdict_note as "verdictNote"`

/** Said again it is the same: 0. */
export const insertDetection = (tx: Tx, org: Id, worker: Id, it: Detection): Promise<number> =>
  tx.run(sql`insert into detection (org_id, id, version, worker, camera, name, area, rule, kind, level, since, began_at, heard_at, count, score, boxes, model, picture, alarm)
    values (${org}, ${it.id}, ${it.version}, ${worker}, ${it.camera}, ${it.name}, ${it.area}, ${it.rule}, ${it.kind}, ${it.level}, ${it.since}, ${it.beganAt}, ${it.heardAt}, ${it.count}, ${it.score}, ${JSON.stringify(it.boxes)}, ${it.model}, ${it.picture}, ${it.alarm}) on conflict do nothing`)

export const setDetectionAlarm = (tx: Tx, org: Id, id: Id, alarm: Id): Promise<number> => tx.run(sql`update detection set alarm = ${alarm} where org_id = ${org} and id = ${id}`)

/** Those of a rule that are not over and began before it. */
export const endDetections = (tx: Tx, org: Id, rule: Id, at: Instant): Promise<Detection[]> =>
  tx.many(sql<Detection>`update detection set ended_at = ${at}, version = version + 1 where org_id = ${org} and rule = ${rule} and ended_at is null and began_at <= ${at} returning ${COLUMNS}`)

/** What was told as begun and not as ended, by its rule. */
export const openDetections = (tx: Tx, org: Id): Promise<{ readonly rule: Id; readonly since: Instant }[]> => tx.many(sql<{ rule: Id; since: Instant }>`select rule, max(since) as since from detection where org_id = ${org} and ended_at is null group by rule`)

/** Whether something of this rule was told as begun and not as ended. */
export const isStanding = async (tx: Tx, org: Id, rule: Id): Promise<boolean> => (await tx.first(sql<{ id: Id }>`select id from detection where org_id = ${org} and rule = ${rule} and ended_at is null limit 1`)) !== undefined

export const detectionKnown = async (tx: Tx, org: Id, id: Id): Promise<boolean> => (await tx.first(sql<{ id: Id }>`select id from detection where org_id = ${org} and id = ${id}`)) !== undefined

export const readDetection = (tx: Tx, org: Id, id: Id): Promise<Detection | undefined> => tx.first(sql<Detection>`select ${COLUMNS} from detection where org_id = ${org} and id = ${id}`)
export const lockDetection = (tx: Tx, org: Id, id: Id): Promise<Detection | undefined> => tx.first(sql<Detection>`select ${COLUMNS} from detection where org_id = ${org} and id = ${id} for update`)
export const detectionsOfAlarm = (tx: Tx, org: Id, alarm: Id): Promise<Detection[]> => tx.many(sql<Detection>`select ${COLUMNS} from detection where org_id = ${org} and alarm = ${alarm} for update`)

export const saveVerdict = (tx: Tx, org: Id, it: Detection): Promise<number> =>
  tx.run(sql`update detection set version = ${it.version}, verdict = ${it.verdict}, verdict_by = ${it.verdictBy}, verdict_at = ${it.verdictAt}, verdict_note = ${it.verdictNote} where org_id = ${org} and id = ${it.id}`)

export interface DetectionWish {
  readonly camera: readonly Id[]
  readonly kind: readonly string[]
  readonly verdict: readonly string[]
  readonly from: Instant
  readonly until: Instant
  readonly offset: number
  readonly limit: number
}
const matching = (org: Id, { camera, kind, verdict, from, until }: DetectionWish): Statement<unknown> =>
  sql`org_id = ${org} and began_at >= ${from} and began_at < ${until} and (${camera.length} = 0 or camera = any(${camera}::uuid[])) and (${kind.length} = 0 or kind = any(${kind}::text[])) and (${verdict.length} = 0 or coalesce(verdict, 'open') = any(${verdict}::text[]))`

export const detectionsBy = (tx: Tx, org: Id, wish: DetectionWish): Promise<Detection[]> => tx.many(sql<Detection>`select ${COLUMNS} from detection where ${matching(org, wish)} order by began_at desc, id desc offset ${wish.offset} limit ${wish.limit}`)

export const countDetections = async (tx: Tx, org: Id, wish: DetectionWish): Promise<{ readonly total: number; readonly open: number }> => {
  const row = await tx.first(sql<{ total: number; open: number }>`select count(*)::int as total, (count(*) filter (where verdict is null))::int as open from detection where ${matching(org, wish)}`)
  return row ?? { total: 0, open: 0 }
}

export const detectionCounts = (tx: Tx, org: Id, from: Instant): Promise<{ readonly camera: Id; readonly name: string; readonly kind: AnalysisKindName; readonly all: number; readonly right: number; readonly wrong: number }[]> =>
  tx.many(sql`select camera, max(name) as name, kind, count(*)::int as "all", (count(*) filter (where verdict = 'true'))::int as "right", (count(*) filter (where verdict = 'false'))::int as wrong from detection where org_id = ${org} and began_at >= ${from} group by camera, kind order by count(*) desc, camera, kind`)
