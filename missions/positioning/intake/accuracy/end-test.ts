import { accept } from '@anlan/kernel/decision'
import { endpointsOf } from '@anlan/kernel/register'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { abandonAccuracyTest, finishAccuracyTest } from '../../contract/accuracy-run.ts'
import { type AccuracyTest, accuracyTestEnded } from '../../contract/accuracy-test.ts'
import { fenceRegister } from '../../contract/fence.ts'
import { decideRunning } from '../../rules/accuracy/decide-test.ts'
import { forgetTestFixes } from '../../store/accuracy/accuracy-fixes.ts'
import { saveAccuracyTest } from '../../store/accuracy/accuracy-tests.ts'
import { judgeTest } from './judge-test.ts'
import { seenTest } from './step-test.ts'

/** The fence that was laid for the test goes with it; somebody may have removed it already. */
const liftFence = async (scope: Scope, { fence }: AccuracyTest): Promise<void> => {
  const { get, remove } = endpointsOf(fenceRegister)
  const found = fence === null ? undefined : await scope.ask(get, { id: fence })
  if (found?.accepted === true) await scope.order(remove, { id: found.value.id, version: found.value.version })
}

const end = async (scope: Scope, test: AccuracyTest, more: Pick<AccuracyTest, 'state' | 'note' | 'verdict'>): Promise<void> => {
  const ended = await saveAccuracyTest(scope.tx, scope.org, { ...test, ...more, endedAt: scope.now, endedBy: scope.actor.name })
  scope.record(accuracyTestEnded, { subject: test.id, data: { test: ended } })
  await liftFence(scope, test)
}

export const finishAccuracyTestIntake = answer(finishAccuracyTest, async ({ id, version, note }, scope) => {
  const seen = await seenTest(scope, id, version)
  const running = seen.accepted ? decideRunning(seen.value) : seen
  if (!running.accepted) return running
  const verdict = await judgeTest(scope, running.value)
  await end(scope, running.value, { state: 'finished', note, verdict })
  return accept({ id, passed: verdict.passed })
})

export const abandonAccuracyTestIntake = answer(abandonAccuracyTest, async ({ id, version, note }, scope) => {
  const seen = await seenTest(scope, id, version)
  const running = seen.accepted ? decideRunning(seen.value) : seen
  if (!running.accepted) return running
  await end(scope, running.value, { state: 'abandoned', note, verdict: null })
  await forgetTestFixes(scope.tx, scope.org, id)
  return accept({ id })
})
