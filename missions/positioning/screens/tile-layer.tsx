import { memo } from 'react'
import { useHere } from '@anlan/platform/ui/here'
import type { PlanSight } from '@anlan/platform/ui/plan/plan-stage'
import { layTiles } from '../rules/ground/tiles.ts'
import type { Tiles } from './use-tiles.ts'

/** What the screen shows of the plan, also when it is turned. Metres, y to the north. */
const seenOf = ({ view, screen, turn }: PlanSight, height: number) => {
  const [wide, high] = [screen.width / screen.scale, screen.height / screen.scale]
  const reach = Math.hypot(wide, high) / 2
  const [dx, dy] = turn === 0 ? [wide / 2, high / 2] : [reach, reach]
  const [x, y] = [view.x + view.width / 2, height - view.y - view.height / 2]
  return { west: x - dx, east: x + dx, south: y - dy, north: y + dy }
}

interface TileLayerProps {
  readonly tiles: Tiles
  readonly sight: PlanSight
  readonly height: number
}

/** The map below the plan, each tile laid where its degrees are. */
export const TileLayer = memo(({ tiles: { id, ground, datum }, sight, height }: TileLayerProps) => {
  const { org } = useHere()
  if (sight.screen.width === 0) return null
  return layTiles(ground, datum, seenOf(sight, height), sight.px).map(({ z, x, y, matrix: [a, b, c, d, e, f] }) => (
    // A hair wider than it is: no seams.
    <image key={`${z}-${x}-${y}`} className="po-tile" href={`/api/orgs/${org.id}/positioning/tiles/${id}/${z}/${x}/${y}`} width={1.004} height={1.004} preserveAspectRatio="none" transform={`matrix(${a} ${-b} ${c} ${-d} ${e} ${height - f})`} />
  ))
})
