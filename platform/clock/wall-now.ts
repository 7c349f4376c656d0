import type { Instant } from '@anlan/kernel/time'

/** The wall clock, beside no database: also for processes that have none. */
export const wallNow = (): Instant => Date.now()
