import { DAY, plantDay, startOfDay } from '@anlan/kernel/time'
import { listBypasses } from '@anlan/plant/contract/bypass'
import { pointAlarms, pointStates } from '@anlan/plant/contract/reading'
import type { Scope } from '@anlan/platform/module/scope'
import type { WarningFacts } from '../rules/warnings/judge-warnings.ts'
import { duesBegun, troubledMeasures } from '../store/warnings/warning-facts.ts'

/** As far back as any rule may look. */
const LOOK_BACK = 7 * DAY

/** Everything that the rules look at, once for all of them. */
export const gatherWarningFacts = async (scope: Scope): Promise<WarningFacts> => {
  const { tx, org, now } = scope
  const [measures, dues, points, alarms, bypasses] = await Promise.all([
    troubledMeasures(tx, org),
    duesBegun(tx, org, startOfDay(plantDay(now)), now),
    scope.ask(pointStates, {}),
    scope.ask(pointAlarms, { from: now - LOOK_BACK, limit: 500 }),
    scope.ask(listBypasses, { out: true, limit: 500 }),
  ])
  return {
    now,
    measures,
    dues,
    points: points.accepted ? points.value.points : [],
    alarms: alarms.accepted ? alarms.value.alarms : [],
    bypasses: bypasses.accepted ? bypasses.value.rows : [],
  }
}
