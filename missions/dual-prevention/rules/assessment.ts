import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Rules } from '@anlan/standards/profile'
import { judgeLec, judgeLs } from '@anlan/standards/risk'
import type { RiskEvent } from '../contract/records.ts'

/**
 * The inherent level: what the rating says, or worse when the enterprise judged so directly. Milder than the rating is refused.
 * The levels run from 1 重大 to 4 低.
 */
export const decideInherent = ({ inherent, inherentLevel }: Pick<RiskEvent, 'inherent' | 'inherentLevel'>, rules: Rules): Decision<RiskEvent['inherentLevel']> => {
  if (inherent === null) return accept(inherentLevel)
  const judged = inherent.method === 'LEC' ? judgeLec(inherent, rules) : judgeLs(inherent, rules)
  if (!judged.accepted) return judged
  const { level, score } = judged.value
  if (inherentLevel !== null && inherentLevel > level)
    return refuse('level-too-mild', `按评价值 ${score}，固有风险等级不能低于${NAMES[level]}`, { field: 'inherentLevel' })
  return accept(inherentLevel ?? level)
}

const NAMES = { '1': '重大', '2': '较大', '3': '一般', '4': '低' } as const
