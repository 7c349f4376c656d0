import { expect, it } from 'vitest'
import { coverPlace, missingKinds, placesOf } from './coverage.ts'

const [A, B, C] = ['a', 'b', 'c']
const camera = (id: string, over: object = {}) => ({ id, name: id, area: '罐区', sees: [] as string[], state: 'recording' as const, rules: 1, ...over })
const places = placesOf([{ id: A, name: '罐区', kind: 'tank-farm' }, { id: B, name: '办公楼', kind: 'office' }], [{ id: C, name: '中控室', kind: 'control', cameras: [B] }])
const [control, tanks] = places

it('key places are those of the register and the areas of the plan that are such', () => {
  expect(places.map(({ name, kind, source }) => [name, kind, source])).toEqual([['中控室', 'control', 'own'], ['罐区', 'storage', 'plan']])
  expect(missingKinds(places)).toEqual(['duty', 'production', 'loading', 'filling'])
})

it('a camera covers where it hangs, what it sees, and what it was chosen for', () => {
  const all = [camera(A), camera(B, { area: '走廊', sees: ['罐区'] }), camera(C, { state: 'stopped' })]
  expect(tanks === undefined ? [] : coverPlace(tanks, all).cameras.map(({ id, how }) => [id, how])).toEqual([[A, 'inside'], [B, 'sees']])
  expect(control === undefined ? [] : coverPlace(control, all).cameras.map(({ id, how }) => [id, how])).toEqual([[B, 'chosen']])
})

it('says what is missing', () => {
  const gap = (...cameras: Parameters<typeof coverPlace>[1]) => (tanks === undefined ? '' : coverPlace(tanks, cameras).gap)
  expect([gap(), gap(camera(A, { state: 'lost' }), camera(B, { state: 'never' })), gap(camera(A, { rules: 0 })), gap(camera(A, { state: 'lost' }), camera(B))]).toEqual(['no-camera', 'blind', 'unwatched', 'none'])
})
