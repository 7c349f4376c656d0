import { TICKS, type VideoAbout, type VideoPacket } from '../video-stream.ts'
import { fragment, type Sample } from './fragment.ts'
import { initSegment } from './init-segment.ts'

/** What a camera without a clock is taken to show a picture for, and the longest that one is believed to last. */
const USUAL = TICKS / 25
const LONGEST = 10 * TICKS

/** Packets in, bytes of a fragmented film out, a fragment a GOP. The film begins with a key picture; what comes before one is dropped. */
export const writeFragmentedMp4 = (about: VideoAbout, { recordedAt = 0 }: { readonly recordedAt?: number } = {}) => {
  let [number, base] = [0, 0]
  let held: VideoPacket | undefined
  let samples: Sample[] = []
  const close = (): Buffer | undefined => {
    if (samples.length === 0) return undefined
    const out = fragment(about.codec, (number += 1), base, samples)
    base += samples.reduce((sum, it) => sum + it.lasts, 0)
    samples = []
    return out
  }
  const settle = (next: number): void => {
    if (held === undefined) return
    const lasts = next - held.dts
    samples.push({ ...held, lasts: lasts > 0 && lasts < LONGEST ? lasts : (samples.at(-1)?.lasts ?? USUAL) })
    held = undefined
  }
  return {
    init: initSegment(about, recordedAt),
    /** A fragment that became whole by this packet, if any. */
    add: (packet: VideoPacket): Buffer | undefined => {
      if (held === undefined && !packet.key) return undefined
      settle(packet.dts)
      const whole = packet.key ? close() : undefined
      held = packet
      return whole
    },
    /** What was given out lasts so long, ms. */
    lastedMs: (): number => Math.round((base * 1_000) / TICKS),
    /** The last fragment; `nextDts`: where the picture after it stands, if it is known. */
    end: (nextDts?: number): Buffer | undefined => {
      settle(nextDts ?? Number.POSITIVE_INFINITY)
      return close()
    },
  }
}
