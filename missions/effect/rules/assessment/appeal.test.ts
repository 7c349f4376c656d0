import { describe, expect, it } from 'vitest'
import { INDICATOR_DEFAULTS } from '@anlan/standards/effect'
import type { Appeal, Sheet } from '../../contract/assessment.ts'
import { id, on } from '../../testing/lines.ts'
import { decideAppeal, decideKeep, decideSeal, decideUphold } from './appeal.ts'
import { ledBy, type Looker, sightOf } from './sight.ts'

const [wang, leader, safety, workshop] = [id(1), id(2), id(3), id(70)]
const rule = INDICATOR_DEFAULTS.find(({ indicator, scope }) => indicator === 'inspection-done' && scope === 'person') ?? expect.fail()
const sheet: Sheet = {
  version: 1, month: '2026-11', scope: 'person', subject: wang, name: '王芳', department: workshop, departmentName: '储运车间', total: 45, full: 100, at: on(20), why: '',
  lines: [{ indicator: 'inspection-done', rule, of: 20, done: 18, excused: 0, points: 45, full: 50, missing: [] }, { indicator: 'rectified-in-time', rule: { ...rule, indicator: 'rectified-in-time' }, of: 0, done: 0, excused: 0, points: 0, full: 0, missing: [] }],
}
const input = { id: id(800), indicator: 'inspection-done' as const, reason: '当天手机坏了' }
const by = { id: wang, name: '王芳', now: on(21) }
const boss = { id: safety, name: '周安全', now: on(22) }
const facts = { state: 'open' as const, sheet, open: [], by, leads: false }
const made = (): Appeal => {
  const decision = decideAppeal(input, facts)
  return decision.accepted ? decision.value : expect.fail()
}

describe('an appeal', () => {
  it('is made against a line of the own sheet', () => expect(made()).toMatchObject({ state: 'open', version: 1, name: '王芳', by: { id: wang }, decision: null }))
  it('against the department by who leads it', () => {
    const department = { ...sheet, scope: 'department' as const, subject: workshop }
    expect(decideAppeal(input, { ...facts, sheet: department, leads: true })).toMatchObject({ accepted: true })
    expect(decideAppeal(input, { ...facts, sheet: department })).toMatchObject({ refusal: { code: 'not-your-sheet' } })
  })
  it.each([
    ['assessment-sealed', input, { state: 'sealed' as const }],
    ['not-your-sheet', input, { by: { ...by, id: leader } }],
    ['nothing-to-appeal', { ...input, indicator: 'rectified-in-time' as const }, {}],
    ['nothing-to-appeal', { ...input, indicator: 'formalism-upheld' as const }, {}],
    ['appeal-open', input, { open: [{ ...made(), state: 'open' as const }] }],
  ])('is refused: %s', (code, asked, more) => expect(decideAppeal(asked, { ...facts, ...more })).toMatchObject({ refusal: { code } }))

  it('upheld makes a revision with the facts taken back', () => {
    expect(decideUphold({ decision: '查实当天手机送修', excused: 1 }, { appeal: made(), sheet, by: boss })).toMatchObject({
      value: { appeal: { state: 'upheld', version: 2, decision: { words: '查实当天手机送修', excused: 1, by: '周安全' } }, sheet: { version: 2, total: 47.37, why: '王芳申诉“排查完成率”，更正 1 项：查实当天手机送修', lines: [{ excused: 1, points: 47.37 }, { excused: 0 }] } },
    })
  })
  it('kept leaves the sheet as it is', () => expect(decideKeep({ decision: '当天有备用手机' }, { appeal: made(), by: boss })).toMatchObject({ value: { state: 'kept', decision: { excused: 0 } } }))
  it.each([
    ['own-appeal', 1, by, made()],
    ['excused-too-many', 3, boss, made()],
    ['assessment-appeal-not-uphold', 1, boss, { ...made(), state: 'kept' as const }],
  ])('is not decided: %s', (code, excused, who, appeal) => expect(decideUphold({ decision: '处理意见', excused }, { appeal, sheet, by: who })).toMatchObject({ refusal: { code } }))
  it('against a line that the sheet no longer has takes nothing back', () => expect(decideUphold({ decision: '处理意见', excused: 1 }, { appeal: made(), sheet: { ...sheet, lines: [] }, by: boss })).toMatchObject({ refusal: { code: 'excused-too-many' } }))
})

describe('the seal', () => {
  it('is set once, and not while somebody waits for an answer', () => {
    expect(decideSeal('open', 0)).toEqual({ accepted: true, value: 'sealed' })
    expect(decideSeal('open', 2)).toMatchObject({ refusal: { code: 'appeals-open' } })
    expect(decideSeal('sealed', 0)).toMatchObject({ refusal: { code: 'assessment-not-seal' } })
  })
})

describe('who sees a sheet', () => {
  const departments = [{ id: workshop, parent: null, leader }, { id: id(71), parent: workshop, leader: null }, { id: id(72), parent: null, leader: id(9) }]
  const looker = (more: Partial<Looker>): Looker => ({ person: wang, roles: ['worker'], department: workshop, departments, ...more })
  const own = { scope: 'person' as const, subject: wang, department: workshop }
  const below = { scope: 'person' as const, subject: id(5), department: id(71) }
  const elsewhere = { scope: 'person' as const, subject: id(6), department: id(72) }
  const nowhere = { scope: 'person' as const, subject: id(7), department: null }
  it.each([
    ['oneself', looker({}), [true, false, false, false]],
    ['the leader of the department and of those below', looker({ person: leader }), [true, true, false, false]],
    ['a team leader, of the own department', looker({ person: id(8), roles: ['team-leader'] }), [true, true, false, false]],
    ['a team leader without a department', looker({ person: id(8), roles: ['team-leader'], department: null }), [false, false, false, false]],
    ['the safety manager', looker({ person: safety, roles: ['safety-manager'] }), [true, true, true, true]],
    ['the principal', looker({ person: null, roles: ['principal'] }), [true, true, true, true]],
  ])('%s', (_who, it_, expected) => expect([own, below, elsewhere, nowhere].map(sightOf(it_))).toEqual(expected))
  it('an account without a person leads nothing', () => expect([...ledBy(looker({ person: null, departments: [{ id: workshop, parent: null, leader: null }] }))]).toEqual([]))
})
