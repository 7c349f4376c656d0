import { DAY, HOUR, type Instant, plantDay, startOfDay } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'

/** Every morning before the day shift: what has to be assessed again; one row an org, which plans itself anew. */
export const REVIEW_RISKS = 'dual-prevention.review-risks'
const MORNING = 7 * HOUR

export const nextReview = (now: Instant): Instant => {
  const today = startOfDay(plantDay(now)) + MORNING
  return today > now ? today : today + DAY
}

export const watchReviews = (scope: Scope): Promise<void> => scope.schedule(REVIEW_RISKS, 'daily', nextReview(scope.now))

/** One alarm for all units that are due, one for the map. */
export const REASSESS_CAUSE = 'risk-reassessment'
export const MAP_CAUSE = 'risk-map'
