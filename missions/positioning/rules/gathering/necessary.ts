import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { HOUR, type Instant } from '@anlan/kernel/time'
import { type Course, stateOf } from './dispersal.ts'

/** A shift and a half: work that takes longer is declared anew. */
const MOST_HOURS = 12

export interface NecessaryFacts {
  readonly course: Course | undefined
  /** Who already answers for it, where it was declared before. */
  readonly running: string | null
  readonly responsible: string | undefined
  readonly until: Instant
  readonly now: Instant
}

/** 确需聚集作业: of a gathering that stands; it suppresses nothing. */
export const decideNecessary = ({ course, running, responsible, until, now }: NecessaryFacts): Decision<{ readonly responsible: string }> => {
  if (course === undefined) return refuse('no-such-alarm', '没有这条报警，可能属于其他单位', { kind: 'missing' })
  if (course.kind !== 'gathering') return refuse('not-a-gathering', '只有人员聚集预警可以登记确需聚集作业')
  if (stateOf(course) !== 'standing') return refuse('nobody-gathers', '人员已经散开，无需登记', { kind: 'conflict' })
  if (running !== null) return refuse('declared-already', `已登记为确需聚集作业，责任人${running}，请刷新`, { kind: 'conflict' })
  if (responsible === undefined) return refuse('no-such-person', '没有这个人员，请重新选择责任人', { field: 'responsible' })
  if (until <= now) return refuse('until-past', '结束时间应晚于现在', { field: 'until' })
  if (until > now + MOST_HOURS * HOUR) return refuse('until-far', `一次最多登记 ${MOST_HOURS} 小时，超过的请到时重新研判登记`, { field: 'until' })
  return accept({ responsible })
}
