import type { Id } from '@anlan/kernel/id'
import type { OrgKind, Role } from '@anlan/kernel/role'

/** What an account may do in one org, as the people house knows it. */
export interface Member {
  readonly org: { readonly id: Id; readonly name: string; readonly kind: OrgKind }
  readonly roles: readonly Role[]
  readonly person: { readonly id: Id; readonly name: string } | null
}

export type MembersOf = (account: Id) => Promise<readonly Member[]>
