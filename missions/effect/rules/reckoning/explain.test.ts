import { describe, expect, it } from 'vitest'
import { SCORE_MODELS, VETOES, type VetoName } from '@anlan/standards/effect'
import { resolve } from '@anlan/standards/profile'
import { answered, danger, missed, MONDAY, on } from '../../testing/lines.ts'
import { weekFrom } from '../week.ts'
import { compareScores } from './compare.ts'
import { adviceOf, costsOf, formulaOf } from './explain.ts'
import { type Line, NOTHING_CARRIED } from './facts.ts'
import { foldLine, startFold } from './fold.ts'
import { digestedText, linesOf } from './lines.ts'
import { figuresOf, reckon } from './reckon.ts'
import { isWorse, warnsOf } from './warn.ts'

const figures = figuresOf(resolve('notice-2021', MONDAY), SCORE_MODELS[0].choices)
const foldOf = (lines: readonly Line[]) => {
  const fold = startFold(weekFrom(MONDAY), NOTHING_CARRIED)
  for (const line of lines) foldLine(fold, line)
  return fold
}
const WEEK: readonly Line[] = [
  ...Array.from({ length: 8 }, (_, n) => answered(n + 1, on(0))), missed(9, on(1), { guarantee: true }), missed(10, on(2)), answered(10, on(3), { late: '停电' }), missed(11, on(2)), missed(11, on(2), { deleted: true }),
  danger(900, on(0), { level: '1' }), danger(901, on(0), { state: 'to-accept' }), danger(902, on(0), { state: 'accepted', acceptedAt: on(2) }),
  danger(903, on(0), { deadline: '2026-12-20', responsible: null }), danger(904, on(0), { state: 'reported', deadline: null }), danger(905, on(0), { state: 'rejected' }),
]
const fold = foldOf(WEEK)
const scored = reckon(fold, figures)

describe('the formula', () => {
  it('stands with its numbers', () => {
    expect(formulaOf({ ...scored, vetoes: [], alpha: 1, e: 54.67 }, figures).map(({ words }) => words)).toEqual([
      '8 ÷ 10 × 50 − 包保未履职扣分 2 = 38', '1 ÷ 3 × 50 − 隐患过少扣分 0 = 16.67', '没有否决项，α = 1', '（38 + 16.67）× 1 = 54.67',
    ])
    expect(formulaOf(scored, figures)[2]?.words).toBe('重大事故隐患超期未整改，α = 0')
  })
  it('says so where nothing was to be done', () => {
    expect(formulaOf(reckon(foldOf([]), figures), figures).map(({ words }) => words).slice(0, 2)).toEqual(['本周没有到期的排查，按满分 50 分 − 包保未履职扣分 0 = 50', '本周没有到期应整改的隐患，按满分 50 分 − 隐患过少扣分 0 = 50'])
  })
})

describe('what cost points', () => {
  it('is told with the most first, a veto above all', () => {
    expect(costsOf(scored, figures).map(({ kind, points }) => [kind, points])).toEqual([['major-overdue', 54.67], ['overdue', 16.67], ['to-accept', 16.67], ['missed', 5], ['made-up', 5], ['guarantee', 2]])
  })
  it('is never more than there was to lose', () => {
    const all = reckon(foldOf(Array.from({ length: 30 }, (_, n) => missed(n + 1, on(0), { guarantee: true }))), figures)
    expect(costsOf(all, figures).map(({ kind, points }) => [kind, points])).toEqual([['missed', 50]])
  })
  it('is told of the dangers alone where no inspection was due', () => {
    const mended = reckon(foldOf([danger(900, on(0))]), figures)
    expect(costsOf(mended, figures).map(({ kind, points }) => [kind, points])).toEqual([['overdue', 50]])
  })
  it('is nothing where nothing was lost', () => expect(costsOf(reckon(foldOf([answered(1, on(0))]), figures), figures)).toEqual([]))
})

