import type { Instant } from '@anlan/kernel/time'
import { TICKS } from '@anlan/platform/media/video-stream'

/** So much of a jump of the camera's own clock is no delay any more: a new beginning. */
const JUMP = 5_000
/** The camera's clock may be slower than ours by this, ms a second. */
const CREEP = 0.2

/**
 * When pictures were taken, by our clock: pictures come late now and then, never early. So the smallest difference between arrival and the
 * camera's own count is the true one; it creeps upwards a little, as no two clocks go alike.
 */
export const captureClock = () => {
  let [offset, before]: [number | undefined, number] = [undefined, 0]
  return (pts: number, at: Instant): Instant => {
    const own = (pts * 1_000) / TICKS
    const seen = at - own
    if (offset === undefined || Math.abs(seen - offset) > JUMP) offset = seen
    else offset = Math.min(seen, offset + (Math.max(0, own - before) * CREEP) / 1_000)
    before = own
    return Math.round(own + offset)
  }
}
