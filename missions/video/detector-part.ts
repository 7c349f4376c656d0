import type { ModulePart } from '@anlan/platform/module/module'
import { codeBound, detectorBack, detectorChanged, detectorLost, detectorOpened, detectorTokenRenewed, parkedDaysSet, parkedForgotten, parkedSettled, sourceBound } from './contract/detector.ts'
import { detectorIntakes } from './intake/detectors.ts'
import { detectorQuiet, detectorSilent } from './reactions/detector-silent.ts'
import { listDetectorsView } from './views/detectors.ts'

/** Bought analysis devices: who they are, what they say, and what of it nobody understood yet. */
export const detectorPart = {
  answers: [...detectorIntakes, listDetectorsView],
  events: [detectorOpened, detectorChanged, detectorTokenRenewed, detectorLost, detectorBack, sourceBound, codeBound, parkedSettled, parkedDaysSet, parkedForgotten],
  schedules: [detectorSilent, detectorQuiet],
} satisfies ModulePart
