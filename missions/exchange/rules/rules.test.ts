import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { backOff, isDownTooLong } from './back-off.ts'
import { conditionOf, waitsForCode } from './condition.ts'
import { headlineOf, outgoingOf, parentsOf } from './outgoing.ts'
import { BATCH, batchLimit, planBatch } from './plan-batch.ts'
import { compare } from './reconcile.ts'

const head = { id: 'x', version: 1, deleted: false, updatedAt: 0 }

describe('what goes out', () => {
  it('is found under the name of its kind', () => {
    expect(outgoingOf({ riskEvent: head })).toEqual({ kind: 'risk-event', record: head })
    expect(outgoingOf({ other: 1 })).toBeUndefined()
  })
  it('names its parents, unless it is deleted', () => {
    expect(parentsOf({ kind: 'danger', record: { ...head, measure: 'm', record: null } })).toEqual(['m'])
    expect(parentsOf({ kind: 'record', record: { ...head, plan: 'p' } })).toEqual(['p'])
    expect(parentsOf({ kind: 'plan', record: { ...head, measure: 'm', deleted: true } })).toEqual([])
  })
  it('is recognised by its words, shortened', () => {
    expect(headlineOf({ ...head, name: '储罐区' })).toBe('储罐区')
    expect(headlineOf({ ...head, name: '', content: '查'.repeat(99) })).toHaveLength(60)
    expect(headlineOf({ ...head, note: '', inspector: '李强' })).toBe('李强的排查')
    expect(headlineOf(head)).toBe('x')
  })
})

describe('a batch', () => {
  const due = (seq: number, kind: 'unit' | 'risk-event' = 'unit', missing: string[] = []) => ({ seq, kind, missing })
  it('is of one kind and in order', () => {
    expect(planBatch([due(1), due(2), due(3, 'risk-event'), due(4)]).send.map(({ seq }) => seq)).toEqual([1, 2])
  })
  it('is at most 50 rows, or what the limit says', () => {
    const many = Array.from({ length: 70 }, (_, at) => due(at + 1))
    expect(planBatch(many).send).toHaveLength(BATCH)
    expect(planBatch(many, 1).send).toHaveLength(1)
  })
  it('holds children whose parents are not there, and goes on past them', () => {
    const plan = planBatch([due(1, 'risk-event', ['u']), due(2), due(3, 'risk-event')])
    expect([plan.hold.map(({ seq }) => seq), plan.send.map(({ seq }) => seq)]).toEqual([[1], [2]])
    expect(planBatch([])).toEqual({ send: [], hold: [] })
  })
  it('is cut smaller as it keeps failing', () => expect([0, 2, 3, 5, 6, 99].map(batchLimit)).toEqual([50, 50, 10, 10, 1, 1]))
})

describe('back-off', () => {
  it('doubles up to a minute', () => expect([1, 2, 3, 7, 50].map(backOff)).toEqual([SECOND, 2 * SECOND, 4 * SECOND, MINUTE, MINUTE]))
  it('calls ten minutes too long', () => {
    expect([isDownTooLong(null, 99 * MINUTE), isDownTooLong(0, 10 * MINUTE - 1), isDownTooLong(0, 10 * MINUTE)]).toEqual([false, false, true])
  })
})

describe('reconciliation', () => {
  const ours = (id: string, mark: string | undefined, pending = false) => ({ id, headline: `名${id}`, mark, pending })
  it('finds nothing when both sides hold the same', () => {
    expect(compare('unit', [ours('a', '1'), ours('b', undefined)], [{ id: 'a', mark: '1' }])).toEqual({ compared: 2, pending: 0, differences: [] })
  })
  it('names each difference', () => {
    const { compared, pending, differences } = compare(
      'unit',
      [ours('a', '1'), ours('b', '2'), ours('c', undefined), ours('d', '1', true)],
      [{ id: 'b', mark: '1' }, { id: 'c', mark: '1' }, { id: 'z', mark: '1' }],
    )
    expect([compared, pending]).toEqual([5, 1])
    expect(differences.map(({ record, what }) => [record, what])).toEqual([['a', 'missing-there'], ['b', 'other-version'], ['c', 'missing-here'], ['z', 'missing-here']])
  })
})

describe('how it stands', () => {
  const facts = { kind: 'province' as const, active: true, acceptsProvisional: false, provisional: false, down: false, waiting: 0 }
  it('is told as it is, the graver first', () => {
    expect(conditionOf(facts)).toBe('well')
    expect(conditionOf({ ...facts, waiting: 1 })).toBe('behind')
    expect(conditionOf({ ...facts, waiting: 1, down: true })).toBe('down')
    expect(conditionOf({ ...facts, provisional: true, down: true })).toBe('waiting-code')
    expect(conditionOf({ ...facts, active: false, provisional: true })).toBe('paused')
  })
  it('only the province waits for the code, and only where it must', () => {
    expect(waitsForCode({ ...facts, provisional: true, acceptsProvisional: true })).toBe(false)
    expect(waitsForCode({ ...facts, kind: 'district', provisional: true })).toBe(false)
  })
})
