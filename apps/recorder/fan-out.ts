import type { VideoAbout, VideoPacket } from '@anlan/platform/media/video-stream'

export interface Viewer {
  /** A stream begins, perhaps anew. */
  readonly about: (about: VideoAbout) => void
  readonly packet: (packet: VideoPacket) => void
}
/** Cameras with very long distances between key pictures: of those no more is kept, and who joins waits for the next key picture. */
const MOST_BYTES = 8 * 1024 * 1024

/** One stream to any number of viewers; who joins begins with the last key picture at once. */
export const openFanOut = () => {
  const viewers = new Set<Viewer>()
  let about: VideoAbout | undefined
  let [gop, bytes]: [VideoPacket[], number] = [[], 0]
  return {
    about: (): VideoAbout | undefined => about,
    viewers: (): number => viewers.size,
    begin: (next: VideoAbout): void => {
      about = next
      gop = []
      for (const it of viewers) it.about(next)
    },
    packet: (packet: VideoPacket): void => {
      if (packet.key) [gop, bytes] = [[], 0]
      if (packet.key || gop.length > 0) {
        gop.push(packet)
        bytes += packet.data.length
        if (bytes > MOST_BYTES) gop = []
      }
      for (const it of viewers) it.packet(packet)
    },
    /** The stream is gone: nothing old is shown to whoever joins now. */
    end: (): void => void (gop = []),
    join: (viewer: Viewer): (() => void) => {
      if (about !== undefined) {
        viewer.about(about)
        for (const it of gop) viewer.packet(it)
      }
      viewers.add(viewer)
      return () => void viewers.delete(viewer)
    },
  }
}
