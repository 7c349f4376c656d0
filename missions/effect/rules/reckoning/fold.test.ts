import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, HOUR } from '@anlan/kernel/time'
import { answered, danger, formalism, missed, MONDAY, on, stop } from '../../testing/lines.ts'
import { weekFrom } from '../week.ts'
import { type Carried, type Line, NOTHING_CARRIED } from './facts.ts'
import { carryOn, foldLine, startFold } from './fold.ts'
import { digestedText } from './lines.ts'
import { countFold } from './reckon.ts'

const foldFrom = (monday: string, carried: Carried, lines: readonly Line[]) => {
  const fold = startFold(weekFrom(monday), carried)
  for (const line of lines) foldLine(fold, line)
  return fold
}
const NEXT = addDays(MONDAY, 7)
const figures = { fewPerThousand: 1 }

/** Anything that may happen in three weeks, said in any order; the versions of a danger follow each other. */
const anyLine: fc.Arbitrary<Line> = fc
  .record({ n: fc.integer({ min: 1, max: 12 }), hour: fc.integer({ min: -160, max: 500 }), what: fc.integer({ min: 0, max: 8 }), more: fc.integer({ min: 1, max: 300 }) })
  .map(({ n, hour, what, more }) => {
    const at = on(0, hour)
    if (what === 0) return answered(n, at, { endAt: on(0, n * 40) })
    if (what === 1) return missed(n, on(0, n * 40))
    if (what === 2) return missed(n, on(0, n * 40), { deleted: true, at })
    if (what === 3) return answered(n, at, { late: '停电' })
    if (what === 4) return stop(n, at, at + more * HOUR)
    if (what === 5) return formalism(at)
    const state = (['reported', 'rectifying', 'to-accept', 'accepted', 'rejected'] as const)[n % 5] ?? 'rectifying'
    return danger(100 + (more % 4), at, { version: more, state, deadline: state === 'reported' ? null : addDays(MONDAY, n), acceptedAt: state === 'accepted' ? at : null })
  })

describe('a week read on from where the week before left off', () => {
  it('counts the same as one read from the first line on, whatever happened and wherever the reading stopped', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 60 }), fc.nat(60), (drawn, cut) => {
        const lines = drawn.map((line, n) => ('danger' in (line.data as object) ? { ...line, data: { danger: { ...(line.data as { danger: object }).danger, version: n + 1 } } } : line))
        const before = foldFrom(MONDAY, NOTHING_CARRIED, lines.slice(0, cut))
        const onward = foldFrom(NEXT, JSON.parse(JSON.stringify(carryOn(before))) as Carried, lines.slice(cut))
        const whole = foldFrom(NEXT, NOTHING_CARRIED, lines)
        expect(digestedText(onward)).toBe(digestedText(whole))
        expect(countFold(onward, figures)).toEqual(countFold(whole, figures))
        expect([onward.active, onward.liveAt]).toEqual([whole.active, whole.liveAt])
      }),
      { numRuns: 400 },
    )
  })
  it('takes what comes between the look and the end of the week into neither this week nor a later one', () => {
    const fold = startFold(weekFrom(MONDAY, on(2)), NOTHING_CARRIED)
    foldLine(fold, danger(900, on(3)))
    foldLine(fold, { seq: 1, type: 'dual-prevention.other', at: on(3), data: {} })
    expect([fold.active, [...fold.activeLater], fold.liveAt]).toEqual([false, [], on(3)])
  })
  it('keeps only what a later week still needs', () => {
    const lines = [
      answered(1, on(0)), missed(2, on(1)), answered(3, on(2), { endAt: on(20) }), stop(80, on(0), on(2)), stop(81, on(0), on(12)), formalism(on(1)), formalism(on(8)),
      danger(900, on(0), { state: 'accepted', acceptedAt: on(1) }), danger(901, on(0)), danger(902, on(0), { state: 'rejected' }), danger(903, on(8)), danger(904, on(0), { deleted: true }),
    ]
    const carried = carryOn(foldFrom(MONDAY, NOTHING_CARRIED, lines))
    expect(carried.dues.map(({ content }) => content)).toEqual(['排查 3'])
    expect(carried.dangers.map(({ asOf, later }) => asOf?.name ?? later[0]?.fact.name)).toEqual(['隐患 901', '隐患 903'])
    expect(carried.stops).toHaveLength(1)
    expect([carried.falsifiedAt, carried.activeAt, carried.liveAt]).toEqual([[on(8)], [on(8)], on(0)])
  })
})
