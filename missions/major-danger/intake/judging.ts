import { ownOrg } from '@anlan/plant/contract/org'
import type { Scope } from '@anlan/platform/module/scope'
import { figure, resolve } from '@anlan/standards/profile'
import type { Judging } from '../rules/finding.ts'

/** One judgement of all facts; there is one row an org, which is moved to the next moment that matters. */
export const JUDGE = 'major-danger.judge'
export const soon = (scope: Scope): Promise<void> => scope.schedule(JUDGE, 'rolling', scope.now)

export const judgingOf = async (scope: Scope): Promise<Judging & { readonly restDays: number }> => {
  const org = await scope.ask(ownOrg, {})
  const rules = resolve(org.accepted ? org.value.ruleProfile : 'notice-2021', scope.now)
  return {
    now: scope.now,
    figures: {
      detectorDownMinutes: figure(rules, 'detector-down-minutes').value,
      overQuantityMinutes: figure(rules, 'over-quantity-minutes').value,
      monitoringSilentHours: figure(rules, 'monitoring-silent-hours').value,
      crowdAbnormal: figure(rules, 'crowd-abnormal').value,
      crowdBuilding: figure(rules, 'crowd-building').value,
    },
    restDays: figure(rules, 'dismissed-rest-days').value,
  }
}
