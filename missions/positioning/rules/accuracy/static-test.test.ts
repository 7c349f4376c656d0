import { describe, expect, it } from 'vitest'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { judgeStatic, type StaticPoint } from './static-test.ts'

const NINE = Date.parse('2026-11-23T09:00:00+08:00')
/** Twelve minutes of a fix every two seconds: off by a kilometre while it settles, then by `error` metres. */
const point = (n: number, error: number, more: Partial<StaticPoint> = {}): StaticPoint => {
  const [x, y] = [n * 20, 5]
  return {
    name: `T${n}`, x, y, satellite: n < 3, from: NINE,
    fixes: Array.from({ length: 361 }, (_, at) => ({ at: NINE + at * 2 * SECOND, x: x + (at < 60 ? 1_000 : error * 0.6), y: y + (at < 60 ? 0 : error * 0.8) })),
    ...more,
  }
}
const six = (error: number) => [0, 1, 2, 3, 4, 5].map((n) => point(n, error))

describe('the accuracy at rest', () => {
  it('is read from the fixes after two minutes', () => {
    expect(judgeStatic(six(2.5))).toEqual({
      error: expect.closeTo(2.5, 9), allowed: 3, withSatellite: expect.closeTo(2.5, 9), withoutSatellite: expect.closeTo(2.5, 9), shortcomings: [], passed: true,
      points: six(2.5).map(({ name }) => ({ name, fixes: 301, error: expect.closeTo(2.5, 9) })),
    })
    expect(judgeStatic(six(3))).toMatchObject({ passed: true })
    expect(judgeStatic(six(3.01))).toMatchObject({ passed: false, shortcomings: [] })
  })
  it('is that of all points: a bad third of them passes, more do not', () => {
    const some = (bad: number) => judgeStatic(six(1).map((it, n) => (n < bad ? point(n, 9) : it)))
    expect(some(1)).toMatchObject({ passed: true, error: expect.closeTo(1, 9), withSatellite: 9 })
    expect(some(2)).toMatchObject({ passed: false, error: 9 })
  })
  it('proves nothing when the procedure was not kept to', () => {
    const short = point(4, 1)
    const points = [...six(1).slice(0, 4), { ...short, x: 65, fixes: short.fixes.slice(0, 359) }]
    expect(judgeStatic(points)).toMatchObject({
      passed: false,
      shortcomings: ['无卫星信号的测试点只有 2 个，应不少于 3 个', '测试点“T3”与“T4”相距不足 15 米', '测试点“T4”有效定位 299 次，应不少于 300 次'],
    })
    // Fixes after the ten minutes do not make up for it.
    expect(judgeStatic([point(0, 1, { fixes: [{ at: NINE + 12 * MINUTE + 1, x: 0, y: 0 }] })])).toMatchObject({ error: null, passed: false, points: [{ fixes: 0, error: null }] })
    expect(judgeStatic([])).toMatchObject({ error: null, withSatellite: null, passed: false, points: [], shortcomings: [expect.stringContaining('有卫星信号的测试点只有 0 个'), expect.stringContaining('无卫星信号')] })
  })
})
