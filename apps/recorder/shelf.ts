import { mkdir, open, readdir, readFile, rename, rm, stat, truncate } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filmMs, readFilm } from '@anlan/platform/media/mp4/read-film'
import { cameraOf, folderName, partFrom, readName, type Segment, segmentPath } from './segment-name.ts'

const entries = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

export interface Mended {
  readonly kept: readonly Segment[]
  /** Parts without one whole fragment: their beginnings. */
  readonly dropped: readonly Pick<Segment, 'camera' | 'from'>[]
}

/** What was being written when the process died: cut after its last whole fragment and kept, or, without one, dropped. */
const mendPart = async (root: string, camera: string, path: string, from: number): Promise<Segment | undefined> => {
  const film = readFilm(await readFile(path))
  if (film === undefined || film.parts.length === 0) return void (await rm(path, { force: true }))
  await truncate(path, film.end)
  const segment = { camera, from, to: from + filmMs(film), bytes: film.end }
  await rename(path, join(root, segmentPath(segment)))
  await syncFolder(dirname(path))
  return segment
}

/** All segments on disk, the oldest first; half ones are mended on the way. */
export const openShelf = async (root: string) => {
  await mkdir(root, { recursive: true })
  const found = new Map<string, Segment>()
  const mended: { kept: Segment[]; dropped: Pick<Segment, 'camera' | 'from'>[] } = { kept: [], dropped: [] }
  for (const folder of await entries(root)) {
    const camera = cameraOf(folder)
    if (camera === undefined) continue
    for (const day of await entries(join(root, folder)))
      for (const name of await entries(join(root, folder, day))) {
        const [whole, from] = [readName(camera, name), partFrom(name)]
        if (whole !== undefined) found.set(segmentPath(whole), whole)
        if (from === undefined) continue
        const segment = await mendPart(root, camera, join(root, folder, day, name), from)
        if (segment === undefined) mended.dropped.push({ camera, from })
        else {
          found.set(segmentPath(segment), segment)
          mended.kept.push(segment)
        }
      }
  }
  let bytes = [...found.values()].reduce((sum, it) => sum + it.bytes, 0)
  const remove = (segment: Segment): boolean => {
    const there = found.delete(segmentPath(segment))
    if (there) bytes -= segment.bytes
    return there
  }
  return {
    mended: mended as Mended,
    bytes: (): number => bytes,
    segments: (): Segment[] => [...found.values()].toSorted((a, b) => a.from - b.from),
    lastOf: (camera: string): Segment | undefined => [...found.values()].filter((it) => it.camera === camera).toSorted((a, b) => b.to - a.to)[0],
    has: (path: string): boolean => found.has(path),
    add: (segment: Segment): void => {
      found.set(segmentPath(segment), segment)
      bytes += segment.bytes
    },
    /** Deletes it; a day's folder that became empty goes with it. */
    drop: async (segment: Segment): Promise<void> => {
      remove(segment)
      const path = join(root, segmentPath(segment))
      await rm(path, { force: true })
      if ((await entries(dirname(path))).length === 0) await rm(dirname(path), { recursive: true, force: true })
    },
    /** Whose file somebody else took away. Looked at now and then, a day's folder at a time. */
    missing: async (): Promise<Segment[]> => {
      const gone: Segment[] = []
      for (const segment of found.values()) if ((await stat(join(root, segmentPath(segment))).catch(() => undefined)) === undefined) gone.push(segment)
      for (const segment of gone) remove(segment)
      return gone
    },
    folderFor: async ({ camera, from }: Pick<Segment, 'camera' | 'from'>): Promise<string> => {
      const folder = join(root, dirname(segmentPath({ camera, from, to: from, bytes: 0 })))
      await mkdir(folder, { recursive: true })
      return folder
    },
    root,
    folderOf: (camera: string): string => join(root, folderName(camera)),
  }
}
export type Shelf = Awaited<ReturnType<typeof openShelf>>
