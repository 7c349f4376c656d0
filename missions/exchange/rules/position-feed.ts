import type { z } from 'zod'
import { type Instant, SECOND } from '@anlan/kernel/time'
import type { feedConditionSchema } from '../contract/position-feed.ts'
import { backOff } from './back-off.ts'

/** While nobody answers: positions grow old, so the next try is never far. */
const LONGEST_REST = 5 * SECOND

/** Wall ms between two rounds. @param most seconds that the standard allows (AQ 3064.3-2025 8.2) */
export const roundEvery = (asked: number, most: number): number => Math.min(asked > 0 ? asked : most, most) * SECOND

/** @param failures in a row, from 1 */
export const feedRest = (failures: number): number => Math.min(backOff(failures), LONGEST_REST)

export interface FeedFacts {
  readonly active: boolean
  readonly waitsForCode: boolean
  readonly carriers: number
  readonly unplaced: number
  readonly taken: number
  readonly refused: number
  readonly lastSentAt: Instant | null
  readonly downSince: Instant | null
}

/** The graver first. @param most ms between two rounds that the standard allows */
export const feedCondition = ({ active, waitsForCode, carriers, unplaced, taken, refused, lastSentAt, downSince }: FeedFacts, now: Instant, most: number): z.infer<typeof feedConditionSchema> => {
  if (!active) return 'paused'
  if (waitsForCode) return 'waiting-code'
  if (downSince !== null) return 'down'
  if (carriers === 0) return 'idle'
  if (unplaced > 0 && taken + refused === 0) return 'unplaced'
  return lastSentAt === null || now - lastSentAt > most ? 'late' : 'well'
}
