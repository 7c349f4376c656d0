import type { Cast, Somebody } from '../../video/paint-plant.ts'
import type { Ground } from '../../video/plant-grounds.ts'

/** What the cameras of the fictitious plant see from day to day, and what happens there now and then. Nothing here says what is recognised: that is the worker's to find. */
export interface Scene {
  readonly ground: Ground
  readonly everyday: { readonly seconds: number; readonly cast: Cast }
  readonly visit?: { readonly seconds: number; readonly cast: Cast; readonly again?: number }
}
const SPEED = 62
/** Walks from `from` to `to`, beginning at second `at`; undefined before and after. */
const walks = (from: number, to: number, at: number, foot: number, high = 132) => (seconds: number): Somebody[] => {
  const gone = (seconds - at) * SPEED
  return gone < 0 || gone > Math.abs(to - from) ? [] : [{ x: from + Math.sign(to - from) * gone, foot, high, step: gone / 62, left: to < from }]
}
const stands = (x: number, foot: number, step: number, left = false, high = 132): Somebody => ({ x, foot, high, step, stands: true, left })
const nobody: Cast = () => []
const [OUT_LEFT, OUT_RIGHT] = [-40, 680]

export const SCENES = {
  /** Somebody passes in front of the tanks; now and then into the bund, which has its own rule. */
  'CAM-01': { ground: 'tanks', everyday: { seconds: 16, cast: walks(OUT_LEFT, 262, 2, 344) }, visit: { seconds: 20, cast: (at) => (at < 9 ? walks(OUT_LEFT, 520, 0, 348)(at) : at < 13 ? [stands(518, 348, at)] : walks(518, OUT_RIGHT, 13, 348)(at)) } },
  /** Nobody; now and then three at a time where two are allowed. */
  'CAM-02': { ground: 'hall', everyday: { seconds: 8, cast: nobody }, visit: { seconds: 24, cast: (at) => [...walks(OUT_LEFT, 560, 1, 346)(at), ...walks(OUT_LEFT, 560, 2.5, 332, 126)(at), ...walks(OUT_RIGHT, 90, 2, 340, 130)(at)] } },
  'CAM-03': { ground: 'yard', everyday: { seconds: 8, cast: nobody } },
  'CAM-04': { ground: 'substation', everyday: { seconds: 8, cast: nobody }, visit: { seconds: 14, cast: walks(OUT_LEFT, OUT_RIGHT, 1, 342) } },
  /** Somebody is on duty; now and then nobody. */
  'CAM-05': { ground: 'room', everyday: { seconds: 8, cast: (at) => [stands(330, 338, at / 4)] }, visit: { seconds: 8, cast: (at) => (at < 0.5 ? [stands(330, 338, 0)] : walks(330, OUT_LEFT, 0.5, 340)(at)), again: 7 } },
} as const satisfies Readonly<Record<string, Scene>>
export type DemoCamera = keyof typeof SCENES
