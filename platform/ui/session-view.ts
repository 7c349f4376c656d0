import type { Id } from '@anlan/kernel/id'
import type { OrgKind, Role } from '@anlan/kernel/role'
import type { Instant } from '@anlan/kernel/time'

export interface PersonHere {
  readonly id: Id
  readonly name: string
}

export interface OrgHere {
  readonly id: Id
  readonly name: string
  readonly kind: OrgKind
}

export interface Membership {
  readonly org: OrgHere
  readonly roles: readonly Role[]
  readonly person?: PersonHere | null
}

export interface PlantTime {
  readonly wallAnchor: Instant
  readonly plantAnchor: Instant
  readonly rate: number
}

/** What `GET /api/session` answers: who I am, where I may act, what the plant's clock shows. */
export interface SessionView {
  readonly account: { readonly id: Id; readonly name: string; readonly login?: string }
  readonly person: PersonHere | null
  readonly memberships: readonly Membership[]
  readonly csrf: string
  readonly mode: 'demo' | 'production'
  readonly plantClock: PlantTime
  readonly mustChangePassword: boolean
}
