import { clearAlarm } from '@anlan/alarms/contract/alarm'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { step } from '@anlan/kernel/lifecycle'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type Abnormal, abnormalBegun, abnormalDismissed, abnormalEnded, abnormalLife, beginAbnormal, dismissAbnormal, endAbnormal } from '../contract/abnormal.ts'
import { findAbnormal, openAbnormal, saveAbnormal } from '../store/abnormal.ts'
import { limitedFences } from './crowd-facts.ts'
import { watchSoon } from './watch-soon.ts'

const STALE = refuse('stale', '刚刚被他人处理，请刷新后查看', { kind: 'conflict' })

export const proposalCause = (id: Id): string => `positioning:abnormal:${id}`

/** The condition as somebody saw it, about to make a move. */
const seen = async (scope: Scope, id: Id, version: number, move: 'begin' | 'end' | 'dismiss'): Promise<Decision<Abnormal>> => {
  const found = await findAbnormal(scope.tx, scope.org, id)
  if (found === undefined) return refuse('no-such-condition', '没有这条异常工况，请刷新', { kind: 'missing' })
  const next = step(abnormalLife, found.state, move)
  if (!next.accepted) return next
  return found.version === version ? accept({ ...found, version: version + 1, state: next.value }) : STALE
}

const fresh = (id: Id, scope: Scope): Abnormal => ({
  id, version: 1, state: 'running', fence: null, area: '', reason: '', point: null, raisedAt: scope.now, begunAt: null, begunBy: null, endedAt: null, endedBy: null, note: '',
})

export const beginAbnormalIntake = answer(beginAbnormal, async ({ id, version, fence, reason }, scope) => {
  const { tx, org, now, actor } = scope
  const area = (await limitedFences(scope)).find((it) => it.id === fence)
  if (area === undefined || !area.data.unitArea) return refuse('no-unit-area', '这个围栏不是装置区。请先在电子围栏中勾选“装置区”', { field: 'fence', clause: 'AQ 3067-2026 5.7.4' })
  if ((await openAbnormal(tx, org)).some((it) => it.state === 'running' && it.fence === fence)) return refuse('abnormal-runs', `${area.data.name}已处于异常工况`, { kind: 'conflict', field: 'fence' })
  const before = version === 0 ? accept(fresh(id, scope)) : await seen(scope, id, version, 'begin')
  if (!before.accepted) return before
  const condition: Abnormal = { ...before.value, fence, area: area.data.name, reason, begunAt: now, begunBy: actor.name }
  if ((await saveAbnormal(tx, org, condition)) === 0) return STALE
  scope.record(abnormalBegun, { subject: id, data: { condition } })
  await scope.order(clearAlarm, { cause: proposalCause(id), reason: '已确认为异常工况' })
  await watchSoon(scope)
  return accept({ id, state: condition.state })
})

export const endAbnormalIntake = answer(endAbnormal, async ({ id, version, note }, scope) => {
  const before = await seen(scope, id, version, 'end')
  if (!before.accepted) return before
  const condition: Abnormal = { ...before.value, endedAt: scope.now, endedBy: scope.actor.name, note }
  await saveAbnormal(scope.tx, scope.org, condition)
  scope.record(abnormalEnded, { subject: id, data: { condition } })
  await watchSoon(scope)
  return accept({ id, state: condition.state })
})

export const dismissAbnormalIntake = answer(dismissAbnormal, async ({ id, version, note }, scope) => {
  const before = await seen(scope, id, version, 'dismiss')
  if (!before.accepted) return before
  const condition: Abnormal = { ...before.value, endedAt: scope.now, endedBy: scope.actor.name, note }
  await saveAbnormal(scope.tx, scope.org, condition)
  scope.record(abnormalDismissed, { subject: id, data: { condition } })
  await scope.order(clearAlarm, { cause: proposalCause(id), reason: '不属于异常工况' })
  return accept({ id, state: condition.state })
})
