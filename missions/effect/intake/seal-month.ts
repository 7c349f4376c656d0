import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { monthSealed, sealMonth } from '../contract/assessment.ts'
import { decideSeal } from '../rules/assessment/appeal.ts'
import { findMonth, saveMonthState } from '../store/assessments.ts'

export const sealMonthIntake = answer(sealMonth, async ({ month }, scope) => {
  const found = await findMonth(scope.tx, scope.org, month)
  if (found === undefined) return refuse('no-such-month', '这个月还没有考核，次月 1 日生成', { kind: 'missing' })
  const decision = decideSeal(found.state, found.openAppeals)
  if (!decision.accepted) return decision
  await saveMonthState(scope.tx, scope.org, month, decision.value)
  scope.record(monthSealed, { data: { month } })
  return accept({ month })
})
