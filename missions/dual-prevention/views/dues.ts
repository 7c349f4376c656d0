import { accept, refuse } from '@anlan/kernel/decision'
import { addDays, DAY, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { getDue, listDues, listRecords, myDues } from '../contract/due.ts'
import { type Between, type DueWithResult, dueRowsOf, findDueRow, listDueRows, listRecordRows } from '../store/list-due-rows.ts'
import { recordsOfDue } from '../store/load-due.ts'
import { namesOf } from './register.ts'

const MOST_ON_A_PHONE = 500

const between = (from: PlantDay, to: PlantDay): Between => ({ from: startOfDay(from), to: startOfDay(addDays(to, 1)) })

const withNames = async (scope: Scope, rows: readonly DueWithResult[]) => {
  const names = await namesOf(scope, rows.flatMap((row) => row.assignees))
  return rows.map((row) => ({ ...row, assigneeNames: row.assignees.flatMap((id) => names.get(id) ?? []) }))
}

const myDuesView = answer(myDues, async (_input, { tx, org, person, now }) => {
  const until = startOfDay(addDays(plantDay(now), 2))
  return accept({ now, dues: person === null ? [] : await dueRowsOf(tx, org, person, { now, since: now - DAY, until, limit: MOST_ON_A_PHONE }) })
})

const listDuesView = answer(listDues, async (input, scope) => {
  const from = input.from ?? input.to ?? plantDay(scope.now)
  const { rows, total } = await listDueRows(scope.tx, scope.org, input, between(from, input.to ?? from))
  return accept({ rows: await withNames(scope, rows), total })
})

const getDueView = answer(getDue, async ({ id }, scope) => {
  const found = await findDueRow(scope.tx, scope.org, id)
  if (found === undefined) return refuse('no-such-due', '没有这项排查，可能因计划修改已撤销', { kind: 'missing' })
  const [due] = await withNames(scope, [found])
  return due === undefined ? refuse('no-such-due', '没有这项排查', { kind: 'missing' }) : accept({ due, records: await recordsOfDue(scope.tx, scope.org, id) })
})

const EVER: Between = { from: 0, to: Number.MAX_SAFE_INTEGER }

const listRecordsView = answer(listRecords, async (input, { tx, org }) => {
  const period = input.from === undefined && input.to === undefined ? EVER : between(input.from ?? '2000-01-01', input.to ?? '2999-12-31')
  return accept(await listRecordRows(tx, org, input, period))
})

export const dueViews = [myDuesView, listDuesView, getDueView, listRecordsView]
