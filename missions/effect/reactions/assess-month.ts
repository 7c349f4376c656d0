import { DAY } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { monthAssessed, monthSealed } from '../contract/assessment.ts'
import { assess } from '../intake/assess.ts'
import { ASSESS_MONTH, SEAL_MONTH } from '../intake/schedules.ts'
import { decideSeal } from '../rules/assessment/appeal.ts'
import { assessedAt, monthBefore, monthOf, sealedAt } from '../rules/assessment/month.ts'
import { findMonth, openMonth, saveMonthState, saveSheets } from '../store/assessments.ts'

/** On the first of a month: the month before, for everybody that something counts for. */
export const assessMonth: ScheduleKind = {
  kind: ASSESS_MONTH,
  handle: async ({ key }, scope) => {
    await assessOne(scope, monthBefore(monthOf(scope.now)))
    await scope.schedule(ASSESS_MONTH, key, assessedAt(monthOf(scope.now)))
  },
}

const assessOne = async (scope: Scope, month: string): Promise<void> => {
  const { tx, org } = scope
  const { sheets, rules, upTo } = await assess(scope, month)
  const sealAt = sealedAt(month, rules.sealDay)
  if (sheets.length === 0 || (await openMonth(tx, org, { month, settings: rules.version, sealAt, upTo })) === 0) return
  await saveSheets(tx, org, sheets)
  const persons = sheets.filter(({ scope: of }) => of === 'person').length
  scope.record(monthAssessed, { data: { month, persons, departments: sheets.length - persons } })
  await scope.schedule(SEAL_MONTH, month, Math.max(sealAt, scope.now + DAY))
}

/** Sealed on the day set; as long as somebody waits for an answer, looked at again the next day. */
export const sealMonthOnDay: ScheduleKind = {
  kind: SEAL_MONTH,
  handle: async ({ key: month }, scope) => {
    const found = await findMonth(scope.tx, scope.org, month)
    if (found?.state !== 'open') return
    const decision = decideSeal(found.state, found.openAppeals)
    if (!decision.accepted) return scope.schedule(SEAL_MONTH, month, scope.now + DAY)
    await saveMonthState(scope.tx, scope.org, month, decision.value)
    scope.record(monthSealed, { data: { month } })
  },
}
