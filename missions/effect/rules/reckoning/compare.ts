import type { Reckoned } from '../../contract/score.ts'

interface Difference {
  readonly what: string
  readonly stored: string
  readonly now: string
}

const COUNTED = {
  planned: '应排查', completed: '已排查', missed: '未排查', madeUp: '逾期补查', guaranteeMissed: '包保未履职', should: '应整改',
  accepted: '已验收', overdue: '超期未整改', toAccept: '到期待验收', found: '发现隐患', expected: '推算隐患',
} as const satisfies Record<keyof Reckoned['counts'], string>

const told = ({ counts, a, b, vetoes, alpha, e, grade }: Reckoned): readonly (readonly [string, string])[] => [
  ...Object.entries(COUNTED).map(([key, title]) => [title, String(counts[key as keyof typeof counts])] as const),
  ['A 得分', String(a.points)], ['B 得分', String(b.points)], ['否决项', vetoes.join('、')], ['α', String(alpha)], ['E', String(e)], ['等级', grade],
]

/** What a second reckoning says differently, in words; empty when both are the same. */
export const compareScores = (stored: Reckoned, now: Reckoned): Difference[] => {
  const again = new Map(told(now))
  return told(stored).flatMap(([what, value]) => (again.get(what) === value ? [] : [{ what, stored: value, now: String(again.get(what)) }]))
}
