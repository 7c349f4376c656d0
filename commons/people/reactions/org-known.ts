import { react } from '@anlan/platform/module/module'
import { administratorAppointed } from '@anlan/plant/contract/appoint-administrator'
import { orgChanged, orgRegistered } from '@anlan/plant/contract/org'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { rolesGranted } from '../contract/account.ts'
import { insertMembership, saveKnownOrg } from '../store/membership.ts'

/** An org came to be: it can have members, and its first account is its system administrator. */
export const orgCameToBe = react('people.org-came-to-be', orgRegistered, async ({ org: at, data: { org, administrator } }, scope) => {
  // The district hears of its enterprises too; members belong to the enterprise's own journal.
  if (org.id !== at) return
  await saveKnownOrg(scope.tx, org.id, org.name, org.kind)
  if (administrator === undefined) return
  await makeAdministrator(scope, administrator.account)
})

/** A town, or an enterprise that had only stood in the register, gets its first account. */
export const administratorWasAppointed = react('people.administrator-appointed', administratorAppointed, async ({ data: { administrator } }, scope) =>
  makeAdministrator(scope, administrator.account),
)

const makeAdministrator = async (scope: Scope, account: Id): Promise<void> => {
  const roles = ['system-admin' as const]
  const made = await insertMembership(scope.tx, { account, person: null, roles }, { org: scope.org, by: '系统', at: scope.now })
  if (made) scope.record(rolesGranted, { subject: account, data: { account, roles, before: [] } })
}

export const orgWasChanged = react('people.org-was-changed', orgChanged, async ({ org: at, data: { org } }, scope) => {
  if (org.id === at) await saveKnownOrg(scope.tx, org.id, org.name, org.kind)
})
