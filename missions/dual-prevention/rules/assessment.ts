import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Rules } from '@anlan/standards/profile'
import type { RiskJudgement } from '@anlan/standards/risk'
import { judgeLec, judgeLs } from '@anlan/standards/risk'
import type { RiskEvent } from '../contract/records.ts'

type Rating = NonNullable<RiskEvent['inherent']>
type Level = NonNullable<RiskEvent['inherentLevel']>

export const LEVEL_NAMES = { '1': '重大', '2': '较大', '3': '一般', '4': '低' } as const satisfies Record<Level, string>

/** D or R of a rating, and its level by the figures in force. */
export const judge = (rating: Rating, rules: Rules): Decision<RiskJudgement> => (rating.method === 'LEC' ? judgeLec(rating, rules) : judgeLs(rating, rules))

const FACES = {
  inherent: { title: '固有风险等级', field: 'inherentLevel' },
  residual: { title: '剩余风险等级', field: 'residualLevel' },
} as const

/** What the rating says, or worse when the enterprise judged so directly. Milder than the rating is refused. Levels run from 1 重大 to 4 低. */
const decideLevel = (face: keyof typeof FACES, rating: Rating | null, stated: Level | null, rules: Rules): Decision<Level | null> => {
  if (rating === null) return accept(stated)
  const judged = judge(rating, rules)
  if (!judged.accepted) return judged
  const { level, score } = judged.value
  const { title, field } = FACES[face]
  if (stated !== null && stated > level) return refuse('level-too-mild', `按评价值 ${score}，${title}不能低于${LEVEL_NAMES[level]}`, { field })
  return accept(stated ?? level)
}

export const decideInherent = ({ inherent, inherentLevel }: Pick<RiskEvent, 'inherent' | 'inherentLevel'>, rules: Rules): Decision<Level | null> =>
  decideLevel('inherent', inherent, inherentLevel, rules)

/** As the inherent one, and no worse than it: a measure that makes it worse has to be explained. */
export const decideResidual = (
  { residual, residualLevel, residualReason, inherentLevel }: Pick<RiskEvent, 'residual' | 'residualLevel' | 'residualReason' | 'inherentLevel'>,
  rules: Rules,
): Decision<Level | null> => {
  const decided = decideLevel('residual', residual ?? null, residualLevel, rules)
  if (!decided.accepted) {
    const { refusal } = decided
    // Both ratings have an L: the field says whose it is.
    return refusal.field === 'residualLevel' ? decided : refuse(refusal.code, refusal.message, { field: 'residual', facts: { part: refusal.field } })
  }
  const level = decided.value
  if (level !== null && inherentLevel !== null && level < inherentLevel && (residualReason ?? '').trim() === '')
    return refuse('residual-worse', `剩余风险（${LEVEL_NAMES[level]}）高于固有风险（${LEVEL_NAMES[inherentLevel]}），请核对评价，或填写剩余风险说明`, { field: 'residualReason' })
  return accept(level)
}
