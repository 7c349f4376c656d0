import type { Id } from '@anlan/kernel/id'
import type { PlantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Score } from '../contract/score.ts'
import type { Carried } from '../rules/reckoning/facts.ts'

export interface StoredScore {
  readonly score: Score
  readonly carried: Carried
}

export const saveScore = (tx: Tx, org: Id, { score, carried }: StoredScore): Promise<number> =>
  tx.run(sql`insert into effect_score (org_id, week, version, score, carried)
    values (${org}, ${score.week}, ${score.version}, ${JSON.stringify(score)}, ${JSON.stringify(carried)})`)

/** A revision of a week; the latest one when none is named. */
export const findScore = async (tx: Tx, org: Id, week: PlantDay, version?: number): Promise<Score | undefined> =>
  (await tx.first(sql<{ score: Score }>`select score from effect_score where org_id = ${org} and week = ${week}
    ${version === undefined ? sql`` : sql`and version = ${version}`} order by version desc limit 1`))?.score

/** Every revision of a week, the first one first. */
export const revisionsOf = async (tx: Tx, org: Id, week: PlantDay): Promise<Score[]> =>
  (await tx.many(sql<{ score: Score }>`select score from effect_score where org_id = ${org} and week = ${week} order by version`)).map(({ score }) => score)

/** The latest revision of the last week scored before `week`; of the last one at all when left out. */
export const lastScored = (tx: Tx, org: Id, before?: PlantDay): Promise<StoredScore | undefined> =>
  tx.first(sql<StoredScore>`select score, carried from effect_score where org_id = ${org}
    ${before === undefined ? sql`` : sql`and week < ${before}`} order by week desc, version desc limit 1`)

/** Where the reckoning of a revision began: the newest one of the week before that had been made by then. */
export const scoredBy = (tx: Tx, org: Id, before: PlantDay, upTo: number): Promise<StoredScore | undefined> =>
  tx.first(sql<StoredScore>`select score, carried from effect_score where org_id = ${org} and week < ${before}
    and (score->>'upTo')::bigint <= ${upTo} order by week desc, version desc limit 1`)

/** The latest revision of each week, the newest week first. */
export const listLatest = async (tx: Tx, org: Id, { offset, limit }: { readonly offset: number; readonly limit: number }): Promise<{ rows: Score[]; total: number }> => {
  const [rows, count] = await Promise.all([
    tx.many(sql<{ score: Score }>`select score from (select distinct on (week) week, score from effect_score where org_id = ${org} order by week desc, version desc) latest
      order by week desc offset ${offset} limit ${limit}`),
    tx.first(sql<{ total: number }>`select count(distinct week)::int as total from effect_score where org_id = ${org}`),
  ])
  return { rows: rows.map(({ score }) => score), total: count?.total ?? 0 }
}
