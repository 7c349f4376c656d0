import { HOUR, type Instant } from '@anlan/kernel/time'
import { figure, type Rules } from '@anlan/standards/profile'
import type { Danger } from '../../contract/records.ts'
import { deadlineEnd } from '../overdue-climb.ts'

/** What is watched besides the overdue climb, and how loud it becomes when its hour passes. */
export const WATCHES = {
  confirm: { alarm: 'yellow', title: '隐患超时未确认' },
  remind: { alarm: 'blue', title: '隐患整改即将到期' },
  accept: { alarm: 'yellow', title: '隐患整改后超时未验收' },
  'major-report': { alarm: 'red', title: '重大事故隐患未报告' },
  'major-plan': { alarm: 'orange', title: '重大事故隐患没有治理方案' },
  'plan-approval': { alarm: 'orange', title: '治理方案待主要负责人批准' },
  progress: { alarm: 'yellow', title: '督办隐患未按时报告进展' },
} as const satisfies Record<string, { alarm: 'blue' | 'yellow' | 'orange' | 'red'; title: string }>
export type WatchName = keyof typeof WATCHES

export interface Watch {
  readonly name: WatchName
  /** When silence becomes an alarm. */
  readonly at: Instant
  /** What is told, in Chinese. */
  readonly text: string
}

const hours = (rules: Rules, name: Parameters<typeof figure>[1]): number => figure(rules, name).value

/** Everything of a danger that somebody owes by an hour, as it stands. None twice. */
export const watchesOf = (danger: Danger, rules: Rules): Watch[] => {
  const { state, deadline, treatment, supervision } = danger
  const watches: Watch[] = []
  const watch = (name: WatchName, at: Instant, text: string) => void watches.push({ name, at, text })
  if (state === 'reported') watch('confirm', danger.reportedAt + hours(rules, 'confirm-danger-hours') * HOUR, `上报后 ${hours(rules, 'confirm-danger-hours')} 小时未确认`)
  if (state === 'to-accept' && danger.rectifiedAt !== null)
    watch('accept', danger.rectifiedAt + hours(rules, 'accept-danger-hours') * HOUR, `整改完成后 ${hours(rules, 'accept-danger-hours')} 小时未验收`)
  if (state !== 'rectifying') return watches
  const remindAt = deadline === null ? 0 : deadlineEnd(deadline) - hours(rules, 'remind-deadline-hours') * HOUR
  // Whoever was given it a moment ago needs no reminder; past the deadline the climb speaks.
  if (remindAt > (danger.confirmedAt ?? 0) && danger.climbed === 0) watch('remind', remindAt, `整改期限 ${deadline}，到期前请完成整改或申请延期`)
  if (supervision != null) watch('progress', deadlineEnd(supervision.nextReport), `应于 ${supervision.nextReport} 前报告进展，督办要求：${supervision.requirement}`)
  if (danger.level !== '1' || danger.confirmedAt == null) return watches
  if (danger.majorReport == null)
    watch('major-report', danger.confirmedAt + hours(rules, 'report-major-danger-hours') * HOUR, '应及时向监管部门报告并向职工通报（安全生产法 41），报告后请登记')
  const planDue = danger.confirmedAt + hours(rules, 'major-plan-hours') * HOUR
  if (treatment == null || treatment.state === 'returned') watch('major-plan', planDue, `确认后 ${hours(rules, 'major-plan-hours')} 小时内应编制治理方案（五落实）`)
  if (treatment?.state === 'submitted') watch('plan-approval', Math.max(planDue, treatment.at), `${treatment.by.name}编制的治理方案待批准，批准前整改不能提交`)
  return watches
}
