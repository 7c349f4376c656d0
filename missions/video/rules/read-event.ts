import { type Instant, MINUTE, SECOND } from '@anlan/kernel/time'
import type { AnalysisKindName } from '../contract/analysis-kinds.ts'
import type { Dialect } from '../contract/detector-event.ts'
import { EVENT_CODES } from '../contract/event-codes.ts'

interface BoundCode {
  readonly dialect: Dialect
  readonly code: string
  readonly kind: AnalysisKindName | null
}
/** What a code means here. `unwanted`: somebody said that it is none of ours. `unknown`: parked until somebody says. */
export const meaningOf = (dialect: Dialect, code: string, bound: readonly BoundCode[]): AnalysisKindName | 'unwanted' | 'unknown' => {
  const own = bound.find((it) => it.dialect === dialect && it.code === code)
  if (own !== undefined) return own.kind ?? 'unwanted'
  return EVENT_CODES[dialect][code]?.kind ?? 'unknown'
}

/** What is told once, and then again and again as long as it is so, is over when nothing has come for so long. Our own figure. */
export const QUIET = 60 * SECOND
/** Parked words of one code of one camera are counted together within so much. Our own figure. */
export const WINDOW = 10 * MINUTE
export const windowOf = (at: Instant): Instant => Math.floor(at / WINDOW) * WINDOW

/** A clock that is further off than this tells no time at which something was. Our own figure. */
const FURTHEST = 10 * MINUTE
/** When it was: what the device says, or, where its clock is wrong, when we heard of it. */
export const timeOf = (told: Instant, heard: Instant): Instant => (Math.abs(told - heard) > FURTHEST ? heard : Math.min(told, heard))

export const detectorStateOf = ({ active, heardAt, quietMinutes }: { readonly active: boolean; readonly heardAt: Instant | null; readonly quietMinutes: number | null }, now: Instant): 'on' | 'heard' | 'silent' | 'never' | 'off' => {
  if (!active) return 'off'
  if (heardAt === null) return 'never'
  if (quietMinutes === null) return 'heard'
  return now - heardAt < quietMinutes * MINUTE ? 'on' : 'silent'
}
