import { INDICATORS } from '@anlan/standards/effect'
import type { SheetLine } from '../../contract/assessment.ts'

/** `应完成的排查 20 项，按时完成 18 项，申诉更正 1 项` */
export const countWords = ({ indicator, of, done, excused }: Pick<SheetLine, 'indicator' | 'of' | 'done' | 'excused'>): string => {
  const { kind, counts, good } = INDICATORS[indicator]
  if (of === 0) return kind === 'rate' ? '本月没有此类任务' : '无'
  const taken = excused === 0 ? '' : `，申诉更正 ${excused} 项`
  return kind === 'rate' ? `${counts} ${of} 项，${good} ${done} 项${taken}` : `${counts} ${of} 项${taken}`
}
