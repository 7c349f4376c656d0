import { joinParts } from '@anlan/platform/module/module'
import { advicePart } from './parts/advice.ts'
import { boardsPart } from './parts/boards.ts'
import { exchangePart } from './parts/exchange.ts'
import { permitPart } from './parts/permits.ts'
import { photosPart } from './parts/photos.ts'
import { stopPart } from './parts/stop.ts'
import { templatesPart } from './parts/templates.ts'
import { togetherPart } from './parts/together.ts'

/** 特殊作业: no work begins, or goes on, with a gate of the law open. */
export const specialWork = joinParts('special-work', new URL('./store/migrations/', import.meta.url), [permitPart, templatesPart, advicePart, photosPart, stopPart, togetherPart, boardsPart, exchangePart])
