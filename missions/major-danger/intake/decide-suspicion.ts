import { clearAlarm } from '@anlan/alarms/contract/alarm'
import { raiseDanger } from '@anlan/dual-prevention/contract/raise-danger'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { confirmSuspicion, dismissSuspicion, type Suspicion, suspicionConfirmed, suspicionDismissed } from '../contract/suspicion.ts'
import { decideConfirm, decideDismiss } from '../rules/decide.ts'
import { loadSuspicion, saveSuspicion } from '../store/suspicions.ts'

export const alarmCause = ({ cause }: Pick<Suspicion, 'cause'>): string => `suspected-major:${cause}`

const current = async ({ tx, org }: Scope, { id, version }: { readonly id: Id; readonly version: number }): Promise<Decision<Suspicion>> => {
  const found = await loadSuspicion(tx, org, id)
  if (found === undefined) return refuse('no-such-suspicion', '没有这条疑似隐患，请刷新后查看', { kind: 'missing' })
  return found.version === version ? accept(found) : staleEdit({ by: found.decidedBy ?? '系统自动', at: found.decidedAt ?? found.seenAt }, found)
}

/** What a danger takes of words. */
const LONGEST = 1000

const told = ({ facts }: Suspicion): string => facts.map(({ title, value }) => `${title}：${value}`).join('；')

export const confirmSuspicionIntake = answer(confirmSuspicion, async (input, scope) => {
  const found = await current(scope, input)
  if (!found.accepted) return found
  const decision = decideConfirm(found.value, input, { name: scope.actor.name, now: scope.now })
  if (!decision.accepted) return decision
  const suspicion = decision.value
  const raised = await scope.order(raiseDanger, {
    id: input.danger,
    description: `${suspicion.title}。核实情况：${input.reason}`.slice(0, LONGEST),
    place: input.place,
    level: '1',
    because: `AQ 3067-2026 ${suspicion.item}。${told(suspicion)}`.slice(0, LONGEST),
    subject: suspicion.id,
  })
  if (!raised.accepted) return raised
  await saveSuspicion(scope.tx, scope.org, suspicion)
  scope.record(suspicionConfirmed, { subject: suspicion.id, data: { suspicion } })
  await scope.order(clearAlarm, { cause: alarmCause(suspicion), reason: '已确认为重大事故隐患，按隐患治理' })
  return accept({ id: suspicion.id, state: suspicion.state, danger: suspicion.danger })
})

export const dismissSuspicionIntake = answer(dismissSuspicion, async (input, scope) => {
  const found = await current(scope, input)
  if (!found.accepted) return found
  const decision = decideDismiss(found.value, input, { name: scope.actor.name, now: scope.now })
  if (!decision.accepted) return decision
  const suspicion = decision.value
  await saveSuspicion(scope.tx, scope.org, suspicion)
  scope.record(suspicionDismissed, { subject: suspicion.id, data: { suspicion } })
  await scope.order(clearAlarm, { cause: alarmCause(suspicion), reason: `已排除：${input.reason}` })
  return accept({ id: suspicion.id, state: suspicion.state, danger: null })
})
