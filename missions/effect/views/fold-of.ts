import type { PlantDay } from '@anlan/kernel/time'
import { journalHead } from '@anlan/platform/journal/read'
import type { Scope } from '@anlan/platform/module/scope'
import type { Score } from '../contract/score.ts'
import { NOTHING_CARRIED } from '../rules/reckoning/facts.ts'
import type { Fold } from '../rules/reckoning/fold.ts'
import { mondayOf, weekFrom } from '../rules/week.ts'
import { readFold } from '../store/read-fold.ts'
import { findScore, lastScored, scoredBy } from '../store/scores.ts'

export interface Looked {
  readonly fold: Fold
  /** Missing for the running week, and for weeks that were never scored. */
  readonly score: Score | undefined
}

/** The facts behind a revision, read from the journal again up to the line that it had read. */
const asStored = async ({ tx, org }: Scope, score: Score): Promise<Looked> => {
  const before = await scoredBy(tx, org, score.week, score.upTo)
  const { fold } = await readFold(tx, org, weekFrom(score.week), before?.carried ?? NOTHING_CARRIED, { after: before?.score.upTo ?? 0, upTo: score.upTo })
  return { fold, score }
}

/** A week's facts: as it was scored, or so far where it still runs. */
export const lookAt = async (scope: Scope, { week, version }: { readonly week?: PlantDay | undefined; readonly version?: number | undefined }): Promise<Looked> => {
  const { tx, org, now } = scope
  const monday = week ?? mondayOf(now)
  const score = await findScore(tx, org, monday, version)
  if (score !== undefined) return asStored(scope, score)
  const before = await lastScored(tx, org, monday)
  const { fold } = await readFold(tx, org, weekFrom(monday, now), before?.carried ?? NOTHING_CARRIED, { after: before?.score.upTo ?? 0, upTo: await journalHead(tx, org) })
  return { fold, score: undefined }
}
