import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { addDays, type Instant, plantDay } from '@anlan/kernel/time'
import { type Plan, PLAN_STATES } from '../contract/plan.ts'
import type { Permit } from '../contract/permit.ts'
import type { Named } from '../contract/person.ts'
import type { Facts } from './facts.ts'
import { figureOf } from './gas/needs.ts'

export type PlanFields = Omit<Plan, 'id' | 'version' | 'state' | 'decided' | 'filedAt' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>
export interface Planning {
  readonly by: Named
  readonly roles: readonly string[]
  readonly now: Instant
  readonly own: Facts['own']
}

const LEADERS = ['team-leader', 'safety-manager', 'principal']
const notNow = (state: Plan['state'], what: string): Decision<never> => refuse('plan-not-now', `作业预约${PLAN_STATES[state]}，不能${what}`, { kind: 'conflict' })

const wrongWith = ({ from, until, emergency, emergencyReason }: PlanFields, { now, own }: Planning): Decision<never> | undefined => {
  if (until <= from) return refuse('plan-period', '结束时间应晚于开始时间，请修改', { field: 'until' })
  if (until <= now) return refuse('plan-past', '计划时间已过，请修改', { field: 'until' })
  if (emergency) return emergencyReason === '' ? refuse('plan-emergency', '紧急预约请说明原因', { field: 'emergencyReason', clause: 'AQ 3064.2-2025 5.3.1' }) : undefined
  const days = figureOf(own, 'planDays')
  return plantDay(from) < addDays(plantDay(now), days) ? refuse('plan-late', `作业应提前 ${days} 天预约；当天必须作业的请办理紧急预约并说明原因`, { field: 'from', clause: 'AQ 3064.2-2025 5.3.1' }) : undefined
}

/** 作业预约 (AQ 3064.2-2025 5.3.1), new or written anew until it is approved. */
export const decidePlanned = (id: Plan['id'], fields: PlanFields, before: Plan | undefined, planning: Planning): Decision<Plan> => {
  const { by, now } = planning
  if (before !== undefined && before.state !== 'waiting' && before.state !== 'refused') return notNow(before.state, '修改，请撤回后重新预约')
  const wrong = wrongWith(fields, planning)
  if (wrong !== undefined) return wrong
  return accept({ ...fields, id, version: (before?.version ?? 0) + 1, state: 'waiting', decided: null, filedAt: null, createdAt: before?.createdAt ?? now, createdBy: before?.createdBy ?? by, updatedAt: now, updatedBy: by.name })
}

/** By somebody else; a refusal says why. */
export const decideOnPlan = ({ approve, reason }: { readonly approve: boolean; readonly reason: string }, plan: Plan, { by, now }: Planning): Decision<Plan> => {
  if (plan.state !== 'waiting') return notNow(plan.state, '再次审批')
  if (plan.createdBy.id === by.id) return refuse('plan-own', '申请人不能批准自己的作业预约，请由他人批准', { kind: 'forbidden' })
  if (!approve && reason === '') return refuse('plan-reason', '请说明不批准的原因', { field: 'reason' })
  return accept({ ...plan, version: plan.version + 1, state: approve ? 'approved' : 'refused', decided: { by, at: now, reason }, updatedAt: now, updatedBy: by.name })
}

export const decideWithdraw = (reason: string, plan: Plan, { by, roles, now }: Planning): Decision<Plan> => {
  if (plan.state !== 'waiting' && plan.state !== 'approved') return notNow(plan.state, '撤回')
  if (plan.createdBy.id !== by.id && !roles.some((role) => LEADERS.includes(role))) return refuse('plan-not-yours', '请由预约人或负责人撤回', { kind: 'forbidden' })
  return accept({ ...plan, version: plan.version + 1, state: 'withdrawn', decided: { by, at: now, reason }, updatedAt: now, updatedBy: by.name })
}

/** How a permit stands to its plan: same area and kind, within the time. An emergency is approved like any other. */
export const plannedBy = (plan: Plan | undefined, { kind, request: { from, until, place } }: Pick<Permit, 'kind' | 'request'>): Facts['planned'] => {
  if (plan === undefined || plan.state === 'refused' || plan.state === 'withdrawn' || plan.area !== place.area || !plan.works.some((it) => it.kind === kind)) return 'missing'
  if (plan.state === 'waiting') return 'waiting'
  return plan.from <= from && until <= plan.until ? 'approved' : 'outside'
}
