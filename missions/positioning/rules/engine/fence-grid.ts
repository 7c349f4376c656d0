import type { Form } from './rings.ts'

/** What stands on the ground of one plan and may reach into a cell. */
export interface Standing {
  readonly form: Form
}

/** Even squares over a plan; each knows, in order, what may reach into it. */
export interface FenceGrid<It extends Standing> {
  near(x: number, y: number): readonly It[]
}

const NOTHING: readonly never[] = []
/** Beyond this many squares a side, they get larger: a fence around the whole district must not cost memory. */
const SIDE = 256
const CELL_METRES = 16

export const gridOf = <It extends Standing>(all: readonly It[]): FenceGrid<It> => {
  const left = Math.min(...all.map(({ form }) => form.left))
  const bottom = Math.min(...all.map(({ form }) => form.bottom))
  const width = Math.max(...all.map(({ form }) => form.right)) - left
  const height = Math.max(...all.map(({ form }) => form.top)) - bottom
  const cell = Math.max(CELL_METRES, width / SIDE, height / SIDE)
  const columns = Math.floor(width / cell) + 1
  const rows = Math.floor(height / cell) + 1
  const cells: It[][] = Array.from({ length: columns * rows }, () => [])
  for (const it of all) {
    const { form } = it
    for (let row = Math.floor((form.bottom - bottom) / cell); row <= Math.floor((form.top - bottom) / cell); row += 1)
      for (let column = Math.floor((form.left - left) / cell); column <= Math.floor((form.right - left) / cell); column += 1) (cells[row * columns + column] as It[]).push(it)
  }
  return {
    near: (x, y) => {
      const column = Math.floor((x - left) / cell)
      const row = Math.floor((y - bottom) / cell)
      return column >= 0 && column < columns && row >= 0 && row < rows ? (cells[row * columns + column] as It[]) : NOTHING
    },
  }
}
