import type { PatrolStop } from '../../contract/patrol-stop.ts'
import type { Whereabout } from '../../contract/whereabouts.ts'
import { type Form, formOf, isIn } from '../engine/rings.ts'

/** A stop laid out on its plan, ready to be asked. */
export interface StopGround {
  readonly plan: string
  readonly floor: number | null
  readonly form: Form
  /** A fix that is less exact than this says nothing of the stop. Metres. */
  readonly exact: number
  readonly middle: { readonly x: number; readonly y: number }
}

/** Undefined for a stop that has only a code. */
export const groundOf = ({ shape, floor }: Pick<PatrolStop, 'shape' | 'floor'>, plan: string): StopGround | undefined => {
  if (shape === null) return undefined
  const form = formOf(shape)
  const { left, right, bottom, top } = form
  return { plan, floor, form, exact: Math.min(right - left, top - bottom) / 2, middle: { x: (left + right) / 2, y: (bottom + top) / 2 } }
}

/** Whether a fix is good enough to say where somebody stands as far as this stop goes. */
export const isExactFor = (ground: StopGround, { accuracy }: Pick<Whereabout, 'accuracy'>): boolean => accuracy <= ground.exact

export const isOn = ({ plan, floor, form }: StopGround, at: Whereabout): boolean => at.plan === plan && (floor === null || floor === at.floor) && isIn(form, at.x, at.y)

/** Metres to the middle of the stop; infinitely far on another plan. */
export const metresTo = ({ plan, middle }: StopGround, at: Pick<Whereabout, 'plan' | 'x' | 'y'>): number => (at.plan === plan ? Math.hypot(at.x - middle.x, at.y - middle.y) : Infinity)
