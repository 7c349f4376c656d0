import { accept, refuse } from '@anlan/kernel/decision'
import { addDays, plantDay, startOfDay } from '@anlan/kernel/time'
import { listDepartments } from '@anlan/people/contract/department'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { listReadings } from '../../contract/inspection/reading.ts'
import { getRound, getRoundRun, listRoundRuns, listRounds, myRounds, type RoundRun } from '../../contract/inspection/round.ts'
import { loadPlaces } from '../../store/inspection/places.ts'
import { listReadingRows } from '../../store/inspection/readings.ts'
import { findRunRow, listRunRows, runsOf } from '../../store/inspection/round-runs.ts'
import { listRoundRows, type RoundListRow } from '../../store/inspection/rounds.ts'
import { namesOf } from '../register.ts'
import { periodOf } from './period.ts'

const roundRows = async (scope: Scope, rows: readonly RoundListRow[]) => {
  const [names, places, departments] = await Promise.all([namesOf(scope, rows.map(({ person }) => person)), loadPlaces(scope.tx, scope.org), scope.ask(listDepartments, {})])
  const posts = departments.accepted ? departments.value.posts : []
  return rows.map((row) => ({
    ...row,
    personName: row.person === null ? null : (names.get(row.person) ?? null),
    postName: posts.find(({ id }) => id === row.post)?.name ?? null,
    stopNames: row.stops.map(({ place }) => places.find(({ id }) => id === place)?.name ?? '已删除的巡检点'),
  }))
}

const listRoundsView = answer(listRounds, async (input, scope) => {
  const { rows, total } = await listRoundRows(scope.tx, scope.org, scope.now, input)
  return accept({ rows: await roundRows(scope, rows), total })
})

const getRoundView = answer(getRound, async ({ id }, scope) => {
  const { rows } = await listRoundRows(scope.tx, scope.org, scope.now, { id, offset: 0, limit: 1, sort: 'name' })
  const [round] = await roundRows(scope, rows)
  return round === undefined ? refuse('no-such-round', '没有这条巡检路线，可能已被删除', { kind: 'missing' }) : accept({ round })
})

const runRows = async (scope: Scope, rows: readonly RoundRun[]) => {
  const names = await namesOf(scope, rows.flatMap(({ assignees }) => assignees))
  return rows.map((row) => ({ ...row, assigneeNames: row.assignees.flatMap((id) => names.get(id) ?? []) }))
}

const listRoundRunsView = answer(listRoundRuns, async (input, scope) => {
  const { rows, total } = await listRunRows(scope.tx, scope.org, input, periodOf(input))
  return accept({ rows: await runRows(scope, rows), total })
})

const getRoundRunView = answer(getRoundRun, async ({ id }, scope) => {
  const found = await findRunRow(scope.tx, scope.org, id)
  const [run] = found === undefined ? [] : await runRows(scope, [found])
  return run === undefined ? refuse('no-such-run', '没有这次巡检，可能因路线修改已撤销', { kind: 'missing' }) : accept({ run })
})

const myRoundsView = answer(myRounds, async (_input, { tx, org, person, now }) =>
  accept({ now, runs: person === null ? [] : await runsOf(tx, org, person, now, startOfDay(addDays(plantDay(now), 2))) }),
)

const listReadingsView = answer(listReadings, async (input, { tx, org }) => accept(await listReadingRows(tx, org, input, periodOf(input))))

export const roundViews = [listRoundsView, getRoundView, listRoundRunsView, getRoundRunView, myRoundsView, listReadingsView]
