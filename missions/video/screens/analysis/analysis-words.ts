import type { Span } from '../../contract/analysis-rule.ts'
import type { Detection } from '../../contract/detection.ts'
import type { WorkerState } from '../../contract/vision-worker.ts'

const DAYS = ['一', '二', '三', '四', '五', '六', '日']
const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** `周一至周五 08:00–18:00`; nothing drawn up: always. */
export const spanWords = ({ days, from, until }: Span): string => {
  const sorted = days.toSorted((a, b) => a - b)
  const row = sorted.length > 2 && sorted.every((day, nth) => nth === 0 || day === (sorted[nth - 1] ?? 0) + 1)
  const which = sorted.length === 7 ? '每天' : row ? `周${DAYS[(sorted[0] ?? 1) - 1]}至周${DAYS[(sorted.at(-1) ?? 1) - 1]}` : `周${sorted.map((day) => DAYS[day - 1]).join('、')}`
  return `${which} ${clock(from)}–${until <= from ? '次日' : ''}${clock(until)}`
}
export const spansWords = (spans: readonly Span[]): string => (spans.length === 0 ? '全天' : spans.map(spanWords).join('；'))

export const clockOf = clock
export const minuteOf = (text: string): number => {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return hour * 60 + minute
}

export const WORKER_WORDS: Readonly<Record<WorkerState['state'], { readonly words: string; readonly tone: 'done' | 'late' | 'off' }>> = {
  on: { words: '在线', tone: 'done' }, behind: { words: '落后于画面', tone: 'late' }, silent: { words: '算法离线', tone: 'late' }, never: { words: '从未上报', tone: 'late' }, off: { words: '停用', tone: 'off' },
}

export const verdictTag = ({ verdict }: Pick<Detection, 'verdict'>) => (verdict === null ? { words: '待复核', tone: 'open' } as const : verdict === 'true' ? { words: '属实', tone: 'done' } as const : { words: '误报', tone: 'off' } as const)

export const rateWords = (rate: number | null): string => (rate === null ? '还没有复核' : `${rate}%`)
