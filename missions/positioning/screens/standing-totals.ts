import type { Standing } from '../contract/live.ts'

/** How many of each, the most first. */
export const totalsOf = (alarms: readonly Standing[], wordsOf: (alarm: Standing) => string): (readonly [string, number])[] => {
  const totals = new Map<string, number>()
  for (const alarm of alarms) totals.set(wordsOf(alarm), (totals.get(wordsOf(alarm)) ?? 0) + 1)
  return [...totals].toSorted(([a, many], [b, more]) => more - many || a.localeCompare(b, 'zh-CN'))
}
