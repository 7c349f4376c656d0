import { listPlans } from '@anlan/dual-prevention/contract/register'
import { addDays, addMonths, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'
import { endpointsOf } from '@anlan/kernel/register'
import { sql } from '@anlan/platform/database/database'
import type { Scope } from '@anlan/platform/module/scope'
import { guaranteeEditionOn } from '@anlan/standards/guarantee-tasks'
import { figure } from '@anlan/standards/profile'
import type { Appointment } from '../contract/appointment.ts'
import type { DutySheet } from '../contract/duty.ts'
import { guaranteeItemRegister } from '../contract/guarantee-item.ts'
import { isIn } from '../rules/appoint.ts'
import { sheetOf, tasksOf } from '../rules/duty-sheet.ts'
import { APPOINTMENT, DUTY_DONE, listRecords } from '../store/record-table.ts'
import { orElse } from './day-facts.ts'
import { rulesOf } from './settings.ts'

export interface WhichSheets {
  /** Days over which spans are counted; the year so far when left out. */
  readonly from?: PlantDay | undefined
  readonly to?: PlantDay | undefined
  readonly person?: string
  readonly appointment?: string
}

/** Every appointment in force with every item of its list, as it stands now. */
export const dutySheetsOf = async (scope: Scope, { from, to, person, appointment }: WhichSheets): Promise<DutySheet[]> => {
  const { tx, org, now } = scope
  const today = plantDay(now)
  const edition = guaranteeEditionOn(today)
  const period = { from: startOfDay(from ?? addMonths(today, -12)), to: startOfDay(addDays(to ?? today, 1)) }
  const all = await listRecords(tx, org, APPOINTMENT, sql`from_day <= ${today} and (until_day is null or until_day >= ${today})
    ${person === undefined ? sql`` : sql`and person_id = ${person}`} ${appointment === undefined ? sql`` : sql`and id = ${appointment}`}`, sql`hazard_code, role`)
  const appointments = all.filter((it: Appointment) => isIn(it, today))
  if (appointments.length === 0) return []
  const none = { rows: [], total: 0 }
  const [done, own, plans, rules] = await Promise.all([
    listRecords(tx, org, DUTY_DONE, sql`at >= ${startOfDay(addMonths(today, -24))}`, sql`at limit 20000`),
    scope.ask(endpointsOf(guaranteeItemRegister).list, { edition: [edition.edition], limit: 100 }),
    scope.ask(listPlans, { workType: ['1', '2', '3'], limit: 500 }),
    rulesOf(scope),
  ])
  const items = orElse(own, none).rows.map(({ data }) => data)
  const warnDays = figure(rules, 'guarantee-warn-days').value
  return appointments.map((it) =>
    sheetOf(it, {
      tasks: tasksOf(edition, it.role, items, (name) => figure(rules, name).value),
      done: done.filter((duty) => duty.hazardCode === it.hazardCode && duty.role === it.role),
      planned: new Set(orElse(plans, none).rows.flatMap(({ workType, taskNum, active }) => (workType === it.role && active && taskNum !== null ? [taskNum] : []))),
      // Items of an edition bind from its first day; before it those of the former did.
      since: it.from < edition.from ? edition.from : it.from,
      now, warnDays, ...period,
    }),
  )
}
