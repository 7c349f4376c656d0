import { expect, it } from 'vitest'
import { stepOf } from './replay-moment.ts'

it('goes in seconds, in longer steps while time runs faster', () => {
  expect([stepOf(12_345, 1), stepOf(12_999, 0), stepOf(12_345, 10), stepOf(125_000, 60)]).toEqual([12_000, 12_000, 10_000, 120_000])
})
