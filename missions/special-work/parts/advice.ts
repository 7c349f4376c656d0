import type { ModulePart } from '@anlan/platform/module/module'
import { modelAnswered } from '../contract/advice.ts'
import { adviseRisksView } from '../views/advice.ts'
import { askModelRoute } from '../views/ask-model-route.ts'

/** What is offered to a person and never done by itself: advice for the analysis of hazards. */
export const advicePart = {
  answers: [adviseRisksView],
  events: [modelAnswered],
  signedRoutes: askModelRoute,
} satisfies ModulePart
