import { addDays } from '@anlan/kernel/time'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { GRADES, type Grade, type Score } from '../../contract/score.ts'

/** A grade in neutral greys: the colours of the law belong to risks and alarms. */
export const gradeTag = (grade: Grade): StateWord => ({ words: GRADES[grade], tone: grade === 'poor' ? 'late' : grade === 'medium' ? 'open' : 'done' })

const short = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** `11月16日–11月22日` */
export const weekWords = (monday: string): string => `${short(monday)}–${short(addDays(monday, 6))}`

export interface Trend {
  readonly question: string
  readonly answer: string
  /** Oldest first. */
  readonly points: readonly { readonly week: string; readonly e: number; readonly grade: Grade }[]
}

const SAME = 2

/** Whether it gets better, said before it is drawn. `scores` come newest first. */
export const trendOf = (scores: readonly Pick<Score, 'week' | 'e' | 'grade'>[]): Trend => {
  const points = scores.map(({ week, e, grade }) => ({ week, e, grade })).toReversed()
  const [last, before] = [points.at(-1), points.at(-2)]
  const change = last === undefined || before === undefined ? null : Math.round((last.e - before.e) * 100) / 100
  const answer =
    change === null ? '满两周后可以比较'
    : Math.abs(change) < SAME ? '和前一周基本持平'
    : change > 0 ? `比前一周高 ${change} 分`
    : `比前一周低 ${-change} 分`
  return { question: '运行得一周比一周好吗？', answer, points }
}

/** The week that a page opens with: the one in the address, the last one scored, or the running one (`undefined`). */
export const weekToShow = (asked: string | undefined, scores: readonly Pick<Score, 'week'>[]): string | undefined =>
  asked === 'now' ? undefined : (asked ?? scores[0]?.week)
