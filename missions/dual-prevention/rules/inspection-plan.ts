import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { decideCycle, decideTaskNum } from '@anlan/standards/inspection-plan'
import type { Rules } from '@anlan/standards/profile'
import type { InspectionPlan, Measure } from '../contract/records.ts'

export type PlanWords = Pick<
  InspectionPlan,
  'content' | 'cycle' | 'cycleUnit' | 'windowStart' | 'windowEnd' | 'workDayType' | 'workType' | 'taskNum' | 'post' | 'person'
>

/** A measure under 自动化监控 watches itself: it has no plan. */
export const hasPlan = ({ dataSrc }: Pick<Measure, 'dataSrc'>): boolean => dataSrc === '2'

/** Whether a measure can be inspected that way: cycle and window, item of the 包保 list, somebody to do it. */
export const decidePlan = <Words extends PlanWords>(plan: Words, measure: Pick<Measure, 'dataSrc'>, rules: Rules): Decision<Words> => {
  if (!hasPlan(measure)) return refuse('monitored', '管控方式为自动化监控的措施不设排查计划', { field: 'measure' })
  const cycle = decideCycle(plan, rules)
  if (!cycle.accepted) return cycle
  const item = decideTaskNum(plan.workType, plan.taskNum, rules)
  if (!item.accepted) return item
  if ((plan.post === null) === (plan.person === null)) return refuse('nobody', '请选择责任岗位或责任人，填其中一项', { field: 'post' })
  return accept(plan)
}
