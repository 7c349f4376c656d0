import { CELL_METRES, type Heat } from '../../contract/heat.ts'
import type { Point } from '@anlan/kernel/geometry'

/** Five steps of one ink: how long is told by how dark, as the colours of law stand for levels. */
const ALPHAS = [0.18, 0.34, 0.5, 0.66, 0.82] as const
export const STEPS = ALPHAS.length

/** A time that is nobody's to know. */
const HIDDEN = 'rgb(70 80 83 / 16%)'

/** The least person-minutes of each step: of the cells that say a time a fifth each, so that a few busy ones do not make all others pale. */
export const stepsOf = (cells: Heat['cells']): number[] => {
  const times = cells.flatMap(([, , minutes]) => (minutes === null ? [] : [minutes])).toSorted((a, b) => a - b)
  return Array.from({ length: STEPS }, (_, step) => times[Math.floor((times.length * step) / STEPS)] ?? 0)
}

export const inkOf = (step: number): string => `rgb(91 63 140 / ${ALPHAS[step] ?? ALPHAS[0]})`

export const inkOfCell = (minutes: number | null, steps: readonly number[]): string => (minutes === null ? HIDDEN : inkOf(Math.max(0, steps.findLastIndex((least) => minutes >= least))))

/** The corners of a cell in plan metres. */
export const cornersOf = ([column, row]: Heat['cells'][number]): readonly Point[] => {
  const [x, y] = [column * CELL_METRES, row * CELL_METRES]
  return [{ x, y }, { x: x + CELL_METRES, y }, { x: x + CELL_METRES, y: y + CELL_METRES }, { x, y: y + CELL_METRES }]
}

/** What is told of the cell that somebody points at. */
export const cellWords = (cells: Heat['cells'], { x, y }: Point): string | undefined => {
  const [column, row] = [Math.floor(x / CELL_METRES), Math.floor(y / CELL_METRES)]
  const cell = cells.find(([c, r]) => c === column && r === row)
  if (cell === undefined) return undefined
  const [, , minutes] = cell
  return `东 ${column * CELL_METRES}～${(column + 1) * CELL_METRES} 米，北 ${row * CELL_METRES}～${(row + 1) * CELL_METRES} 米：${minutes === null ? '停留过的人少于 3 人，不显示时间' : `${minutes.toLocaleString('zh-CN')} 人·分钟`}`
}
