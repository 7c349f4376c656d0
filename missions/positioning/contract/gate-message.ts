import type { Instant } from '@anlan/kernel/time'
import type { Source, Taken } from './report.ts'

interface Told {
  /** The gate system's own; the same again is the same message. */
  readonly id: string
  readonly at: Instant
}

/** Somebody passed a gate. */
export interface Passage extends Told {
  readonly kind: 'in' | 'out'
  /** As the gate system calls it. */
  readonly gate: string
  readonly people: number
  readonly card: string | null
  /** Whoever the gate system takes it for, in its own words. */
  readonly person: string | null
}

/** How many are inside by one gate, or by several together. */
export interface Total extends Told {
  readonly kind: 'total'
  readonly gates: readonly string[]
  readonly inside: number
}

export type GateMessage = Passage | Total

/** `accepted` holds those that came before, too; nothing is parked. */
export interface GatesTaken extends Taken {
  /** Why some were refused, each reason once, for whoever sends. */
  readonly words: readonly string[]
}

/** What an edge may ask of positioning for the gates. */
export interface GateIntake {
  /** Resolves when everything is committed: only then may an edge acknowledge. */
  pass(source: Source, messages: readonly GateMessage[]): Promise<GatesTaken>
}
