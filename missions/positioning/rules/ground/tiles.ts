import type { TILE_DATUMS } from '../../contract/ground.ts'
import { type Ground, toLonLat, toPlan } from './fit.ts'
import { toGcj, toWgs84 } from './gcj.ts'

export type TileDatum = keyof typeof TILE_DATUMS

/** A tile of a map and how it lies on the plan: `matrix` takes its unit square, y downward, to metres east and north. */
export interface LaidTile {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number]
}

interface Span {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const PIXELS = 256
/** Round the equator in metres, as Web Mercator has it (EPSG:3857). */
const EQUATOR = 2 * Math.PI * 6_378_137
/** Nearer than that hardly any map is cut; the last ones are drawn larger. */
export const TILE_ZOOM = { least: 3, most: 19 } as const
/** More at once is no plant any more. */
const MOST_TILES = 80

const RADIAN = Math.PI / 180

/** Tiles from the west and the north, not whole ones only (EPSG:3857). */
export const tileAt = (lon: number, lat: number, z: number): { readonly x: number; readonly y: number } => {
  const many = 2 ** z
  return { x: ((lon + 180) / 360) * many, y: ((1 - Math.asinh(Math.tan(lat * RADIAN)) / Math.PI) / 2) * many }
}

/** Degrees of a tile's north-west corner. */
export const cornerOf = (x: number, y: number, z: number): { readonly lon: number; readonly lat: number } => {
  const many = 2 ** z
  return { lon: (x / many) * 360 - 180, lat: Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / many))) / RADIAN }
}

/** The level at which a pixel of a tile is about a pixel of the screen. @param px metres of the plan a pixel */
export const zoomFor = (px: number, lat: number): number =>
  Math.min(TILE_ZOOM.most, Math.max(TILE_ZOOM.least, Math.round(Math.log2((EQUATOR * Math.cos(lat * RADIAN)) / PIXELS / px))))

/** Tiles that cover what is seen of a plan, each laid by its corners; a few hundred metres are flat enough for that. */
export const layTiles = (ground: Ground, datum: TileDatum, seen: Span, px: number): LaidTile[] => {
  const onMap = (lon: number, lat: number) => (datum === 'gcj02' ? toGcj(lon, lat) : { lon, lat })
  const onEarth = (lon: number, lat: number) => (datum === 'gcj02' ? toWgs84(lon, lat) : { lon, lat })
  const mapAt = (x: number, y: number) => {
    const { lon, lat } = toLonLat(ground, x, y)
    return onMap(lon, lat)
  }
  const { west, south, east, north } = seen
  const corners = [mapAt(west, south), mapAt(east, south), mapAt(east, north), mapAt(west, north)]
  const place = (tileX: number, tileY: number, z: number) => {
    const map = cornerOf(tileX, tileY, z)
    const { lon, lat } = onEarth(map.lon, map.lat)
    return toPlan(ground, lon, lat)
  }
  for (let z = zoomFor(px, mapAt(west, south).lat); ; z -= 1) {
    const at = corners.map(({ lon, lat }) => tileAt(lon, lat, z))
    const [left, right] = [Math.floor(Math.min(...at.map(({ x }) => x))), Math.floor(Math.max(...at.map(({ x }) => x)))]
    const [top, low] = [Math.floor(Math.min(...at.map(({ y }) => y))), Math.floor(Math.max(...at.map(({ y }) => y)))]
    if ((right - left + 1) * (low - top + 1) > MOST_TILES && z > TILE_ZOOM.least) continue
    return Array.from({ length: low - top + 1 }, (_, row) => row + top).flatMap((y) =>
      Array.from({ length: right - left + 1 }, (_, column): LaidTile => {
        const x = column + left
        const [corner, beside, below] = [place(x, y, z), place(x + 1, y, z), place(x, y + 1, z)]
        return { z, x, y, matrix: [beside.x - corner.x, beside.y - corner.y, below.x - corner.x, below.y - corner.y, corner.x, corner.y] }
      }),
    )
  }
}
