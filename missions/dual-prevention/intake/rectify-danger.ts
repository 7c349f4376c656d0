import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { rectifyDanger } from '../contract/rectify-danger.ts'
import { dangerRectified } from '../contract/records.ts'
import { decideRectify } from '../rules/rectify-danger.ts'
import { saveDanger } from '../store/save-danger.ts'
import { checkPhotos } from './check-photos.ts'
import { currentDanger } from './current-danger.ts'
import { handOf } from './hand.ts'
import { stopWatching } from './watch-deadline.ts'

export const rectifyDangerIntake = answer(rectifyDanger, async (input, scope) => {
  const found = await currentDanger(scope, input)
  if (!found.accepted) return found
  const photos = await checkPhotos(scope, input.photos)
  if (!photos.accepted) return photos
  const decision = decideRectify(input, { danger: found.value, by: handOf(scope) })
  if (!decision.accepted) return decision
  const danger = decision.value
  await saveDanger(scope.tx, scope.org, danger)
  scope.record(dangerRectified, { subject: danger.id, data: { danger } })
  await stopWatching(scope, danger)
  return accept({ id: danger.id, state: danger.state })
})
