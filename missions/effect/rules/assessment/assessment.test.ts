import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '@anlan/kernel/time'
import { INDICATOR_DEFAULTS, INDICATOR_NAMES, INDICATORS, type IndicatorName, type IndicatorRule } from '@anlan/standards/effect'
import type { SheetLine } from '../../contract/assessment.ts'
import { answered, danger, formalism, id, missed, on } from '../../testing/lines.ts'
import { type Line, NOTHING_CARRIED } from '../reckoning/facts.ts'
import { foldLine, startFold } from '../reckoning/fold.ts'
import { aroundOf } from './around.ts'
import { type Item, itemsOf } from './items.ts'
import { assessedAt, monthBefore, monthFrom, monthOf, sealedAt } from './month.ts'
import { repeatedRule } from './rules-check.ts'
import { excusable, pointsOf, sheetsOf, type Staff } from './sheets.ts'
import { countWords } from './words.ts'

const NOVEMBER = '2026-11'
const line = (type: string, at: number, data: unknown): Line => ({ seq: 1, type, at, data })
const absence = (n: number, person: string, startsAt: number, endsAt: number): Line => line('people.absence-recorded', startsAt, { absence: { id: id(n), person, startsAt, endsAt, substitute: null, reason: '年休假' } })
const [wang, li, zhao] = [id(1), id(2), id(3)]

const items = (lines: readonly Line[], around: readonly Line[] = []) => {
  const fold = startFold(monthFrom(NOVEMBER), NOTHING_CARRIED)
  for (const it of lines) foldLine(fold, it)
  return itemsOf(fold, aroundOf(around))
}
const told = (lines: readonly Line[], around: readonly Line[] = []) => items(lines, around).map(({ person, indicator, good }) => `${person === wang ? '王' : person === li ? '李' : person === zhao ? '赵' : '无'} ${indicator} ${good}`)

describe('who is assessed by an inspection', () => {
  it('done: whoever did it, a substitute as anybody', () => expect(told([answered(1, on(0), { by: zhao, assignees: [wang, li] })])).toEqual(['赵 inspection-done true']))
  it('done by nobody known: the only one whose it was', () => {
    expect(told([answered(1, on(0), { by: null, assignees: [wang] })])).toEqual(['王 inspection-done true'])
    expect(told([answered(1, on(0), { by: null, assignees: [wang, li] })])).toEqual([])
  })
  it('missed or made up: all whose it was', () => expect(told([missed(1, on(0), { assignees: [wang, li] }), answered(1, on(1), { late: '停电' })])).toEqual(['王 inspection-done false', '李 inspection-done false']))
  it('missed in an absence: not whoever was away for at least half of it', () => {
    const due = missed(1, on(0), { assignees: [wang, li] })
    expect(told([due], [absence(80, wang, on(-1), on(1))])).toEqual(['李 inspection-done false'])
    expect(told([due], [absence(80, wang, on(0) - HOUR, on(1))])).toEqual(['李 inspection-done false'])
    expect(told([due], [absence(80, wang, on(0) - HOUR / 2, on(1))])).toHaveLength(2)
    expect(told([due], [absence(80, wang, on(-1), on(1)), line('people.absence-cancelled', on(-1), { id: id(80) })])).toHaveLength(2)
  })
  it('in an entry without its beginning: not whoever was away at its end', () => {
    const [due] = [missed(1, on(0), { assignees: [wang] })].map((it) => ({ ...it, data: { ...(it.data as object), due: { startAt: on(0), endAt: on(0), content: '', assignees: [wang], by: null } } }))
    expect(told([due as Line], [absence(80, wang, on(-1), on(1))])).toEqual([])
    expect(told([due as Line], [absence(80, li, on(-1), on(1))])).toEqual(['王 inspection-done false'])
    expect(items([due as Line])[0]?.title).toBe('排查任务')
  })
  it('of a guarantee task also by duty; withdrawn or of another month by nothing', () => {
    expect(told([missed(1, on(0), { guarantee: true })])).toEqual(['王 inspection-done false', '王 guarantee-done false'])
    expect(told([missed(1, on(0)), missed(1, on(0), { deleted: true }), answered(2, on(30))])).toEqual([])
  })
})

