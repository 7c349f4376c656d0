import type { GateState } from '../../contract/gate.ts'

export interface Compared {
  /** People inside by all gates that have told anything; null while none has. */
  readonly inside: number | null
  /** People less cards. */
  readonly difference: number | null
  readonly state: GateState
}

/**
 * People by the gates against cards by positioning (AQ 3067-2026 5.7.3). A silent card counts where it was last seen: its
 * carrier is unknown, not gone. A count below zero says nothing of people but that somebody has to count anew.
 */
export const compareHeads = (counted: readonly (number | null)[], cards: number): Compared => {
  const told = counted.filter((it) => it !== null)
  if (told.length === 0) return { inside: null, difference: null, state: 'uncounted' }
  const inside = told.reduce((sum, it) => sum + it, 0)
  if (inside < 0) return { inside, difference: null, state: 'below-zero' }
  const difference = inside - cards
  return { inside, difference, state: difference > 0 ? 'without-terminal' : difference < 0 ? 'more-cards' : 'even' }
}
