import type { VideoAlarmLine, VideoDevice } from '../contract/video-board.ts'

const PERCENT = 100
/** Nothing judged is no rate of zero. */
export const rateWords = ({ misreportRate, judged }: { readonly misreportRate: number | null; readonly judged: number }): string => (misreportRate === null ? '还没有复核' : `${Math.round(misreportRate * PERCENT)}%（复核 ${judged} 条）`)

export const DEVICE_TONES = { online: 'done', fault: 'late', offline: 'late' } as const
export const ALARM_TONES = { open: 'late', handled: 'done', misreport: 'off' } as const

/** What of a device runs, and what does not. */
export const algorithmWords = ({ algorithms }: Pick<VideoDevice, 'algorithms'>): string => {
  const [on, off] = [algorithms.filter(({ running }) => running), algorithms.filter(({ running }) => !running)].map((of) => of.map(({ words }) => words).join('、'))
  return [on === '' ? '' : `正在识别 ${on}`, off === '' ? '' : `未运行 ${off}`].filter(Boolean).join('；')
}

/** What was said of an alarm, and by whom. */
export const saidWords = ({ handled, verdict, state }: Pick<VideoAlarmLine, 'handled' | 'verdict' | 'state'>): string =>
  [handled === null ? '' : `${handled.by}处置：${handled.words}`, verdict === null ? '' : `${verdict.by}复核为${state === 'misreport' ? '误报' : '属实'}：${verdict.words}`].filter(Boolean).join('；')
