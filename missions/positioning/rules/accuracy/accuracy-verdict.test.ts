import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import type { Stood } from '../../contract/accuracy-test.ts'
import { cdfOf, dynamicVerdict, staticVerdict } from './accuracy-verdict.ts'
import { countInWindow } from './count-fixes.ts'
import { cdfSvg } from './cdf-svg.ts'
import { verdictWords } from './verdict-words.ts'

const NINE = Date.parse('2026-11-23T09:00:00+08:00')
const TURN = 13 * MINUTE
const spots = (more: Partial<Stood> = {}): Stood[] => Array.from({ length: 6 }, (_, n) => ({ name: `T${n + 1}`, x: n * 20, y: 5, satellite: n < 3, risk: 'yellow', at: NINE + n * TURN, ...more }))
/** Six points one after the other, a fix every two seconds, each off by so many metres. */
const fixes = (error: (spot: number) => number) => Array.from({ length: 6 }, (_, n) => Array.from({ length: 361 }, (_each, at) => ({ at: NINE + n * TURN + at * 2 * SECOND, x: n * 20 + error(n), y: 5 }))).flat()

describe('the verdict at rest', () => {
  it('reads the fixes of each spot in its own window', () => {
    const verdict = staticVerdict(spots(), fixes(() => 2), 3)
    expect(verdict).toMatchObject({ passed: true, error: 2, shortcomings: [], areas: [{ risk: 'yellow', samples: 1_806, error: 2, allowed: 3, passed: true }], samples: null, valid: null })
    expect(verdict.points).toHaveLength(6)
    expect(verdict.points[0]).toEqual({ name: 'T1', fixes: 301, error: 2, fixAt: null })
    expect(verdictWords(verdict)).toBe('合格；误差 2.00 米')
  })
  it('asks each risk area by its own figure', () => {
    const mixed = spots().map((it, n): Stood => ({ ...it, risk: n < 3 ? 'blue' : 'red' }))
    const verdict = staticVerdict(mixed, fixes((n) => (n < 3 ? 1 : 2)), 1.5)
    expect(verdict).toMatchObject({ passed: false, error: 2, areas: [{ risk: 'blue', allowed: 3, passed: true }, { risk: 'red', allowed: 1.5, error: 2, passed: false }] })
    expect(verdictWords(verdict)).toBe('不合格；误差 2.00 米；红色风险区域 2.00 米，要求不大于 1.5 米')
    expect(staticVerdict(mixed.map((it) => ({ ...it, risk: 'orange' as const })), fixes(() => 2), 9).areas).toMatchObject([{ allowed: 3, passed: true }])
  })
  it('leaves out spots on which nobody stood', () => {
    const verdict = staticVerdict(spots({ at: null }), [], 3)
    expect(verdict).toMatchObject({ passed: false, error: null, points: [], areas: [], cdf: [] })
    expect(verdictWords(verdict)).toBe('不合格；没有测到数据；测试过程有 2 处不符合附录 A，结果无效')
    const nothing = staticVerdict(spots(), [], 3)
    expect(nothing.areas).toMatchObject([{ samples: 0, error: null, passed: false }])
    expect(verdictWords(nothing)).toContain('黄色风险区域 —，要求')
  })
})

describe('the verdict on the move', () => {
  it('takes what was there in time at each mark', () => {
    const marks = Array.from({ length: 101 }, (_, n): Stood => ({ name: `M${n + 1}`, x: n * 5.5, y: 0, satellite: n >= 61, risk: 'yellow', at: NINE + n * 15 * SECOND }))
    const seen = marks.slice(1).map(({ x, at }) => ({ at: (at as number) + 6 * SECOND, x, y: 4 }))
    const verdict = dynamicVerdict(marks, seen, 5)
    expect(verdict).toMatchObject({ passed: true, error: 4, valid: 100 / 101, routeMetres: expect.closeTo(550, 6), areas: [{ samples: 100, allowed: 5, passed: true }] })
    expect(verdict.points.slice(0, 2)).toEqual([{ name: 'M1', fixes: 0, error: null, fixAt: null }, { name: 'M2', fixes: 1, error: 4, fixAt: NINE + 21 * SECOND }])
  })
})

describe('fixes so far', () => {
  it('are those of the window', () => {
    const at = (moment: number) => ({ at: moment, heardAt: moment })
    expect(countInWindow({ kind: 'static', spots: spots().slice(0, 2) }, fixes(() => 1).map((it) => at(it.at)))).toEqual([301, 301])
    const dynamic = [{ ...spots()[0], at: NINE }, { ...spots()[1], at: null }] as Stood[]
    expect(countInWindow({ kind: 'dynamic', spots: dynamic }, [at(NINE + 4_999), at(NINE + 5_000), at(NINE + 10_001)])).toEqual([1, 0])
  })
})

describe('the distribution', () => {
  it('is told in few steps, the greatest error among them', () => {
    expect(cdfOf([3, 1, 2])).toEqual([[1, 1 / 3], [2, 2 / 3], [3, 1]])
    const many = cdfOf(Array.from({ length: 1_800 }, (_, at) => at / 100))
    expect(many.length).toBeLessThanOrEqual(200)
    expect(many.at(-1)).toEqual([17.99, 1])
    expect(cdfOf([])).toEqual([])
  })
  it('is drawn with the limit, the share and the figure', () => {
    const svg = cdfSvg({ cdf: [[1, 0.5], [2, 1]], error: 2 }, { share: 0.6827, allowed: 3, font: 'Song' })
    for (const part of ['限值 3 米', '68.27%', '误差（米）', '<path d="M44.0 186.0H', '<circle']) expect(svg).toContain(part)
    const empty = cdfSvg({ cdf: [], error: null }, { share: 0.6827, allowed: 3, font: 'Song' })
    expect(empty).not.toContain('<path')
    expect(empty).not.toContain('<circle')
    expect(cdfSvg({ cdf: [[40, 1]], error: 40 }, { share: 0.6827, allowed: 3, font: 'Song' })).toContain('>40<')
  })
})
