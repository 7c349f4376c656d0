import type { Track } from '../../contract/look.ts'
import { footOf } from './box.ts'

/** Whose feet are no further apart than one body's height stand together; a picture knows no metres. */
const HEIGHTS_APART = 1

const together = (one: Track, other: Track, shape: number): boolean => {
  const [a, b] = [footOf(one.box), footOf(other.box)]
  return Math.hypot((a.x - b.x) * shape, a.y - b.y) <= ((one.box.height + other.box.height) / 2) * HEIGHTS_APART
}

/** The largest group in which everybody stands with somebody. */
export const largestGroup = (people: readonly Track[], shape: number): readonly Track[] => {
  const left = new Set(people)
  let largest: readonly Track[] = []
  for (const first of people) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const member of group) for (const other of left) if (together(member, other, shape)) { left.delete(other); group.push(other) }
    if (group.length > largest.length) largest = group
  }
  return largest
}
