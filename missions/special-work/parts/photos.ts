import type { ModulePart } from '@anlan/platform/module/module'
import { photoChecked } from '../contract/photo-check.ts'
import { checkPhotoIntake } from '../intake/photo/check-photo.ts'
import { photosLookedAt, scansLookedAt } from '../reactions/look-at-photos.ts'
import { photoHintsView } from '../views/photo-hints.ts'

/** 照片核对: what the server notices about photos, and what a person says of them. */
export const photosPart = {
  answers: [photoHintsView, checkPhotoIntake],
  events: [photoChecked],
  reactions: [photosLookedAt, scansLookedAt],
} satisfies ModulePart
