import { SPECIAL_WORK } from './figures.ts'
import type { WorkKind } from './kinds.ts'

/**
 * 重点作业: what supervision singles out for attention (L–M: one schema names 特级、一级动火, dangerous confined spaces, height above
 * thirty metres, "and some more"). No clause; the enterprise sets its own.
 */
export interface WatchedWork {
  /** Levels by kind; `all` for a kind without levels. */
  readonly levels: Readonly<Partial<Record<WorkKind, readonly string[]>>>
  /** Work at height above so many metres, whatever its level; null: none. */
  readonly aboveMetres: number | null
}

export const WATCHED_WORK: WatchedWork = { levels: { 'hot-work': ['special', 'first'], 'confined-space': ['all'] }, aboveMetres: SPECIAL_WORK.watchedMetres.value }
