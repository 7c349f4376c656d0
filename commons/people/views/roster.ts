import { accept } from '@anlan/kernel/decision'
import { addDays, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { listDepartments } from '../contract/department.ts'
import { rosterWeek } from '../contract/roster.ts'
import { listDepartmentRows, listPostRows } from '../store/department.ts'
import { listPersonRows } from '../store/person-row.ts'
import { absencesBetween, entriesBetween, listShifts } from '../store/roster.ts'

/** Who may be put on a roster; more than any plant of this district employs. */
const EVERYBODY = { offset: 0, limit: 5_000 }

export const rosterView = answer(rosterWeek, async ({ from, days }, { tx, org }) => {
  const to = addDays(from, days - 1)
  const [shifts, entries, absences, posts, { rows }] = await Promise.all([
    listShifts(tx, org),
    entriesBetween(tx, org, from, to),
    absencesBetween(tx, org, startOfDay(from), startOfDay(addDays(to, 2))),
    listPostRows(tx, org),
    listPersonRows(tx, org, EVERYBODY),
  ])
  return accept({
    shifts, entries, absences,
    posts: posts.map(({ id, name, departmentName }) => ({ id, name, departmentName })),
    persons: rows.map(({ id, name, post }) => ({ id, name, post })),
  })
})

export const listDepartmentsView = answer(listDepartments, async (_input, { tx, org }) => {
  const [departments, posts] = await Promise.all([listDepartmentRows(tx, org), listPostRows(tx, org)])
  return accept({ departments, posts })
})
