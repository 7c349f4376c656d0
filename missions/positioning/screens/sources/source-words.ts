import { type Instant, MINUTE } from '@anlan/kernel/time'
import { timeWords } from '@anlan/platform/ui/time-words'
import type { SourceStatus } from '../../contract/source.ts'

/** A source with people in it speaks at least every 30 s; ten times that is a silence that somebody has to look at. */
const QUIET = 5 * MINUTE

export const heardWords = (heardAt: Instant | null, now: Instant): string => (heardAt === null ? '从未上报' : timeWords(heardAt, now))

/** On and heard, on and silent, never heard, off: four different things. */
export const sourceTone = ({ active, heardAt }: Pick<SourceStatus, 'active' | 'heardAt'>, now: Instant): { readonly words: string; readonly tone: 'done' | 'late' | 'open' | 'off' } => {
  if (!active) return { words: '已停用', tone: 'off' }
  if (heardAt === null) return { words: '等待首次上报', tone: 'open' }
  return now - heardAt > QUIET ? { words: '没有数据', tone: 'late' } : { words: '正常上报', tone: 'done' }
}
