import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { explainScore } from '../contract/score.ts'
import { termsOf } from '../intake/reckon-week.ts'
import { adviceOf, costsOf, formulaOf } from '../rules/reckoning/explain.ts'
import { isLive, reckon } from '../rules/reckoning/reckon.ts'
import { revisionsOf } from '../store/scores.ts'
import { lookAt } from './fold-of.ts'
import { modelWords } from './model-words.ts'

export const explainScoreView = answer(explainScore, async (input, scope) => {
  const { fold, score } = await lookAt(scope, input)
  if (input.version !== undefined && score === undefined) return refuse('no-such-score', '没有这一版核算结果', { kind: 'missing' })
  if (!isLive(fold) || fold.week.from > scope.now) return accept({ explained: null })
  const { figures, model } = score ?? (await termsOf(scope, fold.week.monday))
  const reckoned = score ?? reckon(fold, figures)
  const costs = costsOf(reckoned, figures)
  return accept({
    explained: {
      score: score ?? null,
      reckoned: { counts: reckoned.counts, a: reckoned.a, b: reckoned.b, vetoes: reckoned.vetoes, alpha: reckoned.alpha, e: reckoned.e, grade: reckoned.grade },
      figures, model: modelWords(model), week: fold.week.monday, preliminary: score === undefined, asOf: fold.week.asOf,
      revisions: await revisionsOf(scope.tx, scope.org, fold.week.monday),
      formula: formulaOf(reckoned, figures), costs, advice: adviceOf(costs),
    },
  })
})
