import { expect, it } from 'vitest'
import { falseRate, totalOf, withOpen } from './false-rate.ts'

it('counts the decided only', () => {
  expect([falseRate({ right: 0, wrong: 0 }), falseRate({ right: 2, wrong: 1 }), falseRate({ right: 0, wrong: 3 })]).toEqual([null, 33.3, 100])
  expect(withOpen({ all: 5, right: 2, wrong: 1 })).toMatchObject({ open: 2, rate: 33.3 })
  expect(totalOf([{ all: 5, right: 2, wrong: 1 }, { all: 1, right: 0, wrong: 1 }])).toEqual({ all: 6, right: 2, wrong: 2, open: 2, rate: 50 })
})
