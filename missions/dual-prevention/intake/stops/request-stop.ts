import { accept } from '@anlan/kernel/decision'
import { findPersons } from '@anlan/people/contract/person'
import { answer } from '@anlan/platform/module/module'
import { requestStop } from '../../contract/stops/request-stop.ts'
import { decideRequest } from '../../rules/stops/stop-moves.ts'
import { findRecord, UNIT } from '../../store/record-table.ts'
import { lockUnit, livingStops } from '../../store/stops/stop-rows.ts'
import { checkPhotos } from '../check-photos.ts'
import { handOf } from '../hand.ts'
import { mayEnter } from '../masters.ts'
import { keepStop } from './stop-books.ts'
import { tellApprovers } from './tell-stop.ts'

export const requestStopIntake = answer(requestStop, async (input, scope) => {
  const { tx, org } = scope
  const may = await mayEnter(scope, 'stop')
  if (!may.accepted) return may
  await lockUnit(tx, org, input.unit)
  const [unit, living, confirmer, photos] = await Promise.all([
    findRecord(tx, org, UNIT, input.unit), livingStops(tx, org, input.unit), scope.ask(findPersons, { ids: [input.confirmedBy] }), checkPhotos(scope, input.photos),
  ])
  if (!photos.accepted) return photos
  const decision = decideRequest(input, { unit, living, confirmedBy: confirmer.accepted ? confirmer.value.persons[0] : undefined, by: handOf(scope) })
  if (!decision.accepted) return decision
  const stop = await keepStop(scope, { stop: decision.value, step: 'request' })
  await tellApprovers(scope, stop, unit?.name ?? '')
  return accept({ id: stop.id, version: stop.version, state: 'requested' as const })
})
