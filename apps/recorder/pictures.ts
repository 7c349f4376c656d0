import { setTimeout as pause } from 'node:timers/promises'
import { decodeTo, type Decoder } from '@anlan/platform/media/decode'
import { type Jpegs, openJpegs } from '@anlan/platform/media/jpeg'
import type { Picture, VideoPacket } from '@anlan/platform/media/video-stream'
import type { Viewer } from './fan-out.ts'

/** After so long without anybody asking nothing is decoded any more. */
const IDLE = 10_000
const WIDTH = 640
/** Pictures a second that are ready when somebody asks. */
const FPS = 2
const WAIT = 3_500

/** The newest picture of a stream as JPEG, decoded while somebody asks for it again and again. */
export const openPictures = (join: (viewer: Viewer) => () => void) => {
  let leave: (() => void) | undefined
  let decoder: Decoder | undefined
  let [newest, jpegs]: [Picture | undefined, Jpegs | undefined] = [undefined, undefined]
  let idle: NodeJS.Timeout | undefined
  let work: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const end = (): void => {
    clearTimeout(idle)
    leave?.()
    leave = undefined
    const done = decoder
    decoder = undefined
    newest = undefined
    jpegs?.close()
    jpegs = undefined
    void work.then(() => done?.close())
  }
  const decode = (packet: VideoPacket): void => {
    const mine = decoder
    waiting += 1
    work = work.then(async () => {
      waiting -= 1
      if (mine === undefined || mine !== decoder) return
      for (const { pictures } of await mine.decode(packet)) newest = pictures[0]
    })
  }
  const begin = (): void => {
    leave = join({
      about: (about) => {
        const done = decoder
        void work.then(() => done?.close())
        const width = Math.floor(Math.min(WIDTH, about.width) / 2) * 2
        decoder = decodeTo(about, [{ width, height: Math.round((about.height * width) / about.width / 2) * 2, format: 'yuv420p' }], { fps: FPS })
      },
      packet: (packet) => { if (waiting < 100 || packet.key) decode(packet) },
    })
  }
  return {
    jpeg: async (): Promise<Buffer | undefined> => {
      clearTimeout(idle)
      idle = setTimeout(end, IDLE).unref()
      if (leave === undefined) begin()
      for (const last = performance.now() + WAIT; newest === undefined && performance.now() < last; ) await pause(50)
      jpegs ??= openJpegs()
      return newest === undefined ? undefined : jpegs.jpeg(newest)
    },
    end,
    /** The stream is gone: no old picture passes for a new one. */
    forget: (): void => void (newest = undefined),
  }
}
