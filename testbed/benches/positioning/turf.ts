import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { point, polygon } from '@turf/helpers'
import type { EngineFence } from '../../../missions/positioning/rules/engine/facts.ts'

const CIRCLE_CORNERS = 32

/** Turf knows no circle in metres: one of so many corners does as well. */
const polygonOf = ({ shape }: EngineFence) => {
  const rings =
    shape.kind === 'polygon'
      ? [shape.ring, ...shape.holes]
      : [Array.from({ length: CIRCLE_CORNERS }, (_, at) => ({ x: shape.x + shape.radius * Math.cos((2 * Math.PI * at) / CIRCLE_CORNERS), y: shape.y + shape.radius * Math.sin((2 * Math.PI * at) / CIRCLE_CORNERS) }))]
  return polygon(rings.map((ring) => [...ring, ...ring.slice(0, 1)].map(({ x, y }) => [x, y])))
}

/** What one would write with a library: every fence is asked for every place. @returns in how many a place lies */
export const turfLoop = (fences: readonly EngineFence[]): ((x: number, y: number) => number) => {
  const polygons = fences.map(polygonOf)
  return (x, y) => polygons.filter((it) => booleanPointInPolygon(point([x, y]), it)).length
}
