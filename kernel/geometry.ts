/** Plan metres or degrees; the caller knows which. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A closed ring, the first corner not repeated. */
export type Polygon = readonly Point[]

/** Ray casting; a point exactly on an edge may fall on either side. */
export const contains = (polygon: Polygon, point: Point): boolean => {
  let inside = false
  let before = polygon.at(-1) ?? point
  for (const corner of polygon) {
    const crosses = corner.y > point.y !== before.y > point.y
    if (crosses && point.x < ((before.x - corner.x) * (point.y - corner.y)) / (before.y - corner.y) + corner.x) inside = !inside
    before = corner
  }
  return inside
}
