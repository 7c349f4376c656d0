const EARTH = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

interface Spot {
  readonly latitude: number
  readonly longitude: number
}

/** Metres along the ground between two positions in degrees. */
export const metresBetween = (a: Spot, b: Spot): number => {
  const [φ1, φ2] = [radians(a.latitude), radians(b.latitude)]
  const half = Math.sin((φ2 - φ1) / 2) ** 2 + Math.cos(φ1) * Math.cos(φ2) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)))
}

interface Drawn {
  readonly x: number | null
  readonly y: number | null
  readonly latitude: number | null
  readonly longitude: number | null
}

/** Metres between two places, by the plan, else by their positions; `undefined` where nobody has said where they are. */
export const placesApart = (a: Drawn, b: Drawn): number | undefined => {
  if (a.x !== null && a.y !== null && b.x !== null && b.y !== null) return Math.hypot(a.x - b.x, a.y - b.y)
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return undefined
  return metresBetween({ latitude: a.latitude, longitude: a.longitude }, { latitude: b.latitude, longitude: b.longitude })
}
