import type { PlanPoint } from '@anlan/plant/contract/place'

/** Metres a second, as people walk who carry something. */
export const PACE = 1.1

const inside = (ring: readonly PlanPoint[], { x, y }: PlanPoint): boolean => {
  let odd = false
  for (const [at, a] of ring.entries()) {
    const b = ring[(at + 1) % ring.length] ?? a
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) odd = !odd
  }
  return odd
}

/** A spot within a ring, not too near to its edge. */
export const spotIn = (ring: readonly PlanPoint[], roll: () => number): PlanPoint => {
  const [xs, ys] = [ring.map(({ x }) => x), ring.map(({ y }) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  for (let tries = 0; tries < 50; tries += 1) {
    const spot = { x: left + (0.1 + 0.8 * roll()) * (right - left), y: low + (0.1 + 0.8 * roll()) * (high - low) }
    if (inside(ring, spot)) return spot
  }
  return { x: (left + right) / 2, y: (low + high) / 2 }
}

export interface Way {
  readonly here: PlanPoint
  readonly goal: PlanPoint
  /** Seconds to stand before the next way. */
  readonly rest: number
}

/** Where somebody is some seconds later: on the way, or standing a while before the next one within the own area. */
export const walkOn = ({ here, goal, rest }: Way, seconds: number, ring: readonly PlanPoint[], roll: () => number): Way => {
  if (rest > 0) return { here, goal, rest: rest - seconds }
  const [dx, dy] = [goal.x - here.x, goal.y - here.y]
  const far = Math.hypot(dx, dy)
  if (far <= PACE * seconds) return { here: goal, goal: spotIn(ring, roll), rest: 20 + roll() * 120 }
  const part = (PACE * seconds) / far
  return { here: { x: here.x + dx * part, y: here.y + dy * part }, goal, rest: 0 }
}
