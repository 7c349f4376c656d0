import type { Id } from '@anlan/kernel/id'
import type { Finding } from '../engine/book.ts'

/** Cards blink at the edge of a fence: what stands ends when it has not held for so long. */
const CLEAR_SECONDS = 15

export interface Difference {
  readonly key: Id
  readonly fences: readonly Id[]
  readonly graceSeconds: number
  readonly difference: number | null
}

/**
 * People in the production area without a terminal, once it has lasted (AQ 3067-2026 5.7.3, AQ 3064.3-2025 4.6).
 * @param at the middle of the area on its plan, metres
 * @returns undefined where as many cards as people, or more, are inside
 */
export const differenceFinding = ({ key, fences, graceSeconds, difference }: Difference, at: { readonly plan: string; readonly x: number; readonly y: number }): Finding | undefined => {
  if (difference === null || difference <= 0) return undefined
  const [only, ...others] = fences
  return {
    kind: 'without-terminal', cause: `without-terminal:${key}`, level: 'orange', fence: others.length === 0 ? (only ?? null) : null, carriers: [], ...at, floor: 1,
    value: difference, allowed: 0, graceSeconds, clearSeconds: CLEAR_SECONDS, counts: true,
  }
}
