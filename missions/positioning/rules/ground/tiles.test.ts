import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitGround, type Ground, toLonLat, toPlan } from './fit.ts'
import { toGcj } from './gcj.ts'
import { cornerOf, layTiles, TILE_ZOOM, tileAt, zoomFor } from './tiles.ts'

/** A plan of 400 by 300 metres at Weihai, turned by a quarter so that nothing is right by chance. */
const ground = (): Ground => {
  const found = fitGround([{ x: 0, y: 0, lon: 122.1, lat: 37.4 }, { x: 0, y: 300, lon: 122.1034, lat: 37.4 }])
  return found.accepted ? found.value.ground : expect.fail(found.refusal.message)
}
const SEEN = { west: 0, south: 0, east: 400, north: 300 }
/** Where the middle of a tile is laid. */
const middle = ([a, b, c, d, e, f]: readonly number[]) => ({ x: (a as number) / 2 + (c as number) / 2 + (e as number), y: (b as number) / 2 + (d as number) / 2 + (f as number) })

describe('tiles', () => {
  it('are numbered as the world numbers them', () => {
    expect(tileAt(0, 0, 1)).toEqual({ x: 1, y: 1 })
    // The published example of the OpenStreetMap wiki: Oslo, level 7.
    const { x, y } = tileAt(10.66, 59.9, 7)
    expect([Math.floor(x), Math.floor(y)]).toEqual([67, 37])
    fc.assert(fc.property(fc.double({ min: 73, max: 135, noNaN: true }), fc.double({ min: 3, max: 54, noNaN: true }), fc.integer({ min: 3, max: 19 }), (lon, lat, z) => {
      const at = tileAt(lon, lat, z)
      const back = cornerOf(at.x, at.y, z)
      expect([back.lon, back.lat]).toEqual([expect.closeTo(lon, 7), expect.closeTo(lat, 7)])
    }))
  })

  it('come nearer with the plan, within what maps are cut for', () => {
    expect([zoomFor(0.6, 37), zoomFor(1.2, 37), zoomFor(1e-6, 37), zoomFor(1e9, 37)]).toEqual([18, 17, TILE_ZOOM.most, TILE_ZOOM.least])
  })

  it('lie where their degrees are, within a decimetre', () => {
    const plan = ground()
    for (const { z, x, y, matrix } of layTiles(plan, 'cgcs2000', SEEN, 0.5)) {
      const { lon, lat } = cornerOf(x + 0.5, y + 0.5, z)
      const [wanted, found] = [toPlan(plan, lon, lat), middle(matrix)]
      expect(Math.hypot(wanted.x - found.x, wanted.y - found.y)).toBeLessThan(0.1)
    }
  })

  it('cover all that is seen', () => {
    const plan = ground()
    const tiles = layTiles(plan, 'wgs84', SEEN, 0.5)
    for (const [x, y] of [[0, 0], [400, 0], [400, 300], [200, 150]] as const) {
      const { lon, lat } = toLonLat(plan, x, y)
      const at = tileAt(lon, lat, tiles[0]?.z ?? 0)
      expect(tiles.some((it) => it.x === Math.floor(at.x) && it.y === Math.floor(at.y))).toBe(true)
    }
  })

  it('of a shifted map are brought back: what it shows at shifted degrees lies where it is', () => {
    const plan = ground()
    const { lon, lat } = toLonLat(plan, 200, 150)
    const shown = toGcj(lon, lat)
    const tiles = layTiles(plan, 'gcj02', SEEN, 0.5)
    const at = tileAt(shown.lon, shown.lat, tiles[0]?.z ?? 0)
    const tile = tiles.find((it) => it.x === Math.floor(at.x) && it.y === Math.floor(at.y))
    const [a, b, c, d, e, f] = tile?.matrix ?? [0, 0, 0, 0, 0, 0]
    const [u, v] = [at.x % 1, at.y % 1]
    expect(Math.hypot(a * u + c * v + e - 200, b * u + d * v + f - 150)).toBeLessThan(0.2)
  })

  it('are never too many: a wide sight takes coarser ones', () => {
    const tiles = layTiles(ground(), 'cgcs2000', { west: -20_000, south: -20_000, east: 20_000, north: 20_000 }, 0.5)
    expect(tiles.length).toBeLessThanOrEqual(80)
    expect(tiles[0]?.z).toBeLessThan(18)
  })
})
