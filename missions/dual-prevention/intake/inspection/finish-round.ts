import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { finishRound, roundFinished } from '../../contract/inspection/round.ts'
import { roundEvidenceTaken, takeRoundEvidence } from '../../contract/inspection/round-evidence.ts'
import { decideFinish, withEvidence } from '../../rules/inspection/finish-round.ts'
import { roundFacts } from '../../rules/inspection/round-facts.ts'
import { loadRun, saveRun } from '../../store/inspection/round-runs.ts'
import { handOf } from '../hand.ts'
import { inspectionRules, proofFigures, settingOf, siteFacts } from './site-facts.ts'

const NO_RUN = refuse('no-such-run', '没有这次巡检，可能因路线修改已撤销，请刷新后查看', { kind: 'missing' })

export const finishRoundIntake = answer(finishRound, async (input, scope) => {
  const setting = await settingOf(scope)
  const [found, { places, explosion }, figures] = await Promise.all([loadRun(scope.tx, scope.org, input.run), siteFacts(scope, setting), inspectionRules(scope, setting).then(proofFigures)])
  if (found === undefined) return NO_RUN
  const decision = decideFinish(input, { run: found, places, by: handOf(scope), ...figures, explosion: explosion.state, here: explosion.here })
  if (!decision.accepted) return decision
  // What positioning saw may have come before the phone found a network.
  const { run } = withEvidence({ ...decision.value, evidence: [] }, found.evidence)
  await saveRun(scope.tx, scope.org, run)
  scope.record(roundFinished, { subject: run.id, data: { run }, at: run.endedAt ?? scope.now })
  return accept({ run: run.id, state: run.state, facts: run.facts ?? roundFacts(run.stops, run.visits) })
})

export const takeRoundEvidenceIntake = answer(takeRoundEvidence, async ({ run: id, evidence }, scope) => {
  const found = await loadRun(scope.tx, scope.org, id)
  if (found === undefined) return NO_RUN
  const { before: _before, ...known } = found
  const { run, proven } = withEvidence(known, evidence)
  await saveRun(scope.tx, scope.org, run)
  scope.record(roundEvidenceTaken, { subject: id, data: { run: id, proven } })
  return accept({ run: id, proven: proven.length })
})
