import type { Id } from '@anlan/kernel/id'
import { type PointState, pointStates } from '@anlan/plant/contract/reading'
import type { Scope } from '@anlan/platform/module/scope'
import { measureStatesChanged } from '../contract/measure-state.ts'
import { judgeMeasure } from '../rules/measure-state/judge-measure.ts'
import { pauseVerdict } from '../rules/pause.ts'
import { loadMeasureFacts, type OwnFacts } from '../store/measure-state/measure-facts.ts'
import { addHistory, dropStates, type KeptState, lockStates, saveStates } from '../store/measure-state/save-states.ts'

const BATCH = 1_000

const pointsOf = async (scope: Scope, facts: readonly OwnFacts[]): Promise<Map<Id, PointState>> => {
  const points = [...new Set(facts.flatMap(({ pointIds }) => pointIds))]
  const found = points.length === 0 ? undefined : await scope.ask(pointStates, { points })
  return new Map(found?.accepted === true ? found.value.points.map((point) => [point.point, point]) : [])
}

const judged = ({ id: measure, unit, dataSrc, pointIds, ...facts }: OwnFacts, points: ReadonlyMap<Id, PointState>, since: number): KeptState => {
  const found = pointIds.flatMap((point) => points.get(point) ?? [])
  return { measure, unit, since, ...judgeMeasure({ ...facts, measure: { dataSrc }, paused: pauseVerdict(facts).paused, bound: pointIds.length, points: found }) }
}

/** Judges measures anew and keeps what has become different, with its history; tells all changes in one line. */
export const refreshMeasures = async (scope: Scope, ids: readonly Id[]): Promise<void> => {
  const all = [...new Set(ids)].toSorted()
  for (let at = 0; at < all.length; at += BATCH) await refreshBatch(scope, all.slice(at, at + BATCH))
}

const refreshBatch = async (scope: Scope, ids: readonly Id[]): Promise<void> => {
  const { tx, org, now } = scope
  const [standing, facts] = await Promise.all([lockStates(tx, org, ids), loadMeasureFacts(tx, org, ids, now)])
  const points = await pointsOf(scope, facts)
  const before = new Map(standing.map((it) => [it.measure, it]))
  const [gone, alive] = [facts.filter(({ deleted }) => deleted), facts.filter(({ deleted }) => !deleted)]
  const states = alive.map((it) => judged(it, points, now)).map((it) => (before.get(it.measure)?.state === it.state ? { ...it, since: before.get(it.measure)?.since ?? now } : it))
  const differs = states.filter((it) => JSON.stringify(before.get(it.measure)) !== JSON.stringify({ measure: it.measure, unit: it.unit, state: it.state, since: it.since, reasons: it.reasons }))
  const turned = states.filter((it) => before.get(it.measure)?.state !== it.state)
  if (differs.length > 0) await saveStates(tx, org, differs)
  if (turned.length > 0) await addHistory(tx, org, turned)
  if (gone.length > 0) await dropStates(tx, org, gone.map(({ id }) => id))
  const changes = turned.flatMap(({ measure, unit, state: to, reasons }) => {
    const from = before.get(measure)?.state
    return from === undefined ? [] : [{ measure, unit, from, to, reasons: [...reasons] }]
  })
  if (changes.length > 0) scope.record(measureStatesChanged, { data: { changes } })
}
