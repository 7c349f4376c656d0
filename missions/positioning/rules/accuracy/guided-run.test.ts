import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import type { AccuracyTest, Stood } from '../../contract/accuracy-test.ts'
import { type BeginFacts, decideBeganAt, decideBegin, decideLay, decideRunning, decideStand } from './decide-test.ts'
import { markRoute } from './mark-route.ts'
import { nextStep } from './next-step.ts'
import { testedFixes } from './tested-fixes.ts'

const NINE = Date.parse('2026-11-23T09:00:00+08:00')
const spot = (n: number, at: number | null = null): Stood => ({ name: `T${n}`, x: n * 20, y: 0, satellite: true, risk: 'yellow', at })
const test: AccuracyTest = {
  id: 't', version: 1, number: 'DW-2026-001', kind: 'static', state: 'running', cards: ['A'], persons: [], place: '罐区', plan: '厂区', floor: 1, testers: '王芳', instrument: '', strictMetres: 3,
  spots: [spot(1), spot(2)], fence: null, from: null, until: null, startedAt: NINE, startedBy: '王芳', endedAt: null, endedBy: null, note: '', verdict: null,
}

describe('a test begins', () => {
  const facts: BeginFacts = { cards: new Map([['A', { faulty: false, person: 'p' }], ['B', { faulty: true, person: null }], ['C', { faulty: false, person: null }]]), busy: new Map([['D', 'DW-2026-009']]), plans: new Set(['厂区']), layout: 1 }
  const asked = { kind: 'static' as const, cards: ['A'], plan: '厂区', strictMetres: null, middle: null }
  it('with a registered terminal, by the figure of the standard or a stricter one', () => {
    expect(decideBegin(asked, facts)).toEqual({ accepted: true, value: { strictMetres: 3, persons: ['p'] } })
    expect(decideBegin({ ...asked, cards: ['C'], kind: 'dynamic', strictMetres: 4 }, facts)).toMatchObject({ value: { strictMetres: 4, persons: [] } })
    expect(decideBegin({ ...asked, kind: 'exit-missed', middle: { x: 1, y: 1 } }, facts)).toMatchObject({ accepted: true })
  })
  it.each([
    [{ plan: '仓库' }, 'no-such-plan'], [{ cards: ['A', 'C'] }, 'cards-count'], [{ cards: ['X'] }, 'no-such-card'], [{ cards: ['B'] }, 'card-faulty'],
    [{ kind: 'exit-missed' as const, cards: ['C'], middle: { x: 0, y: 0 } }, 'card-free'], [{ kind: 'exit-missed' as const }, 'no-middle'], [{ strictMetres: 3.5 }, 'not-strict'],
  ])('not with %j', (more, code) => expect(decideBegin({ ...asked, ...more }, facts)).toMatchObject({ refusal: { code } }))
  it('not with a terminal that is being tested, nor with too few for a layout', () => {
    const busy = { ...facts, cards: new Map([['D', { faulty: false, person: 'p' }]]) }
    expect(decideBegin({ ...asked, cards: ['D'] }, busy)).toMatchObject({ refusal: { code: 'card-busy', message: expect.stringContaining('DW-2026-009') } })
    expect(decideBegin({ ...asked, kind: 'gathering-false', middle: { x: 0, y: 0 } }, { ...facts, layout: 6 })).toMatchObject({ refusal: { code: 'cards-count', message: expect.stringContaining('6 个终端') } })
  })
})

describe('the beginning', () => {
  it('is now, or what the phone says of the last day', () => {
    expect([decideBeganAt(undefined, NINE), decideBeganAt(NINE - 60 * MINUTE, NINE), decideBeganAt(NINE + MINUTE, NINE)]).toEqual([NINE, NINE - 60 * MINUTE, NINE].map((value) => ({ accepted: true, value })))
    expect(decideBeganAt(NINE - 25 * 60 * MINUTE, NINE)).toMatchObject({ refusal: { code: 'too-old' } })
  })
})

describe('spots', () => {
  it('are laid until somebody stood on one, and only where no layout lays them', () => {
    expect(decideLay(test)).toMatchObject({ accepted: true })
    expect(decideLay({ ...test, spots: [spot(1, NINE)] })).toMatchObject({ refusal: { code: 'measuring' } })
    expect(decideLay({ ...test, kind: 'exit-false' })).toMatchObject({ refusal: { code: 'laid-by-layout' } })
    expect(decideLay({ ...test, state: 'finished' })).toMatchObject({ refusal: { code: 'test-over' } })
  })
  it('are stood on one after the other', () => {
    const first = decideStand(test, 0, undefined, NINE + MINUTE)
    expect(first).toMatchObject({ value: { at: NINE + MINUTE, test: { spots: [{ at: NINE + MINUTE }, { at: null }] } } })
    if (!first.accepted) return
    const { test: next } = first.value
    expect(decideStand(next, 1, undefined, NINE + 5 * MINUTE)).toMatchObject({ refusal: { code: 'spot-busy', message: expect.stringContaining('T1') } })
    expect(decideStand(next, 0, undefined, NINE + 5 * MINUTE)).toMatchObject({ value: { at: NINE + 5 * MINUTE } })
    expect(decideStand(next, 1, NINE + 14 * MINUTE, NINE + 20 * MINUTE)).toMatchObject({ value: { at: NINE + 14 * MINUTE } })
    expect(decideStand(next, 1, NINE + 40 * MINUTE, NINE + 20 * MINUTE)).toMatchObject({ value: { at: NINE + 20 * MINUTE } })
  })
  it.each([
    [{ state: 'abandoned' as const }, 0, undefined, 'test-over'], [{ kind: 'exit-false' as const }, 0, undefined, 'no-stand'], [{}, 7, undefined, 'no-such-spot'], [{}, 0, NINE - 1, 'before-test'], [{ kind: 'dynamic' as const }, 1, undefined, 'out-of-order'],
  ])('are refused: %j %d %s', (more, n, at, code) => expect(decideStand({ ...test, ...more }, n, at, NINE + MINUTE)).toMatchObject({ refusal: { code } }))
  it('are walked again on the move', () => {
    const walked = { ...test, kind: 'dynamic' as const, spots: [spot(1, NINE), spot(2, NINE + MINUTE)] }
    expect(decideStand(walked, 0, undefined, NINE + 2 * MINUTE)).toMatchObject({ accepted: true })
    expect([decideRunning(test).accepted, decideRunning({ ...test, state: 'finished' }).accepted]).toEqual([true, false])
  })
})

