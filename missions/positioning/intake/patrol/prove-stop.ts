import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { proveStop, stopProven } from '../../contract/patrol-round.ts'
import { waitsOf } from '../own-figures.ts'
import { decideProve } from '../../rules/patrol/prove-stop.ts'
import { insertProof } from '../../store/patrol/patrol-proofs.ts'
import { loadRound } from '../../store/patrol/patrol-rounds.ts'
import { lookAtRound } from './look-at-round.ts'

/** Also after the round has ended: what was scanned in the shadow puts right what was taken for missed. */
export const proveStopIntake = answer(proveStop, async (input, scope) => {
  const { tx, org, now, person } = scope
  const watched = await loadRound(tx, org, input.round)
  if (watched === undefined) return refuse('no-such-patrol', '没有这次巡检，可能因路线修改已撤销，请刷新后查看', { kind: 'missing' })
  const decision = decideProve(input, { round: watched.round, person, now, lateHours: (await waitsOf(scope)).patrolLateHours })
  if (!decision.accepted) return decision
  const { stop: { id: stop, name }, person: who, at } = decision.value
  if (await insertProof(tx, org, input.round, { person: who, stop, at }, now)) {
    scope.record(stopProven, { subject: input.round, data: { round: input.round, stop, name, person: who, at }, at })
    await lookAtRound(scope, watched)
  }
  return accept({ round: input.round, stop, name })
})
