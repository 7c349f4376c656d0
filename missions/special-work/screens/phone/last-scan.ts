import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { makeCell } from '@anlan/platform/ui/cell'
import { plantNow } from '@anlan/platform/ui/clock'
import { keep, readKept } from '@anlan/platform/ui/kept'

export interface Scan {
  readonly permit: Id
  /** As it was read. */
  readonly code: string
  /** Plant clock, the phone's error put right. */
  readonly at: Instant
}

const KEY = 'anlan.permit-scans'
/** Whoever walks from work to work comes back to the first within the time that a scan holds. */
const MOST = 8

/** The newest scan of each permit, newest first; they survive a reload and grow old by their own moment. */
export const scans = makeCell<readonly Scan[]>(readKept<readonly Scan[]>(KEY) ?? [])

export const noteScan = (permit: Id, code: string): Scan => {
  const scan: Scan = { permit, code: code.trim(), at: plantNow() }
  const next = [scan, ...scans.get().filter((it) => it.permit !== permit)].slice(0, MOST)
  keep(KEY, next)
  scans.set(next)
  return scan
}
