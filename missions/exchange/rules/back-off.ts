import { type Instant, MINUTE, SECOND } from '@anlan/kernel/time'

const LONGEST = MINUTE

/** 1, 2, 4 … at most 60 seconds. @param failures in a row, from 1 */
export const backOff = (failures: number): number => Math.min(2 ** (failures - 1) * SECOND, LONGEST)

/** Shorter silences are nobody's business. */
export const DOWN_TOO_LONG = 10 * MINUTE

export const isDownTooLong = (since: Instant | null, now: Instant): boolean => since !== null && now - since >= DOWN_TOO_LONG
