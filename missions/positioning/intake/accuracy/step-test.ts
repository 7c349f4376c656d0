import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { beginSampling, layTestRoute, layTestSpots, standOnSpot } from '../../contract/accuracy-run.ts'
import { type AccuracyTest, accuracyTestStepped, isFunctional } from '../../contract/accuracy-test.ts'
import { decideLay, decideRunning, decideStand } from '../../rules/accuracy/decide-test.ts'
import { SAMPLED, SWITCHED_ON } from '../../rules/accuracy/functional-layout.ts'
import { markRoute } from '../../rules/accuracy/mark-route.ts'
import { concerns } from '../../rules/accuracy/test-alarm.ts'
import { keepAlarmStep } from '../../store/accuracy/accuracy-alarms.ts'
import { lockAccuracyTest, saveAccuracyTest } from '../../store/accuracy/accuracy-tests.ts'
import { standingAlarms } from '../../store/judged.ts'

/** The test, at the version that somebody saw where that matters. */
export const seenTest = async ({ tx, org }: Scope, id: Id, version?: number): Promise<Decision<AccuracyTest>> => {
  const test = await lockAccuracyTest(tx, org, id)
  if (test === undefined) return refuse('no-such-test', '没有这次测试，请刷新', { kind: 'missing' })
  return version === undefined || test.version === version ? accept(test) : refuse('stale', '测试刚刚有了新的进展，请刷新后再操作', { kind: 'conflict' })
}

const step = async (scope: Scope, test: AccuracyTest): Promise<AccuracyTest> => {
  const saved = await saveAccuracyTest(scope.tx, scope.org, test)
  scope.record(accuracyTestStepped, { subject: test.id, data: { test: saved } })
  return saved
}

const lay = async (scope: Scope, id: Id, version: number, spots: readonly Omit<AccuracyTest['spots'][number], 'at'>[]) => {
  const seen = await seenTest(scope, id, version)
  if (!seen.accepted) return seen
  const decision = decideLay(seen.value)
  if (!decision.accepted) return decision
  const saved = await step(scope, { ...decision.value, spots: spots.map((it) => ({ ...it, at: null })) })
  return accept({ id, version: saved.version })
}

export const layTestSpotsIntake = answer(layTestSpots, ({ id, version, spots }, scope) => lay(scope, id, version, spots))

export const layTestRouteIntake = answer(layTestRoute, async ({ id, version, corners, marks }, scope) => {
  const route = markRoute(corners, marks)
  return route.accepted ? lay(scope, id, version, route.value) : route
})

export const standOnSpotIntake = answer(standOnSpot, async ({ id, spot, at }, scope) => {
  const seen = await seenTest(scope, id)
  if (!seen.accepted) return seen
  const decision = decideStand(seen.value, spot, at, scope.now)
  if (!decision.accepted) return decision
  await step(scope, decision.value.test)
  return accept({ id, at: decision.value.at })
})

export const beginSamplingIntake = answer(beginSampling, async ({ id, version }, scope) => {
  const seen = await seenTest(scope, id, version)
  if (!seen.accepted) return seen
  const running = decideRunning(seen.value)
  if (!running.accepted) return running
  if (!isFunctional(running.value.kind)) return refuse('no-sampling', '精度测试逐点测量，没有采样')
  const from = scope.now + SWITCHED_ON
  const test = await step(scope, { ...running.value, from, until: from + SAMPLED })
  // What stands already has begun before anybody listened for it.
  for (const it of await standingAlarms(scope.tx, scope.org)) if (concerns(test, it)) await keepAlarmStep(scope.tx, scope.org, id, { cause: it.cause, at: scope.now, heads: Math.max(1, it.carriers.length) })
  return accept({ id, from, until: from + SAMPLED })
})
