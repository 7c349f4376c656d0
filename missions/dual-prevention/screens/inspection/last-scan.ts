import { makeCell } from '@anlan/platform/ui/cell'
import { plantNow } from '@anlan/platform/ui/clock'
import { keep, readKept } from '@anlan/platform/ui/kept'
import { deviceClockOffset } from '@anlan/platform/ui/server-clock'
import type { PresenceProof } from '../../contract/inspection/presence.ts'

export type Scan = Extract<PresenceProof, { kind: 'code' }>

const KEY = 'anlan.last-scan'

/** The code that was read last on this phone; it survives a reload, and grows old by its own moment. */
export const lastScan = makeCell<Scan | undefined>(readKept<Scan>(KEY))

/** By the phone's own clock, as the answer carries it. */
export const noteScan = (code: string): Scan => {
  const scan: Scan = { kind: 'code', code, at: plantNow() + deviceClockOffset.get() }
  keep(KEY, scan)
  lastScan.set(scan)
  return scan
}
