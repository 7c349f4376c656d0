import type { Id } from '@anlan/kernel/id'
import type { Role } from '@anlan/kernel/role'
import type { Instant } from '@anlan/kernel/time'

/** Whose hand does it, and when. The id is the person's, or the account's where an account has no person. */
export interface Hand {
  readonly id: Id
  readonly name: string
  readonly roles: readonly Role[]
  readonly now: Instant
}
