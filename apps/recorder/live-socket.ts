import type { WebSocket } from 'ws'
import { writeLiveMp4 } from '@anlan/platform/media/mp4/live-writer'
import { TICKS, type VideoAbout, type VideoPacket } from '@anlan/platform/media/video-stream'
import { FRAME_HEAD, type LiveAbout } from '@anlan/video/contract/live-stream'
import type { Viewer } from './fan-out.ts'

/** Who takes in less gets no old pictures: it goes on at the next key picture. */
const MOST_WAITING = 3 * 1024 * 1024

const frameOf = ({ key, pts, at, data }: VideoPacket, sets: Buffer): Buffer => {
  const head = Buffer.alloc(FRAME_HEAD)
  head.writeUInt8(key ? 1 : 0, 0)
  head.writeDoubleBE((pts * 1_000_000) / TICKS, 8)
  head.writeDoubleBE(at, 16)
  return Buffer.concat(key ? [head, sets, data] : [head, data])
}

/** One who watches over a WebSocket: contract/live-stream.ts of video. */
export const liveViewer = (socket: WebSocket, as: 'mse' | 'frames', from: LiveAbout['from'], main: () => LiveAbout['main']): Viewer => {
  let writer: ReturnType<typeof writeLiveMp4> | undefined
  let sets: Buffer = Buffer.alloc(0)
  let waits = false
  return {
    about: (about: VideoAbout) => {
      const told: LiveAbout = { kind: 'about', codec: about.codecString, width: about.width, height: about.height, from, main: main() }
      socket.send(JSON.stringify(told))
      sets = about.parameterSets
      waits = true
      if (as === 'frames') return
      writer = writeLiveMp4(about)
      socket.send(writer.init)
    },
    packet: (packet: VideoPacket) => {
      if (socket.bufferedAmount > MOST_WAITING) waits = true
      if (waits && (!packet.key || socket.bufferedAmount > MOST_WAITING)) return
      waits = false
      const data = as === 'frames' ? frameOf(packet, sets) : writer?.add(packet)
      if (data !== undefined) socket.send(data)
    },
  }
}
