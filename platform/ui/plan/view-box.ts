/** The part of the plan that is seen, in plan metres; y to the north, so the SVG is turned over when drawn. */
export interface ViewBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const MARGIN = 0.05
const CLOSEST = 5

/** The whole plan with a little air around it. */
export const wholePlan = (width: number, height: number): ViewBox => ({
  x: -width * MARGIN,
  y: -height * MARGIN,
  width: width * (1 + 2 * MARGIN),
  height: height * (1 + 2 * MARGIN),
})

/** Zooms by `factor` (< 1 is nearer) so that the point stays where it is. */
export const zoomAt = (view: ViewBox, at: { x: number; y: number }, factor: number, whole: ViewBox): ViewBox => {
  const width = Math.min(Math.max(view.width * factor, CLOSEST), whole.width * 2)
  const real = width / view.width
  return { x: at.x - (at.x - view.x) * real, y: at.y - (at.y - view.y) * real, width, height: view.height * real }
}

export const panBy = (view: ViewBox, dx: number, dy: number): ViewBox => ({ ...view, x: view.x - dx, y: view.y - dy })

/** Corners are kept to the decimetre: nobody draws finer. */
export const toDecimetre = (metres: number): number => Math.round(metres * 10) / 10