describe('advice', () => {
  const KINDS = ['missed', 'made-up', 'guarantee', 'overdue', 'to-accept', 'few-dangers', ...(Object.keys(VETOES) as VetoName[])]
  const cost = (kind: string) => ({ kind, title: '', points: 1, note: '', to: null })
  it.each(KINDS)('for %s concerns doing, rectifying in time and duty, never finding more for the number', (kind) => {
    const text = adviceOf([cost(kind)]).map((it) => it.text).join('')
    expect(text).not.toMatch(/(?:多|更多|增加|提高|补|凑|再).{0,8}(?:查出|发现|上报|登记|隐患数)/)
    expect(text).not.toMatch(/(?:发现|上报|登记|查出).{0,4}(?:更多|隐患)/)
    expect(text === '').toBe(kind === 'few-dangers')
  })
  it('is none for too few dangers, and the cost itself warns against making up numbers', () => {
    const inspections = Array.from({ length: 1000 }, (_, n) => answered(n + 1, on(0)))
    const costs = costsOf(reckon(foldOf(inspections), figures), figures)
    expect(costs.map(({ kind, points, to }) => [kind, points, to])).toEqual([['few-dangers', 5, null]])
    expect(costs[0]?.note).toContain('不要为分数凑数')
    expect(adviceOf(costs)).toEqual([])
  })
})

describe('the lines', () => {
  it('name every due and danger with its verdict, what cost points first', () => {
    expect(linesOf(fold).map(({ title, verdict, counts }) => `${title} ${verdict} ${counts}`)).toEqual([
      '排查 9 missed missing', '排查 10 made-up missing', '隐患 900 overdue missing', '隐患 901 to-accept missing',
      ...Array.from({ length: 8 }, (_, n) => `排查 ${n + 1} done full`), '隐患 902 accepted full',
      '排查 11 withdrawn none', '隐患 905 rejected none', '隐患 903 running none', '隐患 904 unconfirmed none',
    ])
    expect(linesOf(fold).find(({ verdict }) => verdict === 'made-up')).toMatchObject({ note: '逾期原因：停电', link: expect.stringContaining('/dual-prevention/dues/') as string })
    expect(linesOf(fold).find(({ title }) => title === '隐患 900')).toMatchObject({ note: '重大事故隐患', who: '李强' })
    expect(linesOf(foldOf([answered(1, on(0), { bare: true })]))[0]?.title).toBe('排查任务')
  })
  it('leave out what belongs to another week, and what was not known yet', () => {
    const other = foldOf([answered(1, on(0), { endAt: on(9) }), danger(900, on(0), { state: 'accepted', acceptedAt: on(-2) }), danger(901, on(9))])
    expect([linesOf(other), digestedText(other)]).toEqual([[], ''])
  })
  it('stand in one order, whatever order they were told in', () => {
    const told = [danger(903, on(0), { deadline: null }), danger(901, on(0)), danger(904, on(0), { deadline: null }), danger(902, on(0)), danger(905, on(0), { deadline: '2026-11-19' })]
    const orders = [told, told.toReversed()].map((lines) => linesOf(foldOf(lines)).map(({ title }) => title))
    expect(orders[0]).toEqual(['隐患 905', '隐患 901', '隐患 902', '隐患 903', '隐患 904'])
    expect(orders[1]).toEqual(orders[0])
  })
  it('digest alike in any order, and differently when one verdict differs', () => {
    expect(digestedText(foldOf(WEEK.slice(0, 6)))).toBe(digestedText(foldOf(WEEK.slice(0, 6).toReversed())))
    expect(digestedText(foldOf(WEEK.slice(0, 9)))).not.toBe(digestedText(foldOf(WEEK.slice(0, 8))))
  })
})

describe('a second reckoning', () => {
  it('is the same, or says what differs', () => {
    expect(compareScores(scored, scored)).toEqual([])
    expect(compareScores(scored, { ...scored, e: 1, counts: { ...scored.counts, planned: 11 } })).toEqual([{ what: '应排查', stored: '10', now: '11' }, { what: 'E', stored: '0', now: '1' }])
  })
})

describe('a warning', () => {
  it.each([
    ['poor', undefined, 'orange'], ['medium', 'medium', 'yellow'], ['good', 'excellent', 'yellow'], ['good', 'good', null], ['good', undefined, null], ['excellent', 'poor', null],
  ] as const)('for %s after %s is %s', (grade, before, level) => {
    expect(warnsOf({ grade }, before && { grade: before })).toBe(level)
    expect(isWorse('poor', 'good')).toBe(true)
  })
})
