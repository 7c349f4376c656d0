import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Source } from './report.ts'

/** What an access-control system saw: a card on somebody who is not its carrier. */
export interface SeenElse {
  /** Number of the terminal. */
  readonly card: string
  readonly at: Instant
  /** Whom it took him for, in its own words; empty where it does not say. */
  readonly seen: string
  readonly place: string
  /** JPEG or PNG. */
  readonly photo: Uint8Array | null
}

/** What an edge may tell positioning of 人证不符. */
export interface MismatchIntake {
  /** Resolves when it is committed. `again`: it stood already. */
  mismatch(source: Source, seen: SeenElse): Promise<Decision<{ readonly id: Id; readonly again: boolean }>>
}
