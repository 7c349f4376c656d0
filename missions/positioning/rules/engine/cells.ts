import type { Track } from './track.ts'

/** People sorted into even squares of their plan and floor, to find those near somebody. */
export interface Cells {
  /** Those within so many metres of one of them, itself included; at most the size of a square. */
  near(track: Track, metres: number): Track[]
}

/** Squares to either side of a plan's corner, storeys below the ground: more than any site has. */
const [SQUARES, CELLARS] = [2 ** 19, 64]

export const cellsOf = (tracks: readonly Track[], size: number): Cells => {
  const plans = new Map<string | null, Map<number, Track[]>>()
  const key = (floor: number, column: number, row: number): number => ((floor + CELLARS) * 2 * SQUARES + column + SQUARES) * 2 * SQUARES + row + SQUARES
  const square = (metres: number): number => Math.floor(metres / size)
  for (const track of tracks) {
    let plan = plans.get(track.plan)
    if (plan === undefined) plans.set(track.plan, (plan = new Map()))
    const at = key(track.floor, square(track.x), square(track.y))
    const cell = plan.get(at)
    if (cell === undefined) plan.set(at, [track])
    else cell.push(track)
  }
  return {
    near: ({ plan, x, y, floor }, metres) => {
      const found: Track[] = []
      const squares = plans.get(plan) as Map<number, Track[]>
      const [column, row] = [square(x), square(y)]
      for (let east = column - 1; east <= column + 1; east += 1) {
        for (let north = row - 1; north <= row + 1; north += 1) {
          for (const other of squares.get(key(floor, east, north)) ?? []) if ((other.x - x) ** 2 + (other.y - y) ** 2 <= metres ** 2) found.push(other)
        }
      }
      return found
    },
  }
}
