import type { Writable } from 'node:stream'
import type { Instant } from '@anlan/kernel/time'
import type { NumberedPicture } from '../../rules/live/live-steps.ts'
import type { LiveWatch } from './live-watch.ts'

/**
 * One browser on the line. It is told the newest whenever its turn has come and what was told before has gone out: who is
 * slow sees fewer pictures, and never an old one that waited.
 * @param every ms between two turns; alarms do not wait for them
 */
export const openLiveLine = (out: Writable, watch: LiveWatch, every: number, now: () => Instant) => {
  let told: NumberedPicture | undefined
  let [due, busy, urgent, closed] = [0, false, false, false]
  const tell = (): void => {
    const { newest } = watch
    if (closed || busy || newest === undefined || newest === told || (!urgent && now() < due)) return
    const text = watch.textFrom(told)
    told = newest
    urgent = false
    // A look takes a little longer than a second: a turn that is nearly due is due.
    due = now() + every * 0.9
    if (out.write(text)) return
    busy = true
    out.once('drain', () => {
      busy = false
      tell()
    })
  }
  const leave = watch.follow((isUrgent) => {
    urgent ||= isUrgent
    tell()
  })
  tell()
  return {
    close: () => {
      closed = true
      leave()
    },
  }
}