describe('what is to be done now', () => {
  const kindAt = (more: Partial<AccuracyTest>, now: number) => nextStep({ ...test, ...more }, now)
  it('at rest: go, settle, measure, and on', () => {
    expect(kindAt({ spots: [] }, NINE)).toEqual({ kind: 'lay-spots', spot: null, until: null })
    expect(kindAt({}, NINE)).toEqual({ kind: 'go-to', spot: 0, until: null })
    const spots = [spot(1, NINE), spot(2)]
    expect(kindAt({ spots }, NINE + MINUTE)).toEqual({ kind: 'settle', spot: 0, until: NINE + 2 * MINUTE })
    expect(kindAt({ spots }, NINE + 3 * MINUTE)).toEqual({ kind: 'measure', spot: 0, until: NINE + 12 * MINUTE })
    expect(kindAt({ spots }, NINE + 12 * MINUTE)).toMatchObject({ kind: 'go-to', spot: 1 })
    expect(kindAt({ spots: [spot(1, NINE + 12 * MINUTE), spot(2, NINE)] }, NINE + 24 * MINUTE)).toMatchObject({ kind: 'finish' })
    expect(kindAt({ state: 'finished' }, NINE)).toMatchObject({ kind: 'over' })
  })
  it('on the move: stop ten seconds, and on', () => {
    const walking = { kind: 'dynamic' as const, spots: [spot(1, NINE), spot(2)] }
    expect(kindAt(walking, NINE + 9 * SECOND)).toEqual({ kind: 'stop', spot: 0, until: NINE + 10 * SECOND })
    expect(kindAt(walking, NINE + 10 * SECOND)).toMatchObject({ kind: 'go-to', spot: 1 })
  })
  it('of an alarm: lay, wait, sample', () => {
    const [from, until] = [NINE + 2 * MINUTE, NINE + 12 * MINUTE]
    expect(kindAt({ kind: 'exit-false' }, NINE)).toMatchObject({ kind: 'lay-tags' })
    expect([NINE, from, until].map((now) => kindAt({ kind: 'exit-false', from, until }, now).kind)).toEqual(['wait', 'sample', 'finish'])
  })
})

describe('a route', () => {
  const corner = (x: number, y: number, satellite = true) => ({ x, y, satellite, risk: 'yellow' as const })
  it('is marked evenly, each mark like its leg', () => {
    const marked = markRoute([corner(0, 0), corner(300, 0, false), corner(300, 0), corner(300, 205)], 102)
    expect(marked).toMatchObject({ accepted: true })
    if (!marked.accepted) return
    expect([marked.value[0], marked.value[1], marked.value.at(-1)]).toMatchObject([{ name: 'M1', x: 0, y: 0, satellite: true }, { x: 5, y: 0 }, { name: 'M102', x: 300, y: 205 }])
    expect(marked.value.filter(({ satellite }) => !satellite)).toEqual([])
    expect(markRoute([corner(0, 0), corner(10, 0, false), corner(10, 10)], 3)).toMatchObject({ value: [{ satellite: true }, { x: 10, y: 0 }, { x: 10, y: 10, satellite: false }] })
    expect(markRoute([corner(0, 0), corner(10, 0), corner(10, 0)], 2)).toMatchObject({ value: [{ x: 0 }, { x: 10, y: 0 }] })
  })
  it('may stand still on the way', () => expect(markRoute([corner(0, 0), corner(0, 0), corner(10, 0)], 2)).toMatchObject({ value: [{ x: 0 }, { x: 10 }] }))
  it('needs a length', () => expect(markRoute([corner(1, 1), corner(1, 1)], 100)).toMatchObject({ refusal: { code: 'no-route' } }))
})

describe('fixes of a terminal under test', () => {
  const report = (card: string, x: number | null) => ({ report: { card, at: NINE, place: x === null ? null : { x, y: 1, floor: 1, accuracy: null, indoor: null }, coordinates: 'plan' as const, battery: null, sos: false } })
  const plans = [{ plan: '厂区', widthMetres: 100, heightMetres: 100, toPlan: null }]
  it('are kept raw, whoever carries it; heartbeats and others are not', () => {
    expect(testedFixes([report('A', 7), report('A', null), report('B', 8)], new Map([['A', 't']]), plans)).toEqual([{ test: 't', card: 'A', at: NINE, plan: '厂区', x: 7, y: 1 }])
    expect(testedFixes([report('A', 7)], new Map(), plans)).toEqual([])
  })
})
