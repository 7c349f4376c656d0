import { MINUTE, SECOND } from '@anlan/kernel/time'
import type { Camera } from '../../video/camera.ts'
import type { Mood } from '../../video/play-clip.ts'
import type { DemoCamera } from './scenes.ts'

interface Happening {
  readonly camera: DemoCamera
  readonly mood: Mood
  /** After the start, and from then on every so often. */
  readonly first: number
  readonly every: number
  readonly lasts: number
}
/** Seldom enough that nobody is disturbed, soon enough that whoever looks sees one. */
const HAPPENINGS: readonly Happening[] = [
  { camera: 'CAM-01', mood: 'visit', first: 100 * SECOND, every: 40 * MINUTE, lasts: 18 * SECOND },
  { camera: 'CAM-03', mood: 'black', first: 3 * MINUTE, every: 90 * MINUTE, lasts: 30 * SECOND },
  { camera: 'CAM-05', mood: 'visit', first: 6 * MINUTE, every: 120 * MINUTE, lasts: 95 * SECOND },
  { camera: 'CAM-02', mood: 'visit', first: 15 * MINUTE, every: 75 * MINUTE, lasts: 18 * SECOND },
  { camera: 'CAM-04', mood: 'visit', first: 20 * MINUTE, every: 60 * MINUTE, lasts: 14 * SECOND },
]

/** Somebody walks where nobody may, a lamp fails, a post is left: what the cameras show, at times that are the same after each start. */
export const happen = (cameras: ReadonlyMap<DemoCamera, { readonly camera: Camera; readonly ready: () => Promise<void> }>): void => {
  for (const { camera, mood, first, every, lasts } of HAPPENINGS) {
    const shown = cameras.get(camera)
    const once = async (): Promise<void> => {
      setTimeout(() => void once(), every).unref()
      await shown?.ready()
      shown?.camera.show(mood)
      setTimeout(() => shown?.camera.show('scene'), lasts).unref()
    }
    setTimeout(() => void once(), first).unref()
  }
}
