import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '@anlan/kernel/time'
import { SCORE_MODELS, VETOES, type VetoName } from '@anlan/standards/effect'
import { resolve } from '@anlan/standards/profile'
import { answered, danger, formalism, id, missed, MONDAY, on, stop } from '../../testing/lines.ts'
import { weekFrom } from '../week.ts'
import { type Line, NOTHING_CARRIED } from './facts.ts'
import { foldLine, startFold } from './fold.ts'
import { differs, figuresOf, isLive, reckon } from './reckon.ts'

const figures = figuresOf(resolve('notice-2021', MONDAY), SCORE_MODELS[0].choices)
const foldOf = (lines: readonly Line[], now?: number) => {
  const fold = startFold(weekFrom(MONDAY, now), NOTHING_CARRIED)
  for (const line of lines) foldLine(fold, line)
  return fold
}
const score = (lines: readonly Line[], more: Partial<typeof figures> = {}, now?: number) => reckon(foldOf(lines, now), { ...figures, ...more })
const many = (count: number, each: (n: number) => Line): Line[] => Array.from({ length: count }, (_, n) => each(n + 1))

describe('E = (A + B) × α (运行效果评估模型)', () => {
  it('given everything done, when the week is over, then it is 100 and 优', () => {
    const it = score([answered(1, on(0)), danger(900, on(0)), danger(900, on(1), { version: 2, state: 'accepted', acceptedAt: on(1) }, 'danger-closed')])
    expect(it).toMatchObject({ a: { base: 50, deduction: 0, points: 50 }, b: { base: 50, points: 50 }, alpha: 1, e: 100, grade: 'excellent' })
  })
  it('given 3 of 4 inspected and 1 of 2 accepted, then A is 37.5 and B is 25', () => {
    const it = score([...many(3, (n) => answered(n, on(n))), missed(4, on(3)), danger(900, on(0)), danger(901, on(0)), danger(901, on(1), { version: 2, state: 'accepted', acceptedAt: on(1) })])
    expect(it).toMatchObject({ a: { points: 37.5 }, b: { points: 25 }, e: 62.5, grade: 'medium' })
    expect(it.counts).toMatchObject({ planned: 4, completed: 3, missed: 1, should: 2, accepted: 1, overdue: 1 })
  })
  it.each([[100, 'excellent'], [90, 'excellent'], [89, 'good'], [80, 'good'], [79, 'medium'], [60, 'medium'], [59, 'poor']])('given %d of 100 done in A and B alike, then the grade is %s', (done, grade) => {
    const lines = many(100, (n) => (n <= done ? answered(n, on(0)) : missed(n, on(0))))
    const dangers = many(100, (n) => (n <= done ? danger(1000 + n, on(0), { state: 'accepted', acceptedAt: on(1) }) : danger(1000 + n, on(0))))
    expect(score([...lines, ...dangers])).toMatchObject({ e: done, grade })
  })
})

