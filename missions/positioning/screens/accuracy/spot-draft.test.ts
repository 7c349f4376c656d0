import { describe, expect, it } from 'vitest'
import type { Spot } from '../../contract/accuracy-test.ts'
import { draftFaults, lengthOf, pressedSpot } from './spot-draft.ts'

const spot = (x: number, y: number, satellite = false): Spot => ({ name: `${x}`, x, y, satellite, risk: 'yellow' })

describe('spots that are being laid', () => {
  it('have satellites as long as those are asked for', () => {
    const press = (count: number) => pressedSpot('static', Array.from({ length: count }, (_, n) => spot(n, 0)), { x: 1.26, y: 2 })
    expect([press(2), press(3)]).toEqual([{ name: 'T3', x: 1.3, y: 2, satellite: true, risk: 'yellow' }, { name: 'T4', x: 1.3, y: 2, satellite: false, risk: 'yellow' }])
    expect(pressedSpot('dynamic', [], { x: 0, y: 0 })).toMatchObject({ name: '转角 1', satellite: false })
  })
  it('are too few or too near', () => {
    expect(draftFaults('static', [spot(0, 0, true), spot(5, 0, true)])).toEqual([expect.stringContaining('有卫星信号的测试点只有 2 个'), expect.stringContaining('无卫星信号的测试点只有 0 个'), expect.stringContaining('相距不足 15 米')])
    expect(draftFaults('static', [0, 1, 2, 3, 4, 5].map((n) => spot(n * 15, 0, n < 3)))).toEqual([])
  })
  it('are a route that is long enough and mostly without satellites', () => {
    expect(draftFaults('dynamic', [])).toEqual(['路线长 0 米，应略长于 500 米', expect.stringContaining('100 个标记点')])
    expect(draftFaults('dynamic', [spot(0, 0), spot(300, 0, true), spot(300, 300)])).toEqual(['无卫星信号的路段占 50%，应不低于 60%'])
    expect(draftFaults('dynamic', [spot(0, 0), spot(300, 0), spot(300, 300)])).toEqual([])
    expect(lengthOf([spot(0, 0), spot(3, 4), spot(3, 14)])).toBe(15)
  })
})
