import { beijingMinute } from '@anlan/kernel/time'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { type Appeal, appealLife, sheetLife, type ShownSheet } from '../../contract/assessment.ts'

/** `2026年11月` */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

export const sheetTag = (state: ShownSheet['state']): StateWord => {
  if (state === 'running') return { words: '本月至今，未定', tone: 'off' }
  return { words: sheetLife.states[state], tone: state === 'open' ? 'open' : 'done' }
}

/** Until when one may appeal, in words. */
export const sealWords = ({ state, sealAt }: Pick<ShownSheet, 'state' | 'sealAt'>): string => {
  if (state === 'running') return '次月 1 日生成考核表，之后可以申诉'
  if (state === 'sealed' || sealAt === null) return '已定稿，不能再申诉'
  return `${beijingMinute(sealAt - 60_000).slice(0, 10)} 前可以申诉`
}

export const appealTag = ({ state }: Pick<Appeal, 'state'>): StateWord => ({ words: appealLife.states[state], tone: state === 'open' ? 'open' : state === 'upheld' ? 'done' : 'off' })
