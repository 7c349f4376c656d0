import { expect, it } from 'vitest'
import { ACCURACY } from './figures.ts'
import { quantile } from './quantile.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, n) => count - n)

it.each([[[], undefined], [[4], 4], [upTo(3), 3], [upTo(100), 69], [upTo(300), 205], [upTo(10_000), 6_827]])('the 68.27 % figure is read from the sorted errors', (errors, expected) =>
  expect(quantile(errors, ACCURACY.share)).toBe(expected))

it('of normal errors in the plane is one and a half sigma, not the mean and not the greatest', () => {
  // Rayleigh: the errors at equal steps of probability.
  const errors = Array.from({ length: 1_000 }, (_, n) => Math.sqrt(-2 * Math.log(1 - (n + 0.5) / 1_000)))
  expect(quantile(errors, ACCURACY.share)).toBeCloseTo(Math.sqrt(-2 * Math.log(1 - 0.6827)), 2)
})

it('of a share of nothing is the least', () => expect(quantile([3, 2], 0)).toBe(2))
