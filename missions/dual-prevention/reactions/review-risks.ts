import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { plantDay } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { reviewsOf } from '../intake/reviews.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { MAP_CAUSE, nextReview, REASSESS_CAUSE, REVIEW_RISKS } from '../intake/watch-reviews.ts'
import { confirmationState } from '../rules/map/confirmation.ts'
import { lastConfirmation } from '../store/map-confirmations.ts'

const TO = [{ role: 'safety-manager' }]
const NAMED = 3

/** Every morning: units whose assessment is due, and a four-colour map that nobody has looked at for a quarter. */
export const reviewRisks: ScheduleKind = {
  kind: REVIEW_RISKS,
  handle: async ({ key }, scope) => {
    const due = (await reviewsOf(scope)).filter(({ state }) => state === 'due')
    if (due.length > 0)
      await scope.order(raiseAlarm, {
        cause: REASSESS_CAUSE,
        kind: 'risk-reassessment',
        level: 'yellow',
        title: `${due.length} 个风险单元到期未复评`,
        text: `${due.slice(0, NAMED).map(({ unitName }) => unitName).join('、')}${due.length > NAMED ? '等' : ''}。请组织复评并填写结论`,
        link: '/dual-prevention/register?review=due',
        to: TO,
      })
    await tellOfMap(scope)
    await scope.schedule(REVIEW_RISKS, key, nextReview(scope.now))
  },
}

const tellOfMap = async (scope: Scope): Promise<void> => {
  const { state, on } = confirmationState(await lastConfirmation(scope.tx, scope.org), plantDay(scope.now), await rulesOf(scope))
  if (state !== 'due') return
  await scope.order(raiseAlarm, {
    cause: MAP_CAUSE,
    kind: 'risk-map',
    level: 'blue',
    title: '风险四色图到期未核对',
    text: `上次核对 ${on}。请与现场核对后确认`,
    link: '/dual-prevention/map',
    to: TO,
  })
}