describe('who is assessed by a danger', () => {
  const of = (more: object) => danger(900, on(0), { deadline: '2026-11-20', ...more })
  it.each([
    ['rectified in time', { state: 'to-accept', rectifiedAt: on(2) }, ['李 rectified-in-time true']],
    ['rectified in time and accepted later', { state: 'accepted', rectifiedAt: on(2), acceptedAt: on(20) }, ['李 rectified-in-time true']],
    ['rectified too late', { state: 'accepted', rectifiedAt: on(6), acceptedAt: on(7) }, ['李 rectified-in-time false']],
    ['not rectified', {}, ['李 rectified-in-time false']],
    ['not yet due', { deadline: '2026-12-20' }, []],
    ['without a responsible person', { responsible: null }, []],
    ['rejected', { state: 'rejected', reporterId: wang }, []],
    ['deleted', { deleted: true }, []],
    ['rectified in time, accepted before a record of when', { state: 'accepted', rectifiedAt: null, acceptedAt: on(2) }, ['李 rectified-in-time false']],
  ])('%s', (_what, more, expected) => expect(told([of(more)])).toEqual(expected))
  it('whoever was away half of the time until the deadline is not charged', () => expect(told([of({})], [absence(80, li, on(1), on(9))])).toEqual([]))
  it('reported and confirmed is a fact for the reporter; anonymous and unconfirmed are for nobody', () => {
    expect(told([of({ reporterId: wang, deadline: '2026-12-20' })])).toEqual(['王 danger-confirmed true'])
    expect(told([of({ reporterId: wang, state: 'reported', deadline: null })])).toEqual([])
    expect(told([of({ reporterId: null, deadline: null })])).toEqual([])
  })
  it('not known by the end of the month is for nobody', () => expect(told([danger(900, on(40), {})])).toEqual([]))
})

describe('what else is told of people', () => {
  it('upheld formalism and handovers of the month', () => {
    const handover = (at: number, more = {}) => line('responsibility.shift-handed-over', at, { handover: { id: id(600), post: { id: id(60) }, outgoing: { id: wang }, endsAt: at, ...more } })
    const late = line('responsibility.handover-late', on(1), { post: { id: id(60), name: '罐区' }, day: '2026-11-17', shift: '白班', endedAt: on(1) })
    expect(told([], [formalism(on(0)), formalism(on(40)), handover(on(1)), handover(on(40)), late])).toEqual(['王 formalism-upheld false', '王 handed-over true', '无 handed-over false'])
    expect(aroundOf([line('responsibility.handover-late', on(2), { post: { id: id(60) } }), line('dual-prevention.other', on(1), {})]).handovers).toMatchObject([{ at: on(2), late: true }])
  })
})

const staff: Staff = {
  persons: [{ id: wang, name: '王芳', department: id(70), departmentName: '储运车间' }, { id: li, name: '李强', department: id(70), departmentName: '储运车间' }, { id: zhao, name: '赵刚', department: null, departmentName: null }],
  departments: [{ id: id(70), name: '储运车间' }, { id: id(71), name: '设备科' }],
  posts: [{ id: id(60), department: id(70) }],
}
const sheets = (lines: readonly Line[], around: readonly Line[] = [], rules: readonly IndicatorRule[] = INDICATOR_DEFAULTS) => sheetsOf(items(lines, around), { month: NOVEMBER, rules, staff, at: on(20) })

describe('the sheets of a month', () => {
  it('leave out what is of no person and no post', () => {
    const nobodys: Item = { person: null, post: null, indicator: 'handed-over', id: id(1), title: '交接班', at: on(0), link: '', good: true, note: '' }
    expect(sheetsOf([nobodys], { month: NOVEMBER, rules: INDICATOR_DEFAULTS, staff, at: on(20) })).toEqual([])
  })
  it('stand for whom something counts for, and for the departments', () => {
    const made = sheets([answered(1, on(0)), missed(2, on(0)), missed(3, on(1), { assignees: [id(99)] }), answered(4, on(2), { by: zhao })])
    expect(made.map(({ scope, name, total, full }) => [scope, name, total, full])).toEqual([['person', '王芳', 75, 100], ['person', '赵刚', 100, 100], ['department', '储运车间', 75, 100]])
    expect(made[0]?.lines[0]).toMatchObject({ indicator: 'inspection-done', of: 2, done: 1, points: 25, full: 50, missing: [{ title: '排查 2', at: on(0) }] })
  })
  it('count a due of several people once for their department, as done when one did it', () => {
    const [due] = sheets([missed(1, on(0), { assignees: [wang, li] })]).filter(({ scope }) => scope === 'department')
    expect(due?.lines[0]).toMatchObject({ of: 1, done: 0 })
    const twice = (good: readonly boolean[]): Item[] => good.map((it, n) => ({ person: n === 0 ? wang : li, post: null, indicator: 'inspection-done', id: id(1), title: '排查', at: on(0), link: '', good: it, note: '' }))
    const [both] = sheetsOf(twice([true, false]), { month: NOVEMBER, rules: INDICATOR_DEFAULTS, staff, at: on(20) }).filter(({ scope }) => scope === 'department')
    expect(both?.lines[0]).toMatchObject({ of: 1, done: 1 })
    const handed = sheets([], [line('responsibility.handover-late', on(1), { post: { id: id(60) }, endedAt: on(1) }), line('responsibility.handover-late', on(1), { post: { id: id(61) }, endedAt: on(2) })], [{ indicator: 'handed-over', scope: 'department', weight: 10, each: 0, cap: 0 }])
    expect(handed.map(({ name, total }) => [name, total])).toEqual([['储运车间', 0]])
  })
})

