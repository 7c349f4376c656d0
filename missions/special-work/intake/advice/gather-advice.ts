import { DAY } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import type { Advice } from '../../contract/advised.ts'
import { hazardTemplateRegister } from '../../contract/hazard-template.ts'
import type { Permit } from '../../contract/permit.ts'
import { type PlaceRisks, placeRisks } from '../../contract/place-risks.ts'
import { factAdvice, type Known } from '../../rules/advice/from-facts.ts'
import { LIKE_DAYS, permitAdvice } from '../../rules/advice/from-permits.ts'
import { riskAdvice } from '../../rules/advice/from-risks.ts'
import { templateAdvice } from '../../rules/advice/from-templates.ts'
import { modelAdvice } from '../../rules/advice/model/answer.ts'
import { rankAdvice } from '../../rules/advice/rank.ts'
import { offersFor } from '../../rules/templates/offer.ts'
import { likePermits } from '../../store/like-permits.ts'
import { modelAnswersOf } from '../../store/model-answers.ts'
import { gatherFacts } from '../gather-facts.ts'

export const risksAt = async (scope: Scope, { request: { place } }: Permit): Promise<PlaceRisks> => {
  const found = await scope.ask(placeRisks, { area: place.area, spot: place.spot, equipment: place.equipment })
  return found.accepted ? found.value : { risks: [], dangers: [] }
}

export const knownOf = async (scope: Scope, permit: Permit): Promise<Known> => {
  const { weather, window, conflicts, missing, links } = await gatherFacts(scope, permit)
  return { weather, window, conflicts, missing, links }
}

const aboutOf = ({ request: { content, place, detail } }: Permit): string => [content, place.spot, place.equipment, ...Object.values(detail).filter((it) => typeof it === 'string')].join('')

/** All that is offered for the analysis of a permit. What it already says is left out, unless `whole`: for judging an answer. */
export const adviceFor = async (scope: Scope, permit: Permit, known: Known, whole = false): Promise<Advice[]> => {
  const offers = offersFor(permit, await everyRow(scope, hazardTemplateRegister))
  const former = await likePermits(scope.tx, scope.org, permit, scope.now - LIKE_DAYS * DAY)
  const candidates = [
    ...factAdvice(permit, known), ...templateAdvice(offers), ...permitAdvice(permit, former, scope.now), ...riskAdvice(await risksAt(scope, permit), aboutOf(permit)), ...modelAdvice(await modelAnswersOf(scope.tx, scope.org, permit.id)),
  ]
  return rankAdvice(candidates, whole ? null : permit.hazards)
}
