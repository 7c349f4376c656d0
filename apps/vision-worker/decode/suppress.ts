import type { Raw } from './output.ts'

const shared = (one: Raw, other: Raw): number => {
  const wide = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left)
  const high = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top)
  if (wide <= 0 || high <= 0) return 0
  return (wide * high) / (one.width * one.height + other.width * other.height - wide * high)
}

/** Of one place only the surest of a sort stays. */
export const suppress = (found: readonly Raw[], overlap: number, sortOf: (raw: Raw) => string): Raw[] => {
  const kept: Raw[] = []
  for (const it of found.toSorted((a, b) => b.score - a.score)) if (!kept.some((other) => sortOf(other) === sortOf(it) && shared(other, it) > overlap)) kept.push(it)
  return kept
}