const count = (of: number, done: number, excused = 0) => ({ of, done, excused })
const rule = (indicator: IndicatorName, more: Partial<IndicatorRule> = {}): IndicatorRule => ({ indicator, scope: 'person', weight: 0, each: 0, cap: 0, ...more })

describe('points', () => {
  it.each([
    ['a rate', rule('inspection-done', { weight: 50 }), count(20, 18), 45],
    ['a rate with two taken back', rule('inspection-done', { weight: 50 }), count(20, 18, 2), 50],
    ['a rate of nothing', rule('inspection-done', { weight: 50 }), count(0, 0), 50],
    ['a rate of which all was taken back', rule('inspection-done', { weight: 50 }), count(1, 0, 1), 50],
    ['a deduction', rule('formalism-upheld', { each: 10, cap: 20 }), count(1, 0), -10],
    ['a deduction at its cap', rule('formalism-upheld', { each: 10, cap: 20 }), count(5, 0), -20],
    ['a deduction taken back', rule('formalism-upheld', { each: 10, cap: 20 }), count(1, 0, 1), 0],
    ['a bonus', rule('danger-confirmed', { each: 1, cap: 3 }), count(2, 2), 2],
    ['a bonus at its cap', rule('danger-confirmed', { each: 1, cap: 3 }), count(9, 9), 3],
    ['a fact without weight', rule('danger-confirmed'), count(9, 9), 0],
  ])('of %s', (_what, by, counts, points) => expect(pointsOf(by, counts)).toBe(points))
  it.each([['inspection-done', count(20, 18, 1), 1], ['formalism-upheld', count(2, 0, 1), 1], ['danger-confirmed', count(2, 2), 0]] as const)('of %s may be taken back up to what was not good', (indicator, counts, most) => {
    expect(excusable({ indicator, ...counts } satisfies Pick<SheetLine, 'indicator' | 'of' | 'done' | 'excused'>)).toBe(most)
  })
  it.each(INDICATOR_NAMES)('of %s are told in words', (indicator) => {
    expect(countWords({ indicator, ...count(0, 0) })).toBe(INDICATORS[indicator].kind === 'rate' ? '本月没有此类任务' : '无')
    expect(countWords({ indicator, ...count(3, 2, 1) })).toMatch(/3 项.*申诉更正 1 项$/)
    expect(countWords({ indicator, ...count(3, 2) })).not.toContain('更正')
  })
})

describe('a month', () => {
  it('is assessed on the first of the next one and sealed at the end of the day set', () => {
    expect(monthOf(on(0))).toBe(NOVEMBER)
    expect(monthBefore('2027-01')).toBe('2026-12')
    expect(assessedAt(NOVEMBER)).toBe(Date.parse('2026-12-01T01:00:00+08:00'))
    expect(sealedAt(NOVEMBER, 10)).toBe(Date.parse('2026-12-11T00:00:00+08:00'))
    expect(monthFrom(NOVEMBER, on(2)).asOf).toBe(on(2))
    expect(monthFrom(NOVEMBER).to - monthFrom(NOVEMBER).from).toBe(30 * DAY)
  })
})

describe('the register of indicators', () => {
  it('holds each once for persons and once for departments', () => {
    expect(repeatedRule(INDICATOR_DEFAULTS)).toBeNull()
    expect(repeatedRule([rule('inspection-done'), rule('inspection-done')])).toBe('个人的“排查完成率”填写了两次，请去掉一项')
  })
})
