import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Clip } from './clip.ts'

const CHILD = fileURLToPath(new URL('./burn-child.ts', import.meta.url))
/** Bits a second: as many as the camera sent, within reason. */
const [FEWEST, MOST] = [500_000, 8_000_000]

const decodeAndBurn = (files: readonly [film: string, out: string], from: number, bitRate: number, signal: AbortSignal): Promise<void> =>
  new Promise((done, failed) => {
    execFile(process.execPath, [CHILD, ...files, String(from), String(bitRate)], { env: {}, signal }, (fault) => (fault === null ? done() : failed(fault)))
  })

/**
 * A clip with its time burnt into each picture: decoded and encoded anew, so no longer what the camera sent. Done by a process of its own, one after
 * the other and behind everything else, that recording does not notice.
 */
export const openBurning = () => {
  let turn: Promise<unknown> = Promise.resolve()
  const burn = async (clip: Clip, signal: AbortSignal): Promise<Clip & { drop(): Promise<void> }> => {
    const folder = await mkdtemp(join(tmpdir(), 'anlan-burn-'))
    const drop = (): Promise<void> => rm(folder, { recursive: true, force: true })
    try {
      const [film, out] = [join(folder, 'film.mp4'), join(folder, 'burnt.mp4')]
      await writeFile(film, clip.read(), { signal })
      const bitRate = Math.round((clip.bytes * 8_000) / Math.max(1, clip.to - clip.from))
      await decodeAndBurn([film, out], clip.from, Math.min(MOST, Math.max(FEWEST, bitRate)), signal)
      const hash = createHash('sha256')
      for await (const part of createReadStream(out)) hash.update(part as Buffer)
      return { from: clip.from, to: clip.to, bytes: (await stat(out)).size, sha256: hash.digest('hex'), read: () => createReadStream(out), drop }
    } catch (fault) {
      await drop()
      throw fault
    }
  }
  return (clip: Clip, signal: AbortSignal): ReturnType<typeof burn> => {
    const mine = turn.then(() => burn(clip, signal))
    turn = mine.catch(() => undefined)
    return mine
  }
}
