import type { ClauseId } from '@anlan/standards/clause'
import type { AlarmCode } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../../contract/permit.ts'
import type { Facts } from '../facts.ts'

/** The moments at which the law lets nobody pass. */
export type Turn = 'apply' | 'submit' | 'sign' | 'start' | 'resume' | 'accept'

/**
 * One condition of the law: pure, with its clause and, where AQ 3064.2 has one, its alarm code. `at` says where it blocks;
 * `watch` what happens when it opens while work goes on: the work stops by itself, or people are only warned.
 */
export interface Gate {
  readonly name: string
  readonly title: string
  readonly clause: ClauseId
  readonly alarm: AlarmCode | null | ((permit: Permit, facts: Facts) => AlarmCode | null)
  readonly at: readonly Turn[]
  readonly watch?: 'stop' | 'warn'
  /** What is wrong and what to do, in Chinese; null: closed. */
  readonly judge: (permit: Permit, facts: Facts) => string | null
}

export const gate = (it: Gate): Gate => it
