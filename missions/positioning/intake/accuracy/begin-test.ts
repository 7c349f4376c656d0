import { accept, refuse } from '@anlan/kernel/decision'
import { endpointsOf } from '@anlan/kernel/register'
import { plantDay } from '@anlan/kernel/time'
import { planRegister } from '@anlan/plant/contract/place'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { beginAccuracyTest } from '../../contract/accuracy-run.ts'
import { type AccuracyTest, accuracyTestBegun, type TestKind, TEST_KINDS } from '../../contract/accuracy-test.ts'
import { cardRegister } from '../../contract/card.ts'
import { fenceRegister } from '../../contract/fence.ts'
import { type BeginFacts, decideBeganAt, decideBegin } from '../../rules/accuracy/decide-test.ts'
import { functionalFence, functionalSpots } from '../../rules/accuracy/functional-layout.ts'
import { insertAccuracyTest, nextTestNumber, runningTests } from '../../store/accuracy/accuracy-tests.ts'
import { bindingsOf } from '../../store/bindings.ts'

type Functional = Exclude<TestKind, 'static' | 'dynamic'>

const factsOf = async (scope: Scope): Promise<Omit<BeginFacts, 'layout'>> => {
  const carried = new Map((await bindingsOf(scope.tx, scope.org)).map(({ number, person }) => [number, person]))
  return {
    cards: new Map((await everyRow(scope, cardRegister)).map(({ data: { number, faulty } }) => [number, { faulty, person: carried.get(number) ?? null }])),
    busy: new Map((await runningTests(scope.tx, scope.org)).flatMap(({ cards, number }) => cards.map((card) => [card, number] as const))),
    plans: new Set((await everyRow(scope, planRegister)).map(({ data }) => data.name)),
  }
}

export const beginAccuracyTestIntake = answer(beginAccuracyTest, async ({ middle, strictMetres, at, ...input }, scope) => {
  const { tx, org, now } = scope
  const began = decideBeganAt(at, now)
  if (!began.accepted) return began
  const spots = input.kind === 'static' || input.kind === 'dynamic' || middle === null ? [] : functionalSpots(input.kind, middle)
  const layout = input.kind === 'static' || input.kind === 'dynamic' ? 0 : functionalSpots(input.kind, { x: 0, y: 0 }).length
  const decision = decideBegin({ ...input, middle, strictMetres }, { ...(await factsOf(scope)), layout })
  if (!decision.accepted) return decision
  const number = await nextTestNumber(tx, org, plantDay(now).slice(0, 4))
  const { persons } = decision.value
  const laid = middle === null || layout === 0 ? undefined : functionalFence(input.kind as Functional, { name: `测试 ${number} ${TEST_KINDS[input.kind]}`, plan: input.plan, floor: input.floor, middle, persons })
  const fence = laid === undefined ? null : scope.newId()
  if (fence !== null && laid !== undefined) {
    const saved = await scope.order(endpointsOf(fenceRegister).save, { id: fence, version: 0, data: laid })
    if (!saved.accepted) return saved
  }
  const test: AccuracyTest = {
    ...input, version: 1, number, state: 'running', persons, strictMetres: decision.value.strictMetres, spots: spots.map((it) => ({ ...it, at: null })), fence,
    from: null, until: null, startedAt: began.value, startedBy: scope.actor.name, endedAt: null, endedBy: null, note: '', verdict: null,
  }
  if ((await insertAccuracyTest(tx, org, test)) === 0) return refuse('test-stands', '这次测试已开始', { kind: 'conflict' })
  scope.record(accuracyTestBegun, { subject: test.id, data: { test } })
  return accept({ id: test.id })
})
