import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { reckonAgain } from '../contract/score.ts'
import { differs } from '../rules/reckoning/reckon.ts'
import { findScore } from '../store/scores.ts'
import { keepScore } from './keep-score.ts'
import { reckonWeek } from './reckon-week.ts'

export const reckonAgainIntake = answer(reckonAgain, async ({ week }, scope) => {
  const former = await findScore(scope.tx, scope.org, week)
  if (former === undefined) return refuse('no-such-score', '这一周还没有核算，每周一凌晨自动核算上一周', { kind: 'missing' })
  const made = await reckonWeek(scope, week, 'asked', former)
  if (made === undefined || !differs(made.score, former)) return accept({ changed: false, version: former.version })
  await keepScore(scope, made)
  return accept({ changed: true, version: made.score.version })
})
