import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { CodeOf } from './code-table.ts'
import type { CHECK_CYCLE_UNIT, WORK_TYPE } from './code-tables.ts'
import type { LimitName } from './limits.ts'
import { figure, type Rules } from './profile.ts'

/** How often an inspection comes round, as the exchange takes it. Window clocks are `HH:mm` and may cross midnight. */
export interface Cycle {
  readonly cycle: number
  readonly cycleUnit: CodeOf<typeof CHECK_CYCLE_UNIT>
  readonly windowStart: string | null
  readonly windowEnd: string | null
}

const minuteOf = (clock: string): number | undefined => {
  const parts = /^([01]?\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(clock)
  return parts === null ? undefined : Number(parts[1]) * 60 + Number(parts[2])
}

/** Minutes from start to end; equal clocks are the whole day. Undefined when one of them is no clock time. */
export const windowMinutes = (start: string, end: string): number | undefined => {
  const [from, to] = [minuteOf(start), minuteOf(end)]
  if (from === undefined || to === undefined) return undefined
  return (to - from + 24 * 60) % (24 * 60) || 24 * 60
}

/** Whole numbers; hours from 1 to 12, with a daily window no shorter than the cycle; no window otherwise. */
export const decideCycle = (it: Cycle, rules: Rules): Decision<Cycle> => {
  const { cycle, cycleUnit, windowStart, windowEnd } = it
  if (!Number.isInteger(cycle) || cycle < 1) return refuse('cycle-not-whole', '排查周期应为大于 0 的整数', { field: 'cycle' })
  if (cycleUnit !== '小时')
    return windowStart === null && windowEnd === null
      ? accept(it)
      : refuse('window-without-hours', '周期单位不是小时的，不填工作开始时间和结束时间', { field: 'windowStart' })
  const [least, most] = [figure(rules, 'hour-cycle-least').value, figure(rules, 'hour-cycle-most').value]
  if (cycle < least || most < cycle)
    return refuse('hours-out-of-range', `按小时排查的周期应为 ${least} 至 ${most} 小时`, { field: 'cycle' })
  if (windowStart === null || windowEnd === null)
    return refuse('window-missing', '按小时排查的，请填写工作开始时间和结束时间', { field: windowStart === null ? 'windowStart' : 'windowEnd' })
  const minutes = windowMinutes(windowStart, windowEnd)
  if (minutes === undefined) return refuse('window-unreadable', '工作时间应为 时:分，例如 8:00', { field: 'windowStart' })
  if (minutes < cycle * 60)
    return refuse('cycle-beyond-window', `排查周期 ${cycle} 小时超过了工作时间 ${windowStart} 至 ${windowEnd}`, { field: 'cycle' })
  return accept(it)
}

const ITEMS = {
  '1': { title: '主要负责人', most: 'task-num-principal' },
  '2': { title: '技术负责人', most: 'task-num-technical' },
  '3': { title: '操作负责人', most: 'task-num-operation' },
} as const satisfies Record<string, { title: string; most: LimitName }>

/** Item of the 包保 list: none for daily tasks, within the role's list otherwise. */
export const decideTaskNum = (
  workType: CodeOf<typeof WORK_TYPE>,
  taskNum: number | null,
  rules: Rules,
): Decision<number | null> => {
  if (workType === '0')
    return taskNum === null ? accept(null) : refuse('task-num-for-daily', '日常任务不填包保任务对应项', { field: 'taskNum' })
  const { title, most } = ITEMS[workType]
  const limit = figure(rules, most).value
  if (taskNum === null || !Number.isInteger(taskNum) || taskNum < 1 || limit < taskNum)
    return refuse('task-num-out-of-range', `${title}任务的包保任务对应项应为 1 至 ${limit} 的整数`, { field: 'taskNum' })
  return accept(taskNum)
}
