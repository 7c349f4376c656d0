import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { type DayJob, FIRE_LEVELS, JOB_KINDS } from '../contract/day-job.ts'

export const jobKindWords = ({ kind, level }: Pick<DayJob, 'kind' | 'level'>): string => (kind === 'fire' && level !== null ? `${FIRE_LEVELS[level]}动火` : JOB_KINDS[kind])

export const jobState = ({ state, startAt, endAt }: Pick<DayJob, 'state' | 'startAt' | 'endAt'>, now: number): StateWord => {
  if (state === 'finished') return { words: '已完工', tone: 'done' }
  if (state === 'cancelled') return { words: '已取消', tone: 'off' }
  if (now >= endAt) return { words: '到时未报完工', tone: 'late' }
  return now >= startAt ? { words: '进行中', tone: 'open' } : { words: '未开始', tone: 'open' }
}