describe('what was to be inspected', () => {
  it('nothing planned: nothing was left undone', () => expect(score([danger(900, on(0), { deadline: '2026-12-20' })])).toMatchObject({ a: { points: 50 }, vetoes: [], e: 100 }))
  it('逾期补查 counts as missed and is shown as made up', () => {
    const it = score([answered(1, on(0)), missed(2, on(1)), answered(2, on(2), { late: '停电' })])
    expect(it.counts).toMatchObject({ planned: 2, completed: 1, missed: 1, madeUp: 1 })
    expect(it.a.points).toBe(25)
  })
  it('made up for without a missed record of this week belongs to the week before', () => expect(score([answered(1, on(0)), answered(2, on(0), { late: '停电' })]).counts.planned).toBe(1))
  it('未排查 is withdrawn when the answer had been given in time', () => {
    const lines = [missed(1, on(1)), missed(1, on(1), { deleted: true }), answered(1, on(1) - HOUR, { endAt: on(1) })]
    expect(score(lines).counts).toMatchObject({ planned: 1, completed: 1, missed: 0 })
  })
  it('未排查 withdrawn without an answer is no longer planned; one of another week is not known', () => {
    expect(score([missed(1, on(1)), missed(1, on(1), { deleted: true }), missed(7, on(1), { deleted: true })]).counts.planned).toBe(0)
  })
  it('belongs to the week in which it ends', () => {
    expect(score([answered(1, on(6), { endAt: on(9) }), answered(2, on(-1), { endAt: on(0, 0) }), answered(3, on(-3), { endAt: on(7, 0) })]).counts).toMatchObject({ planned: 1, completed: 1 })
  })
  it('an entry from before the due was told along goes by when it was checked', () => {
    expect(score([answered(1, on(0), { bare: true }), answered(2, on(-1), { bare: true }), missed(3, on(2), { bare: true })]).counts).toMatchObject({ planned: 2, completed: 1 })
  })
  it('an answer taken back is none; a record without a due is nobody\'s', () => {
    expect(score([answered(1, on(0)), answered(1, on(0), { deleted: true })]).counts.planned).toBe(0)
    const { data, ...line } = answered(5, on(0))
    expect(score([{ ...line, data: { record: { ...(data as { record: object }).record, due: null } } }]).counts.planned).toBe(0)
  })
  it.each([[0, 0], [1, 2], [3, 6], [10, 20], [11, 20]])('%d guarantee tasks not done take %d points from A', (tasks, deduction) => {
    const it = score([...many(100, (n) => answered(n, on(0), { guarantee: true })), ...many(tasks, (n) => missed(500 + n, on(1), { guarantee: true }))])
    expect(it.a.deduction).toBe(deduction)
    expect(it.counts.guaranteeMissed).toBe(tasks)
  })
  it('the deduction never takes more than A has', () => expect(score(many(30, (n) => missed(n, on(0), { guarantee: true }))).a.points).toBe(0))
})

describe('what was to be rectified', () => {
  const closed = (acceptedAt: number, more = {}) => danger(900, acceptedAt, { version: 3, state: 'accepted', acceptedAt, ...more }, 'danger-closed')
  it('nothing to rectify: full points', () => expect(score([answered(1, on(0))]).b).toEqual({ base: 50, deduction: 0, points: 50 }))
  it('a deadline on Sunday belongs to the week, one on the next Monday does not', () => {
    expect(score([danger(900, on(0), { deadline: '2026-11-22' }), danger(901, on(0), { deadline: '2026-11-23' })]).counts).toMatchObject({ should: 1, overdue: 1 })
  })
  it('one accepted before its deadline counts in the week of its acceptance', () => expect(score([danger(900, on(0), { deadline: '2026-12-20' }), closed(on(2))]).counts).toMatchObject({ should: 1, accepted: 1 }))
  it('one overdue for long counts every week until it is accepted, and then not any more', () => {
    expect(score([danger(900, on(-40), { deadline: '2026-10-20' })]).counts).toMatchObject({ should: 1, overdue: 1 })
    expect(score([danger(900, on(-40), { deadline: '2026-10-20' }), closed(on(-2))]).counts.should).toBe(0)
  })
  it('rectified but not accepted is told apart', () => expect(score([danger(900, on(0), { state: 'to-accept', rectifiedAt: on(2) }, 'danger-rectified')]).counts).toMatchObject({ should: 1, toAccept: 1, overdue: 0 }))
  it('an extension by the end of the week moves it; one after that does not', () => {
    expect(score([danger(900, on(0)), danger(900, on(3), { version: 2, deadline: '2026-12-20' }, 'danger-extended')]).counts.should).toBe(0)
    expect(score([danger(900, on(0)), danger(900, on(8), { version: 2, deadline: '2026-12-20' }, 'danger-extended')]).counts.should).toBe(1)
  })
  it('the newest version holds, whatever order the lines came in', () => expect(score([closed(on(2)), danger(900, on(0), { version: 2 })]).counts.accepted).toBe(1))
  it('rejected, unconfirmed and deleted ones are not counted, anonymous ones are', () => {
    const lines = [danger(900, on(0), { state: 'rejected' }), danger(901, on(0), { state: 'reported', deadline: null }), danger(902, on(0), { deleted: true }), danger(903, on(0), { reporter: '匿名' })]
    expect(score(lines).counts).toMatchObject({ should: 1, found: 2 })
  })
  it('any event of a danger is its newest state', () => expect(score([danger(900, on(0)), danger(900, on(2), { version: 2, state: 'accepted', acceptedAt: on(2) }, 'danger-something-new')]).counts.accepted).toBe(1))
  it.each([[999, 0, 0], [2000, 0, 5], [2000, 1, 2.5], [2000, 2, 0], [2000, 5, 0]])('given %d inspections and %d dangers found, too few take %d points', (inspections, found, deduction) => {
    const lines = [...many(inspections, (n) => answered(n, on(0))), ...many(found, (n) => danger(9000 + n, on(1), { deadline: '2026-12-20' }))]
    expect(score(lines).b.deduction).toBe(deduction)
  })
})

