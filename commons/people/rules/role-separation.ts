import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { type OrgKind, ROLES, type Role } from '@anlan/kernel/role'
import type { ClauseId } from '@anlan/standards/clause'

const CLAUSE: ClauseId = 'GB/T 22239-2019 三权分立'
const ADMINISTRATORS: readonly Role[] = ['system-admin', 'security-admin', 'audit-admin']

export const isAdministrator = (role: Role): boolean => ADMINISTRATORS.includes(role)

/** A station's staff has the roles of an enterprise's. */
export const rolesIn = (kind: OrgKind): Role[] =>
  (Object.keys(ROLES) as Role[]).filter((role) => ROLES[role].org === 'any' || ROLES[role].org === (kind === 'station' ? 'enterprise' : kind))

const titles = (roles: readonly Role[]): string => roles.map((role) => ROLES[role].title).join('、')

/** Nobody is two of the three administrators, and an administrator takes no part in the business. */
export const decideRoles = (roles: readonly Role[], kind: OrgKind): Decision<Role[]> => {
  const asked = [...new Set(roles)]
  const foreign = asked.filter((role) => !rolesIn(kind).includes(role))
  if (foreign.length > 0) return refuse('role-foreign', `本单位不设“${titles(foreign)}”`, { field: 'roles' })
  const administrators = asked.filter(isAdministrator)
  if (administrators.length > 1)
    return refuse('role-separation', `${titles(administrators)}不能由同一账号兼任，请分别授予不同的人`, { field: 'roles', clause: CLAUSE })
  if (administrators.length === 1 && asked.length > 1)
    return refuse('role-separation', `${titles(administrators)}不能兼任业务角色，请另开账号`, { field: 'roles', clause: CLAUSE })
  return accept(asked)
}

export interface Grantor {
  readonly account: Id | null
  readonly roles: readonly Role[]
}

/** Who may grant: the security administrator, to others. The first one of an org is appointed by its system administrator. */
export const decideGrant = (grantor: Grantor, account: Id, roles: readonly Role[], orgHasSecurityAdmin: boolean): Decision<null> => {
  if (grantor.account === account) return refuse('own-roles', '不能变更自己的角色，请由另一名安全保密管理员办理', { field: 'roles', clause: CLAUSE, kind: 'forbidden' })
  if (grantor.roles.includes('security-admin')) return accept(null)
  const first = roles.length === 1 && roles[0] === 'security-admin'
  if (orgHasSecurityAdmin) return refuse('not-security-admin', '角色由安全保密管理员授予', { clause: CLAUSE, kind: 'forbidden' })
  return first ? accept(null) : refuse('security-admin-first', '请先指定一名安全保密管理员，其他角色由其授予', { field: 'roles', clause: CLAUSE })
}
