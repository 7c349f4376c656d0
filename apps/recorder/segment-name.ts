import { type Instant, plantDay } from '@anlan/kernel/time'

/** A segment on disk. Its name tells all that the index has to know, so that the index is what lies on disk and cannot be lost. */
export interface Segment {
  readonly camera: string
  readonly from: Instant
  readonly to: Instant
  readonly bytes: number
}

/** Numbers may be `..`; folders may not. */
export const folderName = (camera: string): string => `camera-${encodeURIComponent(camera)}`
export const cameraOf = (folder: string): string | undefined => (folder.startsWith('camera-') ? decodeURIComponent(folder.slice(7)) : undefined)

/** Below the recorder's folder: `camera-01/2026-11-28/<from>-<lasts>-<bytes>.mp4`. */
export const segmentPath = ({ camera, from, to, bytes }: Segment): string => `${folderName(camera)}/${plantDay(from)}/${from}-${to - from}-${bytes}.mp4`

const NAME = /^(\d{10,14})-(\d{1,8})-(\d{1,12})\.mp4$/
export const readName = (camera: string, name: string): Segment | undefined => {
  const [, from, lasts, bytes] = NAME.exec(name) ?? []
  return from === undefined ? undefined : { camera, from: Number(from), to: Number(from) + Number(lasts), bytes: Number(bytes) }
}

/** What is being written: its beginning is in its name, its end in itself. */
export const PART = '.part'
export const partName = (from: Instant): string => `${from}${PART}`
export const partFrom = (name: string): Instant | undefined => (/^\d{10,14}\.part$/.test(name) ? Number(name.slice(0, -PART.length)) : undefined)