describe('α', () => {
  const HOLDS: Readonly<Record<VetoName, readonly Line[]>> = {
    'no-data': [],
    'major-overdue': [answered(1, on(0)), danger(900, on(0), { level: '1' })],
    falsified: [answered(1, on(0)), formalism(on(3))],
  }
  it.each(Object.keys(VETOES) as VetoName[])('is 0 by %s, and 1 where the enterprise has not chosen it', (name) => {
    expect(score(HOLDS[name])).toMatchObject({ vetoes: [name], alpha: 0, e: 0, grade: 'poor' })
    expect(score(HOLDS[name], { vetoes: [] })).toMatchObject({ vetoes: [], alpha: 1 })
  })
  it('is not 0 for silence while a stop covers the week, nor in a week that still runs, nor where something was done', () => {
    expect(score([stop(80, on(-1), on(8))]).vetoes).toEqual([])
    expect(score([stop(80, on(-1), on(3))]).vetoes).toEqual(['no-data'])
    expect(score([stop(80, on(-1), on(8)), stop(80, on(-1), on(8), true)]).vetoes).toEqual(['no-data'])
    expect(score([stop(80, on(-1), on(8), false, 'requested')]).vetoes).toEqual(['no-data'])
    expect(score([stop(80, on(-1), on(8), false, 'running')]).vetoes).toEqual([])
    expect(score([], {}, on(3)).vetoes).toEqual([])
    expect(score([answered(1, on(2), { endAt: on(9) })]).vetoes).toEqual([])
  })
  it('a major danger that waits for acceptance, and formalism of another week, are no veto', () => {
    expect(score([danger(900, on(0), { level: '1', state: 'to-accept' }), formalism(on(8)), formalism(on(-1))]).vetoes).toEqual([])
  })
})

describe('a week', () => {
  it('before the mechanism went live has no score', () => {
    expect(isLive(foldOf([]))).toBe(false)
    expect(isLive(foldOf([answered(1, on(8))]))).toBe(false)
    expect(isLive(foldOf([answered(1, on(5)), answered(2, on(8))]))).toBe(true)
  })
  it('that still runs counts what has ended or was accepted so far', () => {
    expect(score([answered(1, on(0)), missed(2, on(1)), danger(900, on(0), { deadline: '2026-11-17' }), danger(901, on(0))], {}, on(2)).counts).toMatchObject({ planned: 2, completed: 1, should: 1 })
  })
  it('counts differently after a late answer, not after one made up', () => {
    const before = [answered(1, on(0)), missed(2, on(1))]
    expect(differs(score(before), score([...before, missed(2, on(1), { deleted: true }), answered(2, on(1) - HOUR, { endAt: on(1) })]))).toBe(true)
    expect(differs(score(before), score([...before, answered(2, on(1) + DAY, { late: '停电' })]))).toBe(false)
    expect(id(1)).toHaveLength(36)
  })
})
