import type { Role } from '@anlan/kernel/role'
import type { Person } from '../contract/person.ts'

/** 139****0001 */
export const maskMobile = (mobile: string): string => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`

/** Who calls people for their work. Others find the number of whoever is on duty on the duty roster. */
const CALLERS: readonly Role[] = ['team-leader', 'safety-manager', 'principal', 'system-admin']

export const needsMobiles = (roles: readonly Role[]): boolean => roles.some((role) => CALLERS.includes(role))

/** A person as `viewer` may see them in lists. One's own number stays as it is. */
export const shownTo = (viewer: { readonly roles: readonly Role[]; readonly person: string | null }, person: Person): Person =>
  person.mobile === null || needsMobiles(viewer.roles) || viewer.person === person.id ? person : { ...person, mobile: maskMobile(person.mobile) }
