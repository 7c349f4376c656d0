import { expect, it } from 'vitest'
import { workerFor } from './share-cameras.ts'

const cameras = Array.from({ length: 60 }, (_, nth) => `camera-${nth}`)

it('every worker has some, and when one goes only its cameras move', () => {
  const before = cameras.map((it) => workerFor(it, ['one', 'two', 'three']))
  const after = cameras.map((it) => workerFor(it, ['two', 'one']))
  expect(['one', 'two', 'three'].every((worker) => before.filter((it) => it === worker).length > 5)).toBe(true)
  expect(before.every((it, nth) => it === 'three' || it === after[nth])).toBe(true)
  expect(workerFor('camera', [])).toBeUndefined()
})
