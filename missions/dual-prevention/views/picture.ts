import { accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { eventsBehind } from '@anlan/platform/journal/reactions'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { measureHistory, plantPicture, type StateCounts, type UnitPicture, unitPicture, type UnitState } from '../contract/measure-state.ts'
import { FOLLOW_MEASURES, FOLLOWED } from '../intake/followed-events.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { byUrgency, countStates, judgeUnit } from '../rules/measure-state/unit-picture.ts'
import { measurePictured, measuresPictured, pictureStates, pictureUnits, stateHistory, worstMeasures } from '../store/measure-state/picture.ts'

/** Units with their measures weighed, the one that needs a person most first. */
const picture = async (scope: Scope, only?: Id): Promise<{ units: UnitPicture[]; counts: StateCounts }> => {
  const { tx, org } = scope
  const [units, states, worst, rules] = await Promise.all([pictureUnits(tx, org, only), pictureStates(tx, org, only), worstMeasures(tx, org, only), rulesOf(scope)])
  const statesOf = Map.groupBy(states, ({ unit }) => unit)
  const worstOf = Map.groupBy(worst, ({ unit }) => unit)
  const pictured = units.map(({ id, ...unit }): UnitPicture => {
    const measures = statesOf.get(id) ?? []
    const shown = (worstOf.get(id) ?? []).map(({ measure, description, state, since, reasons }) => ({ measure, description, state, since, reasons: reasons.slice(0, 1) }))
    return { unit: id, ...unit, ...judgeUnit(measures, rules), counts: countStates(measures), worst: shown }
  })
  return { units: pictured.toSorted(byUrgency), counts: countStates(states) }
}

const countUnits = (units: readonly UnitPicture[]): Record<UnitState, number> => {
  const counts = { failed: 0, weakened: 0, unknown: 0, 'to-check': 0, effective: 0, stopped: 0 }
  for (const { state } of units) counts[state] += 1
  return counts
}

const plantPictureView = answer(plantPicture, async ({ state, riskLevel }, scope) => {
  const [{ units, counts }, behind] = await Promise.all([picture(scope), eventsBehind(scope.tx, scope.org, { name: FOLLOW_MEASURES, on: FOLLOWED })])
  const shown = units.filter((unit) => (state.length === 0 || state.includes(unit.state)) && (riskLevel.length === 0 || riskLevel.includes(unit.riskLevel)))
  return accept({ now: scope.now, behind, counts, units: shown, unitCounts: countUnits(units) })
})

const unitPictureView = answer(unitPicture, async ({ id }, scope) => {
  const [{ units }, measures] = await Promise.all([picture(scope, id), measuresPictured(scope.tx, scope.org, id)])
  const unit = units[0]
  return unit === undefined ? refuse('no-such-unit', '没有这个风险分析单元，可能已被删除', { kind: 'missing' }) : accept({ now: scope.now, unit, measures })
})

const measureHistoryView = answer(measureHistory, async ({ id, offset, limit }, { tx, org, now }) => {
  const [measure, history] = await Promise.all([measurePictured(tx, org, id), stateHistory(tx, org, id, offset, limit)])
  return measure === undefined ? refuse('no-such-measure', '没有这条管控措施，可能已被删除', { kind: 'missing' }) : accept({ now, measure, ...history })
})

export const pictureViews = [plantPictureView, unitPictureView, measureHistoryView]
