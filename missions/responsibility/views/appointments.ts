import { accept } from '@anlan/kernel/decision'
import { addMonths, plantDay } from '@anlan/kernel/time'
import { sql } from '@anlan/platform/database/database'
import { answer } from '@anlan/platform/module/module'
import { guaranteeEditionOn } from '@anlan/standards/guarantee-tasks'
import { guaranteeBoard, listAppointments } from '../contract/appointment.ts'
import { dutyReport } from '../contract/duty.ts'
import { dutySheetsOf } from '../intake/duty-sheets.ts'
import { stateOn } from '../rules/appoint.ts'
import { APPOINTMENT, pageRecords } from '../store/record-table.ts'
import { boardOf } from './board.ts'

const ORDER = { hazardCode: sql`hazard_code, role, from_day desc`, '-from': sql`from_day desc, id` }

const listAppointmentsView = answer(listAppointments, async ({ hazardCode, role, state, search = '', sort, offset, limit }, { tx, org, now }) => {
  const today = plantDay(now)
  const fits = sql`true ${hazardCode === undefined ? sql`` : sql`and hazard_code = ${hazardCode}`} ${role === undefined ? sql`` : sql`and role = ${role}`}
    ${state === undefined ? sql`` : state === 'now' ? sql`and from_day <= ${today} and (until_day is null or until_day >= ${today})` : sql`and until_day < ${today}`}
    ${search === '' ? sql`` : sql`and (strpos(record->>'personName', ${search}) > 0 or strpos(record->>'hazardName', ${search}) > 0)`}`
  const { rows, total } = await pageRecords(tx, org, APPOINTMENT, { fits, order: ORDER[sort], offset, limit })
  return accept({ rows: rows.map((row) => ({ ...row, state: stateOn(row, today) })), total })
})

const guaranteeBoardView = answer(guaranteeBoard, async ({ code }, scope) => accept({ ...(await boardOf(scope, code)), link: `/o/${scope.org}/responsibility/board` }))

const dutyReportView = answer(dutyReport, async ({ from, to, mine }, scope) => {
  const today = plantDay(scope.now)
  const period = { from: from ?? addMonths(today, -12), to: to ?? today }
  const nobody = mine && scope.person === null
  const sheets = nobody ? [] : await dutySheetsOf(scope, { ...period, ...(mine && scope.person !== null ? { person: scope.person } : {}) })
  return accept({ ...period, edition: guaranteeEditionOn(today).edition, sheets })
})

export const appointmentViews = [listAppointmentsView, guaranteeBoardView, dutyReportView]
