import { answer } from '@anlan/platform/module/module'
import { vouchFor } from '../../contract/sign.ts'
import { decideVouch } from '../../rules/signs/may-vouch.ts'
import { momentOf } from '../../rules/signs/sign-moment.ts'
import { openWatches } from '../../store/watches/watches.ts'
import { keepSign } from './keep-sign.ts'
import { placeByArea } from './place-facts.ts'

export const vouchForIntake = answer(vouchFor, async ({ id, person, area, note, ...when }, scope) => {
  const witness = decideVouch(scope, person, await openWatches(scope.tx, scope.org, scope.now))
  if (!witness.accepted) return witness
  const moment = momentOf(when, scope.now)
  if (!moment.accepted) return moment
  const place = await placeByArea(scope, area)
  if (!place.accepted) return place
  return keepSign(scope, { id, person, at: moment.value, how: 'vouch', photos: [], note, place: place.value, witness: { person: scope.person ?? '', name: scope.actor.name } })
})
