import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '@anlan/kernel/time'
import { writeFragmentedMp4 } from '@anlan/platform/media/mp4/film-writer'
import type { VideoAbout, VideoPacket } from '@anlan/platform/media/video-stream'
import { partName, type Segment, segmentPath } from './segment-name.ts'
import { type Shelf, syncFolder } from './shelf.ts'

/** One segment while it is written: a fragment a GOP, so that whatever happens no more than the last GOP is lost. */
export const writeSegment = async (shelf: Shelf, camera: string, from: Instant, about: VideoAbout) => {
  const folder = await shelf.folderFor({ camera, from })
  const part = join(folder, partName(from))
  const handle = await open(part, 'w')
  const writer = writeFragmentedMp4(about, { recordedAt: from })
  let [bytes, fragments] = [0, 0]
  const write = async (data: Buffer): Promise<void> => {
    await handle.write(data)
    bytes += data.length
  }
  const drop = async (): Promise<void> => {
    await handle.close()
    await rm(part, { force: true })
  }
  try {
    await write(writer.init)
  } catch (cause) {
    await drop()
    throw cause
  }
  return {
    from,
    add: async (packet: VideoPacket): Promise<void> => {
      const fragment = writer.add(packet)
      if (fragment === undefined) return
      await write(fragment)
      fragments += 1
    },
    /** `nextDts`: where the next segment begins. Undefined: there was not one whole picture. */
    close: async (to: Instant, nextDts?: number): Promise<Segment | undefined> => {
      const last = writer.end(nextDts)
      if (last !== undefined) {
        await write(last)
        fragments += 1
      }
      if (fragments === 0 || to <= from) return void (await drop())
      await handle.sync()
      await handle.close()
      const segment = { camera, from, to, bytes }
      await rename(part, join(shelf.root, segmentPath(segment)))
      await syncFolder(folder)
      shelf.add(segment)
      return segment
    },
    /** The disk took no more: what stands whole is kept. */
    salvage: async (): Promise<Segment | undefined> => {
      if (fragments === 0) return void (await drop())
      await handle.truncate(bytes)
      await handle.close()
      const segment = { camera, from, to: from + writer.lastedMs(), bytes }
      await rename(part, join(shelf.root, segmentPath(segment)))
      shelf.add(segment)
      return segment
    },
  }
}
export type OpenSegment = Awaited<ReturnType<typeof writeSegment>>
