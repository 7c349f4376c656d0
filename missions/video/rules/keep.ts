import { DAY, type Instant } from '@anlan/kernel/time'
import { LEAST_DAYS } from '../contract/keep-recording.ts'

export interface Lock {
  readonly kind: 'process' | 'evidence'
  readonly from: Instant
  readonly until: Instant
  readonly keepUntil: Instant
}

export interface Wanted {
  readonly kind: Lock['kind']
  readonly from: Instant
  readonly until: Instant
  readonly days?: number | undefined
}

/** Locks only grow: an earlier beginning, a later end, a longer keeping; evidence stays evidence. */
export const growLock = (before: Lock | undefined, { kind, from, until, days }: Wanted): Lock => {
  const keepUntil = until + (days ?? LEAST_DAYS[kind]) * DAY
  if (before === undefined) return { kind, from, until, keepUntil }
  return { kind: before.kind === 'evidence' ? 'evidence' : kind, from: Math.min(before.from, from), until: Math.max(before.until, until), keepUntil: Math.max(before.keepUntil, keepUntil) }
}

interface Span {
  readonly camera: string
  readonly from: Instant
  readonly to: Instant
}

/** Until when a segment has to be kept by the locks that cover it; null: nobody asked. */
export const keptUntil = ({ camera, from, to }: Span, locks: readonly (Lock & { readonly camera: string })[]): Instant | null => {
  const covering = locks.filter((lock) => lock.camera === camera && lock.from <= to && lock.until >= from)
  return covering.length === 0 ? null : Math.max(...covering.map((lock) => lock.keepUntil))
}
