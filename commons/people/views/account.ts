import { accept } from '@anlan/kernel/decision'
import { accountsOf } from '@anlan/platform/auth/accounts'
import { answer } from '@anlan/platform/module/module'
import { ownOrg } from '@anlan/plant/contract/org'
import { listAccounts } from '../contract/account.ts'
import { rolesIn } from '../rules/role-separation.ts'
import { membershipsOf } from '../store/membership.ts'
import { listPersonRows } from '../store/person-row.ts'

export const listAccountsView = answer(listAccounts, async (_input, scope) => {
  const { tx, org } = scope
  const own = await scope.ask(ownOrg, {})
  if (!own.accepted) return own
  const [accounts, memberships, { rows: persons }] = await Promise.all([accountsOf(tx, org), membershipsOf(tx, org), listPersonRows(tx, org, { offset: 0, limit: 5_000 })])
  const holders = new Set(memberships.map((it) => it.person))
  return accept({
    accounts: accounts.flatMap(({ id, login, name, disabled, mustChange, lockedUntil }) => {
      const membership = memberships.find((it) => it.account === id)
      if (membership === undefined) return []
      const { person, roles, version } = membership
      return [{ id, login, name, person, roles, disabled, mustChange, lockedUntil: lockedUntil > scope.wall ? lockedUntil : 0, version }]
    }),
    without: persons.filter((it) => !holders.has(it.id)).map(({ id, name }) => ({ id, name })),
    roles: rolesIn(own.value.kind),
  })
})
