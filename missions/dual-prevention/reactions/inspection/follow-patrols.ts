import { react } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { patrolEnded, type PatrolRound, stopReached } from '@anlan/positioning/contract/patrol-round'
import { figure } from '@anlan/standards/profile'
import { roundEvidenceTaken } from '../../contract/inspection/round-evidence.ts'
import { roundFinished } from '../../contract/inspection/round.ts'
import { raiseSign } from '../../intake/formalism/raise-sign.ts'
import { inspectionRules, settingOf } from '../../intake/inspection/site-facts.ts'
import { patrolSigns } from '../../rules/formalism/patrol-signs.ts'
import { evidenceOf, fitsRun, takePatrol } from '../../rules/inspection/patrol-evidence.ts'
import { loadPlaces } from '../../store/inspection/places.ts'
import { runsWithin, saveRun } from '../../store/inspection/round-runs.ts'

/** Whatever round of ours is walked by it takes what the patrol showed. */
const feedRounds = async (scope: Scope, { walker, walkerName, facts, startAt, endAt }: PatrolRound, over: boolean): Promise<void> => {
  const { tx, org } = scope
  if (walker === null) return
  const evidence = evidenceOf(facts, await loadPlaces(tx, org))
  if (evidence.length === 0) return
  for (const run of await runsWithin(tx, org, startAt, endAt)) {
    const fits = fitsRun(run, walker, evidence)
    if (fits.length === 0) continue
    const taken = takePatrol(run, { name: walkerName ?? '' }, fits, over)
    await saveRun(tx, org, taken.run)
    if (taken.finished) scope.record(roundFinished, { subject: run.id, data: { run: taken.run }, at: taken.run.endedAt ?? scope.now })
    else scope.record(roundEvidenceTaken, { subject: run.id, data: { run: run.id, proven: taken.proven } })
  }
}

/** A place reached by position needs no scan in the round that passes there. */
export const followStops = react('dual-prevention.follow-stops', stopReached, async ({ data: { round } }, scope) => feedRounds(scope, round, false))

/** The whole patrol: what it proves of rounds, and what it shows of stops that were only passed by. */
export const followPatrols = react('dual-prevention.follow-patrols', patrolEnded, async ({ data: { round } }, scope) => {
  await feedRounds(scope, round, true)
  const far = figure(await inspectionRules(scope, await settingOf(scope)), 'formalism-elsewhere-metres').value
  for (const sign of patrolSigns(round, far)) await raiseSign(scope, sign)
})
