import { figure, type Rules } from '@anlan/standards/profile'
import type { RiskJudgement } from '@anlan/standards/risk'
import type { RiskEvent } from '../contract/records.ts'
import { judge, LEVEL_NAMES } from './assessment.ts'

type Rating = NonNullable<RiskEvent['inherent']>

const CUTS = {
  LEC: { '1': 'lec-major', '2': 'lec-larger', '3': 'lec-general' },
  LS: { '1': 'ls-major', '2': 'ls-larger', '3': 'ls-general' },
} as const

/** `D = 3 × 6 × 15 = 270，不低于 160，为较大风险（橙）`; what the level was computed from, with 待核 where the cut has not been read. */
const wordsOf = (rating: Rating, { score, level, colour, method, status }: RiskJudgement, rules: Rules): string => {
  const product = rating.method === 'LEC' ? `D = ${rating.l} × ${rating.e} × ${rating.c}` : `R = ${rating.l} × ${rating.s}`
  const cut = level === '4' ? `低于 ${figure(rules, CUTS[method]['3']).value}` : `不低于 ${figure(rules, CUTS[method][level]).value}`
  return `${product} = ${score}，${cut}，为${LEVEL_NAMES[level]}风险（${colour}）${status === '待核' ? '，分级待核' : ''}`
}

/** The level of a rating and why; null while it is open or off the table. */
export const explainRating = (rating: Rating | null | undefined, rules: Rules): { readonly level: RiskJudgement['level']; readonly words: string } | null => {
  if (rating === null || rating === undefined) return null
  const judged = judge(rating, rules)
  return judged.accepted ? { level: judged.value.level, words: wordsOf(rating, judged.value, rules) } : null
}
