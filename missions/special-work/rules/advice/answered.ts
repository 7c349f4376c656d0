import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Advice, AdviceAnswer, AnsweredAdvice } from '../../contract/advised.ts'
import type { Hand } from '../../contract/person.ts'

/**
 * What was advised and how a person answered, for the permit: the words come from what was offered, never from what was
 * sent. An answer of before stands until it is answered anew.
 */
export const answeredAdvice = (asked: readonly AdviceAnswer[], offered: readonly Advice[], before: readonly AnsweredAdvice[], hand: Hand): Decision<AnsweredAdvice[]> => {
  const fresh: AnsweredAdvice[] = []
  for (const { key, taken, reason } of asked) {
    const known = offered.find((it) => it.key === key) ?? before.find((it) => it.key === key)
    if (known === undefined) return refuse('advice-gone', '有一条建议的来源刚被修改，请重新打开风险分析建议，核对后再保存', { kind: 'conflict', field: 'advice', clause: 'AQ 3064.2-2025 5.4.1' })
    const { kind, step, hazard, measure, sources, why } = known
    fresh.push({ key, kind, step, hazard, measure, sources, why, taken, reason, ...hand })
  }
  const answered = new Set(fresh.map(({ key }) => key))
  return accept([...before.filter(({ key }) => !answered.has(key)), ...fresh])
}

/** 采纳 3 条、不采纳 1 条 */
export const adviceWords = (advice: readonly Pick<AnsweredAdvice, 'taken'>[]): string => {
  const taken = advice.filter((it) => it.taken).length
  return [taken > 0 ? `采纳 ${taken} 条` : '', advice.length > taken ? `不采纳 ${advice.length - taken} 条` : ''].filter((it) => it !== '').join('、')
}
