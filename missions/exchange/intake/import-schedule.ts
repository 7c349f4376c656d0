import { MINUTE } from '@anlan/kernel/time'

/** The schedule that asks a receiver for what it rules; one row a receiver, keyed by its id. */
export const IMPORT = 'exchange.import'
export const IMPORT_EVERY = 10 * MINUTE
