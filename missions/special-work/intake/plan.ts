import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { decidePlan, type Plan, planChanged, savePlan, withdrawPlan } from '../contract/plan.ts'
import { whoActs } from '../rules/life/deciding.ts'
import { decideOnPlan, decidePlanned, decideWithdraw, type Planning } from '../rules/plan.ts'
import { loadPlan, savePlanRow } from '../store/plans.ts'
import { loadSetting } from './load-setting.ts'
import { actorOf } from './on-permit.ts'

const planningOf = async (scope: Scope): Promise<Decision<Planning>> => {
  const by = whoActs(actorOf(scope))
  return by.accepted ? accept({ by: by.value, roles: scope.roles, now: scope.now, own: (await loadSetting(scope)).setting.figures }) : by
}

/** The plan at the version that the person saw, decided, written down and told. Version 0 is a new one. */
const onPlan = async (scope: Scope, { id, version }: { id: Id; version: number }, decide: (plan: Plan | undefined, planning: Planning) => Decision<Plan>): Promise<Decision<Plan>> => {
  const planning = await planningOf(scope)
  if (!planning.accepted) return planning
  const found = await loadPlan(scope.tx, scope.org, id)
  if (found === undefined && version > 0) return refuse('no-such-plan', '没有这份作业预约，请刷新后重试', { kind: 'missing' })
  if (found !== undefined && found.version !== version) return staleEdit({ by: found.updatedBy, at: found.updatedAt }, found)
  const decision = decide(found, planning.value)
  if (!decision.accepted) return decision
  if (!(await savePlanRow(scope.tx, scope.org, decision.value))) return refuse('plan-changed', '作业预约刚被他人修改，请刷新后重试', { kind: 'conflict' })
  scope.record(planChanged, { subject: id, data: { plan: decision.value } })
  return decision
}

const known = (decide: (plan: Plan, planning: Planning) => Decision<Plan>) => (plan: Plan | undefined, planning: Planning): Decision<Plan> =>
  plan === undefined ? refuse('no-such-plan', '没有这份作业预约，请刷新后重试', { kind: 'missing' }) : decide(plan, planning)

export const savePlanIntake = answer(savePlan, async ({ id, version, ...fields }, scope) => {
  const saved = await onPlan(scope, { id, version }, (plan, planning) => decidePlanned(id, fields, plan, planning))
  return saved.accepted ? accept({ id, version: saved.value.version }) : saved
})

export const decidePlanIntake = answer(decidePlan, async ({ approve, reason, ...seen }, scope) => {
  const decided = await onPlan(scope, seen, known((plan, planning) => decideOnPlan({ approve, reason }, plan, planning)))
  return decided.accepted ? accept({ id: seen.id, state: decided.value.state }) : decided
})

export const withdrawPlanIntake = answer(withdrawPlan, async ({ reason, ...seen }, scope) => {
  const decided = await onPlan(scope, seen, known((plan, planning) => decideWithdraw(reason, plan, planning)))
  return decided.accepted ? accept({ id: seen.id, state: decided.value.state }) : decided
})
