import type { Id } from '@anlan/kernel/id'

/** Under this purpose both ends of one installation compute the key that an enterprise shows to the district's inbox. */
export const inboxPurpose = (enterprise: Id): string => `district-inbox:${enterprise}`
