import { accept, refuse } from '@anlan/kernel/decision'
import { openAccount, resetPassword, setAccountDisabled } from '@anlan/platform/auth/accounts'
import { answer } from '@anlan/platform/module/module'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { ownOrg } from '@anlan/plant/contract/org'
import {
  accountDisabled, accountEnabled, accountOpened, grantRoles, openAccountFor, passwordReset, resetAccountPassword, rolesGranted, setAccountEnabled,
} from '../contract/account.ts'
import { decideGrant, decideRoles } from '../rules/role-separation.ts'
import { findMembership, insertMembership, membershipOfPerson, membershipsOf, updateRoles } from '../store/membership.ts'
import { findPerson } from '../store/person.ts'
import { changeBy, orNull } from './change.ts'

const missing = refuse('no-such-account', '本单位没有这个账号', { kind: 'missing' })

export const openAccountIntake = answer(openAccountFor, async ({ id, login, name, password, ...rest }, scope) => {
  const { tx, org } = scope
  const person = orNull(rest.person)
  if (person !== null) {
    if ((await findPerson(tx, org, person)) === undefined) return refuse('no-such-person', '没有这个人员', { field: 'person' })
    if ((await membershipOfPerson(tx, org, person)) !== undefined) return refuse('person-has-account', '该人员已有账号', { field: 'person', kind: 'conflict' })
  }
  const opened = await openAccount(tx, { org, id, login, name, password, mustChange: true })
  if (!opened.accepted) return opened
  await insertMembership(tx, { account: id, person, roles: [] }, changeBy(scope))
  scope.record(accountOpened, { subject: id, data: { account: id, login, person } })
  return accept({ id })
})

export const resetPasswordIntake = answer(resetAccountPassword, async ({ account, password }, scope) => {
  if (account === scope.account) return refuse('own-account', '请在“我的”中修改自己的密码', { kind: 'forbidden' })
  const reset = await resetPassword(scope.tx, scope.org, account, password)
  if (!reset.accepted) return reset
  scope.record(passwordReset, { subject: account, data: { account } })
  return accept({ account })
})

export const setAccountEnabledIntake = answer(setAccountEnabled, async ({ account, enabled }, scope) => {
  if (account === scope.account) return refuse('own-account', '不能停用自己的账号', { kind: 'forbidden' })
  const done = await setAccountDisabled(scope.tx, scope.org, account, !enabled)
  if (!done.accepted) return done
  scope.record(enabled ? accountEnabled : accountDisabled, { subject: account, data: { account } })
  return accept({ account })
})

export const grantRolesIntake = answer(grantRoles, async ({ account, version, roles }, scope) => {
  const { tx, org } = scope
  const membership = await findMembership(tx, org, account)
  if (membership === undefined) return missing
  const hasSecurityAdmin = (await membershipsOf(tx, org)).some((it) => it.roles.includes('security-admin'))
  const grant = decideGrant(scope, account, roles, hasSecurityAdmin)
  if (!grant.accepted) return grant
  const own = await scope.ask(ownOrg, {})
  if (!own.accepted) return own
  const decision = decideRoles(roles, own.value.kind)
  if (!decision.accepted) return decision
  if ((await updateRoles(tx, account, decision.value, version, changeBy(scope))) === 0)
    return staleEdit({ by: membership.changedBy, at: membership.changedAt }, { roles: membership.roles, version: membership.version })
  scope.record(rolesGranted, { subject: account, data: { account, roles: decision.value, before: membership.roles } })
  return accept({ account, roles: decision.value })
})
