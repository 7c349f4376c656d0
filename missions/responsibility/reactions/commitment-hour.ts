import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { plantDay } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { commitmentMissing } from '../contract/commitment.ts'
import { sourcesOf, unitsOf } from '../intake/day-facts.ts'
import { missingCause } from '../intake/causes.ts'
import { latestCommitment } from '../intake/publish-commitment.ts'
import { settingsOf } from '../intake/settings.ts'
import { COMMITMENT_HOUR, watchCommitment } from '../intake/watches.ts'
import { publishAt } from '../rules/commitment-days.ts'

/** Before anything of the plant is registered there is nothing to commit to. */
const hasBegun = async (scope: Scope): Promise<boolean> => (await sourcesOf(scope, await unitsOf(scope))).length > 0

/** The hour has come: who has not published is told, first the principal, then everybody who could remind them (AQ 3067-2026 5.7.7). */
export const commitmentHour: ScheduleKind = {
  kind: COMMITMENT_HOUR,
  handle: async (_job, scope) => {
    const settings = await settingsOf(scope)
    const day = plantDay(scope.now)
    const latest = await latestCommitment(scope)
    if (latest?.commitment.day !== day && scope.now >= publishAt(day, settings.publishBy) && (await hasBegun(scope))) {
      scope.record(commitmentMissing, { data: { day, since: publishAt(day, settings.publishBy) } })
      await scope.order(raiseAlarm, {
        cause: missingCause(day), kind: 'commitment-missing', level: 'orange', title: '今天还没有发布安全承诺公告', text: `应在 ${settings.publishBy} 前由主要负责人签署发布。未进行安全风险承诺可能构成重大事故隐患（AQ 3067-2026 5.7.7，待核）`,
        link: '/responsibility/commitment', to: [{ role: 'principal' }, { role: 'safety-manager' }],
        escalation: [{ afterMinutes: 60, to: [{ role: 'principal' }, { role: 'safety-manager' }, { role: 'team-leader' }] }],
      })
    }
    await watchCommitment(scope, settings)
  },
}
