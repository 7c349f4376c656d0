import type { Point } from '@anlan/kernel/geometry'
import type { Box } from '../../contract/look.ts'

/** Where somebody stands: the middle of the lower edge. */
export const footOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height })
export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** How much two boxes are the same, 0 to 1: what they share of what they cover together. */
export const overlap = (one: Box, other: Box): number => {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (wide <= 0 || high <= 0) return 0
  const both = wide * high
  return both / (one.width * one.height + other.width * other.height - both)
}
