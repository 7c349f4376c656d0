import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { minuteSpots, minutesBy } from './minute-spots.ts'

const NINE = 500 * HOUR

describe('minutes of an hour', () => {
  it('can be looked at once their middle has passed', () => {
    expect([-1, 0, 29 * SECOND, 30 * SECOND, 10 * MINUTE, HOUR, 9 * HOUR].map((passed) => minutesBy(NINE, NINE + passed))).toEqual([0, 0, 0, 1, 10, 60, 60])
  })
})

describe('where somebody was in each minute', () => {
  it('lies on the way between two points, and at the last one where the next is on another floor or plan', () => {
    const spans = [
      { plan: '厂区', points: [[NINE, 0, 0, 1], [NINE + 60 * SECOND, 60, 30, 1], [NINE + 80 * SECOND, 60, 30, 1], [NINE + 100 * SECOND, 70, 30, 2]] as [number, number, number, number][] },
      { plan: '控制楼', points: [[NINE + 160 * SECOND, 1, 1, 1]] as [number, number, number, number][] },
    ]
    expect(minuteSpots(spans, NINE, 4)).toEqual([
      { plan: '厂区', x: 30, y: 15, floor: 1 }, { plan: '厂区', x: 60, y: 30, floor: 1 }, { plan: '厂区', x: 70, y: 30, floor: 2 }, { plan: '控制楼', x: 1, y: 1, floor: 1 },
    ])
  })

  it('is unknown before anything was heard, and after a silence', () => {
    const points: [number, number, number, number][] = [[NINE + 70 * SECOND, 5, 5, 1], [NINE + 300 * SECOND, 9, 9, 1]]
    expect(minuteSpots([{ plan: '厂区', points }], NINE, 6).map((it) => it?.x)).toEqual([undefined, 5, undefined, undefined, undefined, 9])
    expect(minuteSpots([], NINE, 1)).toEqual([undefined])
  })
})
