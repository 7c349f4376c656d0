import type { Instant } from '@anlan/kernel/time'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { POINT_CONDITIONS, type PointState } from '../../contract/reading.ts'

/** A value with as many digits as an instrument has, and its unit. */
export const valueWords = (value: number | null, unit: string): string => (value === null ? '—' : `${Number(value.toPrecision(5))} ${unit}`)

/** How a point stands, in a word. Not heard is a state of its own, never a good one. */
export const stateWord = ({ condition, bypassed, at, fed }: Pick<PointState, 'condition' | 'bypassed' | 'at' | 'fed'>): StateWord => {
  if (bypassed) return { words: condition === null || condition === 'silent' ? '旁路中' : `旁路中（${POINT_CONDITIONS[condition]}）`, tone: 'off' }
  if (condition === 'silent') return { words: POINT_CONDITIONS.silent, tone: 'off' }
  if (condition !== null) return { words: POINT_CONDITIONS[condition], tone: 'late' }
  if (at === null) return { words: fed ? '等待数据' : '尚无读数', tone: 'off' }
  return { words: '正常', tone: 'done' }
}

export const GROUPS = { alarm: '报警', silent: '数据中断', bypassed: '旁路中', normal: '正常', none: '尚无数据' } as const
export type Group = keyof typeof GROUPS

export const groupOf = ({ condition, bypassed, at }: Pick<PointState, 'condition' | 'bypassed' | 'at'>): Group => {
  if (bypassed) return 'bypassed'
  if (condition === 'silent') return 'silent'
  if (condition !== null) return 'alarm'
  return at === null ? 'none' : 'normal'
}

const URGENCY: Readonly<Record<Group, number>> = { alarm: 0, silent: 1, bypassed: 2, normal: 3, none: 4 }

/** Alarms first, then by tag. */
export const byNeed = (a: PointState, b: PointState): number => URGENCY[groupOf(a)] - URGENCY[groupOf(b)] || a.tag.localeCompare(b.tag)

/** `低报 10，高报 80，高高报 85 %`; empty without limits. */
export const limitsWords = ({ low, high, highHigh, unit }: Pick<PointState, 'low' | 'high' | 'highHigh' | 'unit'>): string => {
  const set = [['低报', low] as const, ['高报', high] as const, ['高高报', highHigh] as const].flatMap(([word, value]) => (value === null ? [] : [`${word} ${value}`]))
  return set.length === 0 ? '' : `${set.join('，')} ${unit}`
}

/** `12 秒前`, for values that change by the second. */
export const ageWords = (at: Instant, now: Instant): string => {
  const seconds = Math.max(0, Math.round((now - at) / 1000))
  if (seconds < 60) return `${seconds} 秒前`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} 分钟前`
  return seconds < 86_400 ? `${Math.floor(seconds / 3_600)} 小时前` : `${Math.floor(seconds / 86_400)} 天前`
}
