import { expect, it } from 'vitest'
import { mergeSpans } from './merge-spans.ts'

it('what follows without a visible hole is one', () => {
  expect(mergeSpans([{ from: 20_000, to: 30_000 }, { from: 0, to: 10_000 }, { from: 10_500, to: 12_000 }, { from: 3_000, to: 4_000 }])).toEqual([{ from: 0, to: 12_000 }, { from: 20_000, to: 30_000 }])
  expect(mergeSpans([{ from: 0, to: 10_000 }, { from: 60_000, to: 61_000 }, { from: 200_000, to: 201_000 }], 60_000)).toEqual([{ from: 0, to: 61_000 }, { from: 200_000, to: 201_000 }])
  expect(mergeSpans([])).toEqual([])
})
