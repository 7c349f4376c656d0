import { accept, type Decision } from '@anlan/kernel/decision'
import { addDays, addMonths, plantDay, startOfDay } from '@anlan/kernel/time'
import { ownOrg } from '@anlan/plant/contract/org'
import { answer } from '@anlan/platform/module/module'
import { monthReport } from '../../contract/month-report.ts'
import { isOverdue } from '../../rules/statistics/frequent-gathering.ts'
import { frequentBetween } from '../../store/statistics/frequent.ts'
import { alarmStatisticsOf } from './alarm-statistics.ts'
import { falseAlarmsOf } from './false-alarms.ts'
import { presenceStatisticsOf } from './presence-statistics.ts'

const ALL = { class: [], kind: [], offset: 0, limit: 500 }

/** A month is never backwards and never too long: a refusal would be our own mistake, and is passed on as it is. */
const every = <Values extends readonly unknown[]>(decisions: { readonly [At in keyof Values]: Decision<Values[At]> }): Decision<Values> => {
  const refused = (decisions as readonly Decision<unknown>[]).find(({ accepted }) => !accepted)
  return refused === undefined ? accept((decisions as readonly Decision<unknown>[]).map((it) => (it.accepted ? it.value : undefined)) as unknown as Values) : (refused as Decision<Values>)
}

export const monthReportView = answer(monthReport, async ({ month }, scope) => {
  const [from, next] = [`${month}-01`, addMonths(`${month}-01`, 1)]
  const period = { from, to: addDays(next, -1), ...ALL }
  const split = (by: 'kind' | 'fence' | 'department' | 'class') => alarmStatisticsOf(scope, { ...period, by, unit: 'day' })
  const found = every([await split('kind'), await split('fence'), await split('department'), await split('class'), await presenceStatisticsOf(scope, period), await falseAlarmsOf(scope, period)])
  if (!found.accepted) return found
  const [byKind, byArea, byDepartment, byClass, presence, falses] = found.value
  const gatherings = await frequentBetween(scope.tx, scope.org, startOfDay(from), startOfDay(next) - 1)
  const own = await scope.ask(ownOrg, {})
  return accept({
    month, enterprise: own.accepted ? own.value.name : '', running: plantDay(scope.now) < next, byKind, byArea, byDepartment, byClass, presence, falseAlarms: falses,
    gatherings: gatherings.map((it) => ({ ...it, overdue: isOverdue(it, scope.now) })), path: `/positioning/statistics?month=${month}`,
  })
})
