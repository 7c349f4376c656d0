import { inspectionMissed, inspectionRecorded } from '@anlan/dual-prevention/contract/records'
import { endpointsOf, registerEventsOf } from '@anlan/kernel/register'
import { DAY } from '@anlan/kernel/time'
import { bypassApproved, bypassOverrun, bypassRejected, bypassRequested, bypassRestored } from '@anlan/plant/contract/bypass'
import { orgRegistered } from '@anlan/plant/contract/org'
import { pointAlarmCleared, pointAlarmRaised } from '@anlan/plant/contract/reading'
import { inOneGo, react } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { commitmentMissing, commitmentPublished } from '@anlan/responsibility/contract/commitment'
import { watchedTankRegister } from '../contract/watched-tank.ts'
import { soon } from '../intake/judging.ts'
import { factOfPoint, POINT_FACT_KINDS } from '../rules/point-facts.ts'
import { forgetFacts, keepFact } from '../store/facts.ts'

/** How long a missed duty stays a fact when nobody decides: then it is history, to be seen in the performance of the person. */
const MISSED_STANDS = 14 * DAY
const NO_COMMITMENT_STANDS = 3 * DAY

/** From its first day on an enterprise is looked at. */
export const orgWatched = react('major-danger.org-watched', orgRegistered, async ({ data: { org } }, scope) => {
  if (org.id === scope.org && (org.kind === 'enterprise' || org.kind === 'station')) await soon(scope)
})

/** 5.1.5: a duty of a responsible person that ended undone; an honest late answer takes it back. */
export const dutiesHeard = inOneGo(react('major-danger.duties-heard', [inspectionMissed, inspectionRecorded], async ({ data: { record } }, scope) => {
  if (!record.guarantee || record.due === null) return
  const missed = record.result === '2' && !record.deleted
  if (missed)
    await keepFact(scope.tx, scope.org, {
      kind: 'guarantee-missed', key: record.due, data: { record: record.id, who: record.inspector, endedAt: record.checkedAt }, expiresAt: record.checkedAt + MISSED_STANDS,
    })
  else await forgetFacts(scope.tx, scope.org, ['guarantee-missed'], record.due)
  await soon(scope)
}))

const floatingRoofs = async (scope: Scope): Promise<string[]> => {
  const found = await scope.ask(endpointsOf(watchedTankRegister).list, { limit: 500 })
  return found.accepted ? found.value.rows.map(({ data }) => data.tag) : []
}

/** 5.4.2, 5.5.8, 5.5.12: what a point says of itself. */
export const pointsHeard = react('major-danger.points-heard', pointAlarmRaised, async ({ at, data }, scope) => {
  const fact = factOfPoint({ ...data, since: data.point.conditionSince ?? at }, await floatingRoofs(scope))
  if (fact === undefined) return
  await keepFact(scope.tx, scope.org, fact)
  await soon(scope)
})
export const pointsWell = react('major-danger.points-well', pointAlarmCleared, async ({ data: { point } }, scope) => {
  if ((await forgetFacts(scope.tx, scope.org, POINT_FACT_KINDS, point.point)) > 0) await soon(scope)
})

/** 5.5.7: what is out of service is asked for when it is judged. */
export const bypassesHeard = react('major-danger.bypasses-heard', [bypassRequested, bypassApproved, bypassRejected, bypassRestored, bypassOverrun], async (_event, scope) => soon(scope))

/** 5.7.7 */
export const commitmentHeard = react('major-danger.commitment-heard', commitmentMissing, async ({ data: { day, since } }, scope) => {
  await keepFact(scope.tx, scope.org, { kind: 'no-commitment', key: day, data: { day, since }, expiresAt: since + NO_COMMITMENT_STANDS })
  await soon(scope)
})
export const commitmentCame = react('major-danger.commitment-came', commitmentPublished, async ({ data: { commitment } }, scope) => {
  await forgetFacts(scope.tx, scope.org, ['no-commitment'], commitment.day)
  await soon(scope)
})

const tanks = registerEventsOf(watchedTankRegister)
export const tankEvents = [tanks.saved, tanks.removed]
