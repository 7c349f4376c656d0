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
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i]
    const b = polygon[j]
    if (a === undefined || b === undefined) continue
    const crosses = a.y > point.y !== b.y > point.y
    if (crosses && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}
