import { expect, it } from 'vitest'
import { trackFeatures } from './geojson.ts'

it('cuts a way at silences and floors, and says its times', () => {
  const toDegrees = (plan: string) => (x: number, y: number) => ({ lon: (plan === '厂区' ? 122 : 123) + x / 1e5, lat: 37 + y / 1e5 })
  const found = trackFeatures('王芳', [{ plan: '厂区', points: [[0, 1, 2, 1], [20_000, 3, 4, 1], [40_000, 5, 6, 2], [120_000, 7, 8, 2]] }, { plan: '楼', points: [[130_000, 0, 0, 1]] }], toDegrees)
  expect(found.map(({ properties: { plan, floor, times }, geometry: { type } }) => [plan, floor, times.length, type])).toEqual([['厂区', 1, 2, 'LineString'], ['厂区', 2, 1, 'Point'], ['厂区', 2, 1, 'Point'], ['楼', 1, 1, 'Point']])
  expect(found[0]).toEqual({ type: 'Feature', properties: { name: '王芳', plan: '厂区', floor: 1, from: '19700101080000', to: '19700101080020', times: [0, 20_000] }, geometry: { type: 'LineString', coordinates: [[122.00001, 37.00002], [122.00003, 37.00004]] } })
  expect(found[3]?.geometry.coordinates).toEqual([123, 37])
})
