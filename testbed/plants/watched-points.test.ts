import { expect, it } from 'vitest'
import { gasDealer } from './gas-dealer/gas-dealer.ts'
import { paintMaker } from './paint-maker/paint-maker.ts'
import { watchedPoints } from './watched-points.ts'

it.each([paintMaker, gasDealer])('gives every automatic measure of $key an instrument of its own, calm within its limits', (plant) => {
  const points = watchedPoints(plant)
  const automatic = plant.units.flatMap(({ events }) => events.flatMap(({ measures }) => measures.filter(({ dataSrc }) => dataSrc === 1)))
  expect(points.filter(({ measure }) => measure !== undefined)).toHaveLength(automatic.length)
  expect(new Set(points.map(({ row }) => row.tag)).size).toBe(points.length)
  for (const { row, signal } of points) {
    const [least, most] = [signal.base - signal.swing, signal.base + signal.swing]
    expect(row.low === null || least > row.low, `${row.tag} low`).toBe(true)
    expect(row.high === null || most < row.high, `${row.tag} high`).toBe(true)
  }
  expect(points.some(({ signal }) => signal.peak !== undefined)).toBe(true)
})
