import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { setCheckWay } from '../../contract/inspection/check-way.ts'
import { measureSaved } from '../../contract/records.ts'
import { decideWay } from '../../rules/inspection/check-way.ts'
import { loadPlaces } from '../../store/inspection/places.ts'
import { MEASURE } from '../../store/record-table.ts'
import { saveWords, standing } from '../save-record.ts'
import { pointsOf } from './site-facts.ts'

export const setCheckWayIntake = answer(setCheckWay, async (input, scope) => {
  const before = await standing(scope, MEASURE, input)
  if (!before.accepted) return before
  const [places, points] = await Promise.all([loadPlaces(scope.tx, scope.org), pointsOf(scope, input.readings)])
  const decision = decideWay(input, { measure: before.value?.deleted === true ? undefined : before.value, places, points })
  if (!decision.accepted) return decision
  const { record: measure, changed } = await saveWords(scope, MEASURE, input.id, before.value, decision.value as never)
  if (changed) scope.record(measureSaved, { subject: measure.id, data: { measure } })
  return accept({ id: measure.id, version: measure.version })
})
