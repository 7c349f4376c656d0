import { MINUTE } from '@anlan/kernel/time'
import { makeCell } from './cell.ts'

/** How far the device's clock runs ahead of the server's, in ms; 0 until an answer told us. */
export const deviceClockOffset = makeCell(0)

/** The `Date` header has whole seconds and the way takes time, so less than this is no error of the phone's. */
const TRUSTED = 5_000
/** From here on a person is told. */
export const WRONG_CLOCK = 2 * MINUTE

/**
 * Learns from an answer's `Date` header.
 * @param sent device clock when the request left
 * @param received device clock when the answer came
 */
export const learnServerTime = (header: string | null, sent: number, received: number): void => {
  const server = header === null ? Number.NaN : Date.parse(header)
  if (!Number.isFinite(server)) return
  const offset = Math.round((sent + received) / 2 - (server + 500))
  deviceClockOffset.set(Math.abs(offset) < TRUSTED ? 0 : offset)
}

/** The server's wall clock, as well as we know it. */
export const wallNow = (): number => Date.now() - deviceClockOffset.get()
