import { expect, it } from 'vitest'
import { headsOf } from './heads-of.ts'

it('counts everybody in every fence they are in, and the silent among them', () => {
  const heads = headsOf([{ fences: ['a', 'b'], silent: false }, { fences: ['a'], silent: true }, { fences: [], silent: true }])
  expect([...heads]).toEqual([['a', { heads: 2, silent: 1 }], ['b', { heads: 1, silent: 0 }]])
})
