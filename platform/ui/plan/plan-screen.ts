import type { Point } from '@anlan/kernel/geometry'
import type { ViewBox } from './view-box.ts'

/** The pixels that a plan is drawn on. */
export interface ScreenBox {
  readonly width: number
  readonly height: number
}

/** How the seen part of a plan lies on the screen, as an SVG's `xMidYMid meet` lays it: all of it visible, in the middle. */
export interface PlanScreen extends ScreenBox {
  /** Pixels a metre. */
  readonly scale: number
  readonly left: number
  readonly top: number
  /** North-south metres of the whole plan: y runs to the north there and downward on the screen. */
  readonly metres: number
  /** Degrees that everything is turned by, clockwise, around the middle of the screen. */
  readonly turn: number
}

export const planScreen = (view: ViewBox, box: ScreenBox, metres: number, turn = 0): PlanScreen => {
  const scale = Math.min(box.width / view.width, box.height / view.height)
  return {
    ...box,
    scale,
    left: (box.width - view.width * scale) / 2 - view.x * scale,
    top: (box.height - view.height * scale) / 2 - view.y * scale,
    metres,
    turn,
  }
}

/** Around the middle of the screen, degrees clockwise. */
const turned = ({ x, y }: Point, { width, height }: ScreenBox, degrees: number): Point => {
  if (degrees === 0) return { x, y }
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const [dx, dy] = [x - width / 2, y - height / 2]
  return { x: width / 2 + dx * cos - dy * sin, y: height / 2 + dx * sin + dy * cos }
}

/** Plan metres to pixels. */
export const toScreen = ({ x, y }: Point, screen: PlanScreen): Point => {
  const { scale, left, top, metres, turn } = screen
  return turned({ x: left + x * scale, y: top + (metres - y) * scale }, screen, turn)
}

/** Pixels as they would be without the turn. */
export const straightened = (at: Point, screen: PlanScreen): Point => turned(at, screen, -screen.turn)

/** Pixels to plan metres. */
export const toPlan = (at: Point, screen: PlanScreen): Point => {
  const { scale, left, top, metres } = screen
  const { x, y } = straightened(at, screen)
  return { x: (x - left) / scale, y: metres - (y - top) / scale }
}

/** Two fingers: where they were, where they are. The ground between them follows. */
export const pinched = (view: ViewBox, before: readonly [Point, Point], after: readonly [Point, Point], whole: ViewBox, closest: number): ViewBox => {
  const spread = ([a, b]: readonly [Point, Point]): number => Math.max(1e-6, Math.hypot(a.x - b.x, a.y - b.y))
  const middle = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  const width = Math.min(Math.max((view.width * spread(before)) / spread(after), closest), whole.width * 2)
  const factor = width / view.width
  const [from, to] = [middle(before), middle(after)]
  return { x: from.x - (to.x - view.x) * factor, y: from.y - (to.y - view.y) * factor, width, height: view.height * factor }
}
