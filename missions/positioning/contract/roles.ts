import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

/** Who may what in positioning, apart from the records: every first page knows it without fetching them. */
export const SETTING_READERS = [...ENTERPRISE_STAFF, 'system-admin'] as const
export const DEVICE_KEEPERS = ['safety-manager', 'team-leader', 'system-admin'] as const
export const FENCE_KEEPERS = ['safety-manager', 'principal'] as const
export const ROUTE_KEEPERS = ['safety-manager', 'team-leader'] as const
/** A track is personal data. */
export const TRACK_READERS = ['safety-manager', 'principal', 'team-leader'] as const
