import type { Point } from '@anlan/kernel/geometry'
import type { FenceData } from '../contract/fence.ts'
import type { Shape } from '../contract/shape.ts'

const short = (metres: number): string => String(Math.round(metres * 100) / 100)
const ringPath = (ring: readonly Point[], height: number): string =>
  ring.length === 0 ? '' : `${ring.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(height - y)}`).join('')}Z`

/** An SVG path of the shape; holes by the even-odd rule. `height` of the plan, since y runs to the north. */
export const shapePath = (shape: Shape, height: number): string => {
  if (shape.kind === 'polygon') return [shape.ring, ...shape.holes].map((ring) => ringPath(ring, height)).join('')
  const { x, y, radius } = shape
  return `M${short(x - radius)} ${short(height - y)}a${short(radius)} ${short(radius)} 0 1 0 ${short(radius * 2)} 0a${short(radius)} ${short(radius)} 0 1 0 ${short(-radius * 2)} 0Z`
}

/** Where its name stands: the upper left corner of what it covers. */
export const labelSpot = (shape: Shape): Point =>
  shape.kind === 'circle'
    ? { x: shape.x - shape.radius * Math.SQRT1_2, y: shape.y + shape.radius * Math.SQRT1_2 }
    : { x: Math.min(...shape.ring.map(({ x }) => x)), y: Math.max(...shape.ring.map(({ y }) => y)) }

/** Metres from its west to its east. */
const widthOf = (shape: Shape): number => {
  if (shape.kind === 'circle') return 2 * shape.radius
  const xs = shape.ring.map(({ x }) => x)
  return Math.max(...xs) - Math.min(...xs)
}

/** What of its name and head count finds room above it: all, the count alone, or nothing. `px` a pixel in metres. */
export const labelFor = (shape: Shape, words: string, px: number): string => {
  const room = widthOf(shape) / px - 10
  const needs = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 7), 0)
  const count = /\d+ 人$/.exec(words)?.[0] ?? words
  return [words, count].find((text) => needs(text) <= room) ?? ''
}

export const middleOf = (shape: Shape): Point => {
  if (shape.kind === 'circle') return { x: shape.x, y: shape.y }
  const [xs, ys] = [shape.ring.map(({ x }) => x), shape.ring.map(({ y }) => y)]
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 }
}

/** Square metres, holes taken off. */
export const groundOf = (shape: Shape): number => {
  if (shape.kind === 'circle') return Math.PI * shape.radius ** 2
  const ring = (points: readonly Point[]): number =>
    Math.abs(points.reduce((sum, a, at) => {
      const b = points[(at + 1) % points.length] ?? a
      return sum + a.x * b.y - b.x * a.y
    }, 0)) / 2
  return ring(shape.ring) - shape.holes.reduce((sum, hole) => sum + ring(hole), 0)
}

/** Whether it is in force at that moment: a temporary one begins and ends by itself. */
export const inForce = ({ active, temporary, from, until }: Pick<FenceData, 'active' | 'temporary' | 'from' | 'until'>, now: number): boolean =>
  active && (!temporary || ((from === null || from <= now) && (until === null || now < until)))

export const onFloor = ({ floors }: Pick<FenceData, 'floors'>, floor: number | undefined): boolean =>
  floor === undefined || floors === null || (floors.from <= floor && floor <= floors.to)
