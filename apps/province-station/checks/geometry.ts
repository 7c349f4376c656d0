import { inChina } from './in-china.ts'

type Ring = readonly (readonly unknown[])[]

/** Closed, with three corners at least, each of them longitude and latitude within the country. */
const isRing = (ring: unknown): ring is Ring =>
  Array.isArray(ring) &&
  ring.length >= 4 &&
  ring.every((corner) => Array.isArray(corner) && corner.length === 2 && inChina('longitude', corner[0]) && inChina('latitude', corner[1])) &&
  String(ring[0]) === String(ring.at(-1))

const NUMBER = String.raw`-?\d+(?:\.\d+)?`
const RING = String.raw`\(\s*${NUMBER}\s+${NUMBER}(?:\s*,\s*${NUMBER}\s+${NUMBER})*\s*\)`
const POLYGON = new RegExp(String.raw`^POLYGON\s*\(\s*${RING}(?:\s*,\s*${RING})*\s*\)$`, 'i')

const readWkt = (text: string): unknown =>
  POLYGON.test(text) ? [...text.matchAll(new RegExp(RING, 'g'))].map(([ring]) => ring.slice(1, -1).split(',').map((corner) => corner.trim().split(/\s+/).map(Number))) : undefined

const readGeoJson = (text: string): unknown => {
  try {
    const { type, coordinates } = JSON.parse(text) as { type?: unknown; coordinates?: unknown }
    return type === 'Polygon' ? coordinates : undefined
  } catch {
    return undefined
  }
}

/** A polygon in CGCS2000, holes after the outside. The standard leaves the form open; these two are understood. */
export const isGeometry = (text: string): boolean => {
  const rings = text.startsWith('{') ? readGeoJson(text) : readWkt(text.trim())
  return Array.isArray(rings) && rings.length > 0 && rings.every(isRing)
}
