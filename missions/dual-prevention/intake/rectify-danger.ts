import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { rectifyDanger } from '../contract/rectify-danger.ts'
import { dangerRectified } from '../contract/records.ts'
import { decideRectify } from '../rules/rectify-danger.ts'
import { checkPhotos } from './check-photos.ts'
import { currentDanger } from './current-danger.ts'
import { keepMove } from './danger/move.ts'
import { handOf } from './hand.ts'

export const rectifyDangerIntake = answer(rectifyDanger, async (input, scope) => {
  const found = await currentDanger(scope, input)
  if (!found.accepted) return found
  const photos = await checkPhotos(scope, input.photos)
  if (!photos.accepted) return photos
  const decision = decideRectify(input, { danger: found.value, by: handOf(scope) })
  if (!decision.accepted) return decision
  const danger = decision.value
  await keepMove(scope, found.value, danger, dangerRectified)
  return accept({ id: danger.id, state: danger.state })
})
