import { accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { findPersons } from '@anlan/people/contract/person'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { getMeasure, getPlan, getUnit, listMeasures, listPlans, listRiskEvents, listUnits } from '../contract/register.ts'
import { reviewsOf } from '../intake/reviews.ts'
import { timelineEntry } from '../rules/timeline.ts'
import { listMeasureRows, listPlanRows, listRiskEventRows, listUnitRows } from '../store/list-register-rows.ts'
import { findObjectName } from '../store/object-name.ts'
import { loadUnitTree } from '../store/load-unit-tree.ts'

const missing = refuse('no-such-record', '没有这条记录，可能已被删除', { kind: 'missing' })
const timelineOf = async ({ tx, org }: Scope, id: Id) => (await readTimeline(tx, org, id)).map(timelineEntry)

export const namesOf = async (scope: Scope, ids: readonly (Id | null)[]): Promise<ReadonlyMap<Id, string>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const found = wanted.length === 0 ? undefined : await scope.ask(findPersons, { ids: wanted })
  return new Map(found?.accepted === true ? found.value.persons.map(({ id, name }) => [id, name]) : [])
}

const listUnitsView = answer(listUnits, async (input, scope) => {
  const { tx, org, now } = scope
  const reviews = new Map((await reviewsOf(scope)).map((review) => [review.unit, review]))
  const only = input.review.length === 0 ? undefined : [...reviews.values()].filter(({ state }) => input.review.includes(state)).map(({ unit }) => unit)
  const { rows, total } = await listUnitRows(tx, org, input, now, only)
  return accept({
    rows: rows.flatMap((row) => {
      const review = reviews.get(row.id)
      return review === undefined ? [] : [{ ...row, review }]
    }),
    total,
  })
})
const listRiskEventsView = answer(listRiskEvents, async (input, { tx, org }) => accept(await listRiskEventRows(tx, org, input)))
const listMeasuresView = answer(listMeasures, async (input, { tx, org }) => accept(await listMeasureRows(tx, org, input)))

const getUnitView = answer(getUnit, async ({ id }, scope) => {
  const tree = await loadUnitTree(scope.tx, scope.org, id)
  const [review] = tree === undefined ? [] : await reviewsOf(scope, [id])
  if (tree === undefined || review === undefined) return missing
  return accept({ ...tree, review, objectName: await findObjectName(scope.tx, scope.org, tree.unit.hazardCode), timeline: await timelineOf(scope, id) })
})

const ONE = { offset: 0, limit: 1, sort: 'unitName' } as const

const getMeasureView = answer(getMeasure, async ({ id }, scope) => {
  const [measure] = (await listMeasureRows(scope.tx, scope.org, { ...ONE, id, dataSrc: [], classify1: [] })).rows
  return measure === undefined ? missing : accept({ measure, timeline: await timelineOf(scope, id) })
})

const withNames = async (scope: Scope, rows: Awaited<ReturnType<typeof listPlanRows>>['rows']) => {
  const names = await namesOf(scope, rows.map((row) => row.person))
  return rows.map((row) => ({ ...row, personName: row.person === null ? null : (names.get(row.person) ?? null) }))
}

const listPlansView = answer(listPlans, async (input, scope) => {
  const { rows, total } = await listPlanRows(scope.tx, scope.org, input, scope.now)
  return accept({ rows: await withNames(scope, rows), total })
})

const getPlanView = answer(getPlan, async ({ id }, scope) => {
  const { rows } = await listPlanRows(scope.tx, scope.org, { ...ONE, id, cycleUnit: [], workType: [] }, scope.now)
  const [plan] = await withNames(scope, rows)
  return plan === undefined ? missing : accept({ plan, timeline: await timelineOf(scope, id) })
})

export const registerViews = [listUnitsView, getUnitView, listRiskEventsView, listMeasuresView, getMeasureView, listPlansView, getPlanView]
