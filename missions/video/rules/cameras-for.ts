import type { Id } from '@anlan/kernel/id'
import type { CameraData } from '../contract/camera.ts'

/** How near a camera of another area has to hang to be of use: our own figure, after makers' advice; no standard gives one. */
export const NEAR_METRES = 25
/** More pictures than these nobody looks at. */
const MOST = 4

export interface Place {
  readonly area: string
  readonly plan: string
  readonly x?: number | undefined
  readonly y?: number | undefined
}
type Hanging = Pick<CameraData, 'name' | 'area' | 'plan' | 'x' | 'y' | 'sees' | 'stopped' | 'recorder' | 'explosionProof'>
export interface Known {
  readonly id: Id
  readonly data: Hanging
}
export interface Chosen extends Known {
  readonly why: 'area' | 'sees' | 'near'
  readonly metres: number | null
}

const metresFrom = ({ plan, x, y }: Place, camera: Hanging): number | null =>
  x === undefined || y === undefined || camera.x === null || camera.y === null || plan !== camera.plan ? null : Math.round(Math.hypot(camera.x - x, camera.y - y))

const whyOf = (place: Place, { area, sees }: Hanging, metres: number | null): Chosen['why'] | null => {
  if (area === place.area) return 'area'
  if (sees.includes(place.area)) return 'sees'
  return metres !== null && metres <= NEAR_METRES ? 'near' : null
}

/** Those that see the place: in its area, or with it in their picture, or near enough; the nearest first, then those of which nobody knows how far they are. */
export const chooseCameras = (place: Place, cameras: readonly Known[]): Chosen[] =>
  cameras
    .filter(({ data }) => !data.stopped && data.recorder !== '')
    .flatMap((camera) => {
      const metres = metresFrom(place, camera.data)
      const why = whyOf(place, camera.data, metres)
      return why === null ? [] : [{ ...camera, why, metres }]
    })
    .toSorted((a, b) => (a.metres ?? Number.MAX_SAFE_INTEGER) - (b.metres ?? Number.MAX_SAFE_INTEGER) || a.data.name.localeCompare(b.data.name, 'zh'))
    .slice(0, MOST)
