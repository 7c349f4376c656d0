import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { checkPhoto, photoChecked } from '../../contract/photo-check.ts'
import { decidePhotoCheck } from '../../rules/photo/check.ts'
import { loadPermit } from '../../store/permits.ts'
import { savePhotoCheck } from '../../store/photos.ts'
import { loadSetting } from '../load-setting.ts'
import { actorOf, NO_PERMIT } from '../on-permit.ts'
import { hintedPhotos } from './hinted-photos.ts'

export const checkPhotoIntake = answer(checkPhoto, async ({ permit: of, photo, ...said }, scope) => {
  const permit = await loadPermit(scope.tx, scope.org, of)
  if (permit === undefined) return NO_PERMIT
  const { photos: hinted } = await hintedPhotos(scope, permit, (await loadSetting(scope)).setting.figures)
  const decision = decidePhotoCheck({ photo, ...said }, { permit, actor: actorOf(scope), hinted, now: scope.now })
  if (!decision.accepted) return decision
  await savePhotoCheck(scope.tx, scope.org, of, photo, decision.value)
  const words = [...new Set(hinted.filter((it) => it.photo === photo).map((it) => it.words))].join('、')
  scope.record(photoChecked, { subject: of, data: { permit: of, photo, words, check: decision.value } })
  return accept({ genuine: decision.value.genuine })
})
