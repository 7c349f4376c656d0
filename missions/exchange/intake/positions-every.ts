import { SECOND } from '@anlan/kernel/time'
import { LIMITS } from '@anlan/standards/limits'
import { roundEvery } from '../rules/position-feed.ts'

const OFTEN = 20
/** Seconds between two rounds of positions that AQ 3064.3-2025 8.2 allows. */
const MOST = LIMITS.find(({ name }) => name === 'position-upload-seconds')?.value ?? OFTEN

/** Wall ms after which positions are late. */
export const POSITIONS_LATE = MOST * SECOND

/** Wall ms between two rounds. */
export const positionsEvery = (settings: Readonly<Record<string, string>>): number => roundEvery(Number(settings['positionsEverySeconds'] ?? OFTEN), MOST)
