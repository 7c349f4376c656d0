import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { recomputeScore } from '../contract/score.ts'
import { digestOf } from '../intake/reckon-week.ts'
import { compareScores } from '../rules/reckoning/compare.ts'
import { NOTHING_CARRIED } from '../rules/reckoning/facts.ts'
import { reckon } from '../rules/reckoning/reckon.ts'
import { weekFrom } from '../rules/week.ts'
import { readFold } from '../store/read-fold.ts'
import { findScore } from '../store/scores.ts'

/** From the first line of the journal up to the last that was read then: nothing that was kept meanwhile is trusted. */
export const recomputeScoreView = answer(recomputeScore, async ({ week, version }, { tx, org }) => {
  const score = await findScore(tx, org, week, version)
  if (score === undefined) return refuse('no-such-score', '没有这一周的核算结果，无法复核', { kind: 'missing' })
  const { fold, lines } = await readFold(tx, org, weekFrom(week), NOTHING_CARRIED, { after: 0, upTo: score.upTo })
  const now = digestOf(fold)
  const differs = compareScores(score, reckon(fold, score.figures))
  return accept({ equal: now === score.digest && differs.length === 0, stored: score.digest, now, lines, differs })
})
