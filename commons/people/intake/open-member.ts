import { accept, type Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Role } from '@anlan/kernel/role'
import { openAccount } from '@anlan/platform/auth/accounts'
import { newId } from '@anlan/platform/clock/new-id'
import { type House, systemSpeaker } from '@anlan/platform/module/house'
import { ownOrg } from '@anlan/plant/contract/org'
import { accountOpened, rolesGranted } from '../contract/account.ts'
import { decideRoles } from '../rules/role-separation.ts'
import { insertMembership, saveKnownOrg } from '../store/membership.ts'
import { changeBy } from './change.ts'

export interface NewMember {
  readonly org: Id
  readonly login: string
  readonly name: string
  readonly password: string
  readonly roles: readonly Role[]
  /** A person of the org whose account it is. */
  readonly person?: Id
  readonly mustChange?: boolean
  /** A demonstration account, which production mode refuses. */
  readonly demo?: boolean
}

/** A refusal inside `act` must undo what was done before it. */
class Refused extends Error {
  readonly decision: Decision<never>
  constructor(decision: Decision<never>) {
    super('refused')
    this.decision = decision
  }
}

/**
 * An account with its roles at once, for whoever starts the product: the first administrator, the demonstration's people.
 * Separation of the administrators holds here too. Refuses a login that is taken.
 */
export const openMember = async (house: House, { org, roles, person, ...account }: NewMember): Promise<Decision<{ account: Id }>> => {
  try {
    return await house.act(systemSpeaker(org, '开通'), async (scope) => {
      const own = await scope.ask(ownOrg, {})
      if (!own.accepted) throw new Refused(own)
      const decision = decideRoles(roles, own.value.kind)
      if (!decision.accepted) throw new Refused(decision)
      const id = newId()
      const opened = await openAccount(scope.tx, { ...account, org, id })
      if (!opened.accepted) throw new Refused(opened)
      await saveKnownOrg(scope.tx, org, own.value.name, own.value.kind)
      await insertMembership(scope.tx, { account: id, person: person ?? null, roles: decision.value }, changeBy(scope))
      scope.record(accountOpened, { subject: id, data: { account: id, login: account.login, person: person ?? null } })
      scope.record(rolesGranted, { subject: id, data: { account: id, roles: decision.value, before: [] } })
      return accept({ account: id })
    })
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.decision
    throw thrown
  }
}
