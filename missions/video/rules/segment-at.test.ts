import { expect, it } from 'vitest'
import { segmentAt } from './segment-at.ts'

const part = (id: string, from: number, to: number, more: object = {}) => ({ id, camera: 'c', from, to, goneAt: null, ...more })

it('finds what was recorded at a moment: not after its end, not what is gone, of two the later', () => {
  const segments = [part('a', 0, 10), part('b', 10, 20), part('c', 15, 25), part('d', 30, 40, { goneAt: 50 }), part('e', 0, 40, { camera: 'other' })]
  expect([0, 9, 10, 16, 24, 25, 35].map((at) => segmentAt(segments, 'c', at)?.id)).toEqual(['a', 'a', 'b', 'c', 'c', undefined, undefined])
})
