import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { plantDay } from '@anlan/kernel/time'
import { proveHand } from '@anlan/people/contract/terminal'
import type { Scope } from '@anlan/platform/module/scope'
import type { Permit, Signed } from '../contract/permit.ts'
import type { PresenceProof } from '../contract/person.ts'
import { delegationRegister } from '../contract/sign-permit.ts'
import { delegates } from '../rules/delegation.ts'
import type { Signing } from '../rules/life/sign.ts'
import { deviceFits } from './device.ts'
import { namesOf } from './named.ts'
import { presenceAt } from './presence.ts'

interface Pen {
  readonly opinion: string
  readonly picture: Id | null
  readonly secret: string
  readonly proofs: readonly PresenceProof[]
  readonly delegation: Id | null
}

const inWhoseStead = async (scope: Scope, delegation: Id | null, node: Signed['node']): Promise<Decision<Signing['for']>> => {
  if (delegation === null) return accept(null)
  const row = await scope.ask(endpointsOf(delegationRegister).get, { id: delegation })
  if (!row.accepted || !delegates(row.value.data, { person: scope.person ?? '', node, day: plantDay(scope.now) })) return refuse('delegation-void', '没有有效的签批委托，请核对委托的环节和起止日期', { field: 'delegation', clause: 'AQ 3064.2-2025 5.5.3' })
  const { from } = row.value.data
  const names = await namesOf(scope, [from], 'delegation')
  return names.accepted ? accept({ id: from, name: names.value.get(from) ?? '' }) : names
}

/** Whether the hand is really that person's; the secret is asked again for each signature. */
export const provePen = (scope: Scope, secret: string) => scope.ask(proveHand, { person: null, secret })

/** A signature as the rules judge it: whose hand, where he stands, in whose stead. */
export const signingBy = async (scope: Scope, permit: Permit, node: Signed['node'], { opinion, picture, secret, proofs, delegation }: Pen): Promise<Decision<Signing>> => {
  const device = await deviceFits(scope, permit)
  if (!device.accepted) return device
  const stead = await inWhoseStead(scope, delegation, node)
  if (!stead.accepted) return stead
  const proved = await provePen(scope, secret)
  return proved.accepted ? accept({ node, opinion, picture, for: stead.value, presence: await presenceAt(scope, permit, proofs) }) : proved
}
