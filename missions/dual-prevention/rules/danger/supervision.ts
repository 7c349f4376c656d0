import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import { addDays, plantDay } from '@anlan/kernel/time'
import { figure } from '@anlan/standards/profile'
import { dangerLife } from '../../contract/danger-life.ts'
import type { releaseDanger, superviseDanger, tellProgress } from '../../contract/danger/supervision.ts'
import type { Danger } from '../../contract/records.ts'
import { revised } from '../revision.ts'
import { mayWorkOn } from './may-work-on.ts'
import { type MoveFacts, signed } from './move-facts.ts'

export const decideSupervise = ({ requirement, everyDays }: z.output<typeof superviseDanger.input>, { danger, by, rules }: MoveFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'supervise')
  if (!next.accepted) return next
  const most = figure(rules, 'supervise-report-days').value
  if (everyDays > most) return refuse('reports-too-rare', `督办期间至少每 ${most} 天报告一次进展`, { field: 'everyDays' })
  const supervision = { ...signed(by), requirement, everyDays, nextReport: addDays(plantDay(by.now), everyDays) }
  return accept(revised(danger, { state: next.value, supervision }, by))
}

/** A 重大事故隐患 stays under supervision until it is closed (安全生产法 41). */
export const decideRelease = ({ comment }: z.output<typeof releaseDanger.input>, { danger, by }: MoveFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'release')
  if (!next.accepted) return next
  if (danger.supervision == null) return refuse('not-supervised', '此隐患没有在督办', { kind: 'conflict' })
  if (danger.level === '1') return refuse('major-stays', '重大事故隐患应督办到治理完成，不能解除', { clause: '安全生产法 41' })
  return accept(revised(danger, { state: next.value, supervision: null, releaseReason: comment }, by))
}

/** Told: the next report is due so many days from today. */
export const decideProgress = ({ text, percent }: z.output<typeof tellProgress.input>, { danger, by }: MoveFacts): Decision<Danger> => {
  const next = step(dangerLife, danger.state, 'tell-progress')
  if (!next.accepted) return next
  const mine = mayWorkOn(danger, by, '报告进展')
  if (!mine.accepted) return mine
  const { supervision } = danger
  const later = supervision == null ? {} : { supervision: { ...supervision, nextReport: addDays(plantDay(by.now), supervision.everyDays) } }
  return accept(revised(danger, { state: next.value, progress: { ...signed(by), text, percent }, ...later }, by))
}
