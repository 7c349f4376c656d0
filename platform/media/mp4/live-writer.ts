import { TICKS, type VideoAbout, type VideoPacket } from '../video-stream.ts'
import { fragment } from './fragment.ts'
import { initSegment } from './init-segment.ts'

const USUAL = TICKS / 25

/** For watching: a fragment a picture, at once. How long a picture lasts is not waited for; it is taken to last as long as the one before. */
export const writeLiveMp4 = (about: VideoAbout) => {
  let number = 0
  let [first, before]: [number | undefined, number | undefined] = [undefined, undefined]
  let lasts = USUAL
  return {
    init: initSegment(about),
    /** Undefined before the first key picture. */
    add: (packet: VideoPacket): Buffer | undefined => {
      if (first === undefined && !packet.key) return undefined
      first ??= packet.dts
      const step = before === undefined ? 0 : packet.dts - before
      if (step > 0 && step < TICKS) lasts = step
      before = packet.dts
      return fragment(about.codec, (number += 1), Math.max(0, packet.dts - first), [{ ...packet, lasts }])
    },
  }
}
