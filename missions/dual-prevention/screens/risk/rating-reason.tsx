import { useMemo } from 'react'
import { plantDay } from '@anlan/kernel/time'
import { ownOrg } from '@anlan/plant/contract/org'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { resolve, type Rules } from '@anlan/standards/profile'
import type { RiskEvent } from '../../contract/records.ts'
import { explainRating } from '../../rules/rating-words.ts'
import { RiskTag } from '../risk-tag.tsx'

/** The rules that bind this enterprise today, the same as on the server. */
const useRules = (): Rules => {
  const profile = useQueryOf(ownOrg, {}).value?.ruleProfile ?? 'notice-2021'
  const day = plantDay(usePlantNow())
  return useMemo(() => resolve(profile, day), [profile, day])
}

/** What level a rating comes to, and why. */
export const RatingReason = ({ rating }: { readonly rating: RiskEvent['residual'] }) => {
  const explained = explainRating(rating, useRules())
  return explained === null ? (
    <span className="al-none">没有评价</span>
  ) : (
    <span className="dp-rating">
      <RiskTag level={explained.level} />
      <span className="al-clause">{explained.words}</span>
    </span>
  )
}
