import type { Id } from '@anlan/kernel/id'
import type { Rules } from '@anlan/standards/profile'
import type { Danger } from '../../contract/records.ts'
import type { Hand } from '../hand.ts'

/** What every step of a danger is judged by. */
export interface MoveFacts {
  readonly danger: Danger
  readonly by: Hand
  readonly rules: Rules
  /** The persons named in the input, those that there are. */
  readonly persons: readonly Named[]
}

export interface Named {
  readonly id: Id
  readonly name: string
}

/** Who and when, as a part of a danger keeps it. */
export const signed = ({ id, name, now }: Hand) => ({ by: { id, name }, at: now })
