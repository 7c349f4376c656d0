import type { Id } from '@anlan/kernel/id'
import type { PersonClass } from '../../contract/fence.ts'

/** Whose time is counted, and under what. */
export interface CountedPerson {
  readonly person: Id
  readonly class: PersonClass
  readonly department: Id | null
}
