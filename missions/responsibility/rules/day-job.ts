import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { DAY } from '@anlan/kernel/time'
import type { DayJob } from '../contract/day-job.ts'
import { changed, type Hand } from './hand.ts'

type Words = Pick<DayJob, 'kind' | 'level' | 'startAt' | 'endAt'>

/** No permit of GB 30871 lasts longer than a day or two; what does is a plan, not the day's job. */
const LONGEST = 31 * DAY

/** Whether these words can stand; hot work has a level, and nothing else has one. */
export const checkDayJob = <Job extends Words>(job: Job): Decision<Job> => {
  if (job.endAt <= job.startAt) return refuse('ends-before-begin', '计划结束应晚于计划开始', { field: 'endAt' })
  if (job.endAt - job.startAt > LONGEST) return refuse('job-too-long', '作业时间超过一个月，请按天或按阶段登记', { field: 'endAt' })
  if (job.kind === 'fire' && job.level === null) return refuse('fire-without-level', '请选择动火级别', { field: 'level' })
  return accept(job.kind === 'fire' ? job : { ...job, level: null })
}

export const decideEndJob = (job: DayJob, { state, reason }: { readonly state: 'finished' | 'cancelled'; readonly reason: string }, by: Hand): Decision<DayJob> => {
  if (job.state !== 'planned') return refuse('job-ended', '这项作业已经结束', { kind: 'conflict' })
  if (state === 'cancelled' && reason.length < 2) return refuse('cancel-without-reason', '请填写取消原因', { field: 'reason' })
  return accept(changed(job, { state, cancelReason: reason }, by))
}
