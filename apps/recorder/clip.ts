import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '@anlan/kernel/time'
import { type FilmPart, readFilm } from '@anlan/platform/media/mp4/read-film'
import { codecOf, rebase } from '@anlan/platform/media/mp4/rebase'
import { TICKS } from '@anlan/platform/media/video-stream'
import { segmentPath } from './segment-name.ts'
import type { Shelf } from './shelf.ts'

interface Piece extends FilmPart {
  readonly path: string
  readonly at: Instant
}
export interface Clip {
  readonly from: Instant
  readonly to: Instant
  readonly bytes: number
  readonly sha256: string
  read(): AsyncIterable<Buffer>
}
const msOf = (ticks: number): number => Math.round((ticks * 1_000) / TICKS)

/**
 * From–until of a camera as one film, cut at key pictures around what was asked for. Holes stay holes. Where the camera changed its codec or size
 * it ends: two kinds of pictures do not stand in one film. Undefined where nothing is there.
 */
export const cutClip = async (shelf: Shelf, camera: string, from: Instant, until: Instant): Promise<Clip | undefined> => {
  let head: Buffer | undefined
  const pieces: Piece[] = []
  for (const segment of shelf.segments().filter((it) => it.camera === camera && it.from < until && it.to > from)) {
    const path = join(shelf.root, segmentPath(segment))
    const data = await readFile(path).catch(() => undefined)
    const film = data === undefined ? undefined : readFilm(data)
    if (data === undefined || film === undefined) continue
    const own = data.subarray(0, film.head)
    if (head !== undefined && !codecOf(own).equals(codecOf(head))) break
    head ??= Buffer.from(own)
    for (const part of film.parts) {
      const at = segment.from + msOf(part.begins)
      if (at < until && at + msOf(part.lasts) > from) pieces.push({ ...part, path, at })
    }
  }
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (head === undefined || first === undefined || last === undefined) return undefined
  const begin = head
  async function* read(): AsyncIterable<Buffer> {
    yield begin
    let reached = 0
    for (const [nth, { path, from: start, to, at, lasts }] of pieces.entries()) {
      const base = Math.max(reached, Math.round(((at - (first?.at ?? 0)) * TICKS) / 1_000))
      reached = base + lasts
      const handle = await open(path)
      const data = Buffer.allocUnsafe(to - start)
      await handle.read(data, 0, data.length, start).finally(() => handle.close())
      yield rebase(data, nth + 1, base)
    }
  }
  const hash = createHash('sha256')
  let bytes = 0
  for await (const data of read()) {
    hash.update(data)
    bytes += data.length
  }
  return { from: first.at, to: last.at + msOf(last.lasts), bytes, sha256: hash.digest('hex'), read }
}
