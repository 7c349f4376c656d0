import { expect, it } from 'vitest'
import { place } from '../../testing/sample-site.ts'
import { metresBetween, placesApart } from './distance.ts'

it('given two positions, when they are measured, then in metres along the ground', () => {
  expect(metresBetween({ latitude: 37.5, longitude: 122.1 }, { latitude: 37.5, longitude: 122.1 })).toBe(0)
  expect(Math.round(metresBetween({ latitude: 37, longitude: 122 }, { latitude: 38, longitude: 122 }) / 1000)).toBe(111)
})

it('given two places, when the plan knows both, then by the plan; else by position; else nobody knows', () => {
  const drawn = { x: 0, y: 0, latitude: 37.5, longitude: 122.1 }
  expect(placesApart(place(1, drawn), place(2, { ...drawn, x: 30, y: 40 }))).toBe(50)
  expect(placesApart(place(1, { latitude: 37.5, longitude: 122.1 }), place(2, drawn))).toBe(0)
  expect(placesApart(place(1, { x: 1, y: 1 }), place(2))).toBeUndefined()
  for (const half of [{}, { x: 1 }, { latitude: 1 }]) {
    expect(placesApart(place(1, half), place(2, drawn))).toBeUndefined()
    expect(placesApart(place(1, drawn), place(2, half))).toBeUndefined()
  }
})
