import { ENTERPRISE_STAFF, type Role } from '@anlan/kernel/role'

/** Every role there is: pages about oneself. */
export const ANYBODY = [
  ...ENTERPRISE_STAFF, 'group-viewer', 'town-officer', 'district-officer', 'system-admin', 'security-admin', 'audit-admin',
] as const satisfies readonly Role[]

/** Who keeps persons, departments and posts. */
export const KEEPERS = ['safety-manager', 'principal', 'system-admin'] as const satisfies readonly Role[]
export const ROSTER_KEEPERS = ['team-leader', 'safety-manager', 'principal'] as const satisfies readonly Role[]
