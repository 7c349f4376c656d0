import { accept, refuse } from '@anlan/kernel/decision'
import { ownOrg } from '@anlan/plant/contract/org'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { digestOf } from '@anlan/platform/paper/print'
import { getAccuracyTest, listAccuracyTests } from '../../contract/accuracy-run.ts'
import type { AccuracyTest } from '../../contract/accuracy-test.ts'
import { countInWindow } from '../../rules/accuracy/count-fixes.ts'
import { triedBy } from '../../rules/accuracy/functional-layout.ts'
import { stoodAt } from '../../rules/accuracy/functional-verdict.ts'
import { nextStep } from '../../rules/accuracy/next-step.ts'
import { alarmStepsOf } from '../../store/accuracy/accuracy-alarms.ts'
import { testFixesOf } from '../../store/accuracy/accuracy-fixes.ts'
import { accuracyTest, accuracyTestsOf } from '../../store/accuracy/accuracy-tests.ts'
import { liveOf } from '../../store/live.ts'

const listAccuracyTestsView = answer(listAccuracyTests, async ({ offset, limit, kind, state }, { tx, org }) => {
  const found = (await accuracyTestsOf(tx, org)).filter((it) => (kind.length === 0 || kind.includes(it.kind)) && (state.length === 0 || state.includes(it.state)))
  return accept({ rows: found.slice(offset, offset + limit).map(({ spots, ...it }) => ({ ...it, spotCount: spots.length, passed: it.verdict?.passed ?? null })), total: found.length })
})

type Last = { card: string; at: number | null; x: number | null; y: number | null }[]

/** Where its terminals were last: of a functional test by what is live, of the others by what is kept for the test. */
const howItGoes = async ({ tx, org, now }: Scope, test: AccuracyTest): Promise<{ fixes: number[]; last: Last; standing: boolean }> => {
  if (test.kind !== 'static' && test.kind !== 'dynamic') {
    const live = new Map((await liveOf(tx, org)).map((it) => [it.number, it]))
    const standing = test.state === 'running' && stoodAt(await alarmStepsOf(tx, org, test.id), triedBy(test.kind).heads, now)
    return { fixes: [], standing, last: test.cards.map((card) => ({ card, at: live.get(card)?.placedAt ?? null, x: live.get(card)?.x ?? null, y: live.get(card)?.y ?? null })) }
  }
  const fixes = (await testFixesOf(tx, org, test.id)).filter(({ plan }) => plan === test.plan)
  const newest = fixes.at(-1)
  return { fixes: countInWindow(test, fixes), standing: false, last: test.cards.map((card) => ({ card, at: newest?.at ?? null, x: newest?.x ?? null, y: newest?.y ?? null })) }
}

const getAccuracyTestView = answer(getAccuracyTest, async ({ id }, scope) => {
  const test = await accuracyTest(scope.tx, scope.org, id)
  if (test === undefined) return refuse('no-such-test', '没有这次测试，可能属于其他单位', { kind: 'missing' })
  const org = await scope.ask(ownOrg, {})
  return accept({
    now: scope.now, org: { id: scope.org, name: org.accepted ? org.value.name : '' }, test, ...(await howItGoes(scope, test)), step: nextStep(test, scope.now), digest: digestOf({ test }),
  })
})

export const accuracyViews = [listAccuracyTestsView, getAccuracyTestView]
