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

/** What a new record begins with. */
export const begun = (id: Id, { name, now }: Pick<Hand, 'name' | 'now'>) => ({ id, version: 1, createdAt: now, createdBy: name, updatedAt: now, updatedBy: name })

/** The record after somebody changed it. */
export const changed = <Kept extends { readonly version: number }>(record: Kept, changes: Partial<Kept>, { name, now }: Pick<Hand, 'name' | 'now'>): Kept => ({
  ...record, ...changes, version: record.version + 1, updatedAt: now, updatedBy: name,
})
