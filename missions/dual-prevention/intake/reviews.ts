import type { Id } from '@anlan/kernel/id'
import { plantDay } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import type { Review } from '../contract/reassess.ts'
import { reviewOf } from '../rules/reassess.ts'
import { type LoadedReview, loadReviews } from '../store/reviews.ts'
import { rulesOf } from './rules-of.ts'

export interface UnitReview extends Review {
  readonly unit: Id
  readonly unitName: string
}

/** The reviews of all units, or of those named; one way for the list, the drawer, the alarm and the inbox. */
export const reviewsOf = async (scope: Scope, only?: readonly Id[]): Promise<UnitReview[]> => {
  const rules = await rulesOf(scope)
  const today = plantDay(scope.now)
  const toReview = ({ unit, unitName, bornAt, ...kept }: LoadedReview): UnitReview => ({ unit, unitName, ...reviewOf({ bornOn: plantDay(bornAt), ...kept }, today, rules) })
  return (await loadReviews(scope.tx, scope.org, only)).map(toReview)
}
