import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

export interface LogFile {
  readonly path: string
  write(text: string | Uint8Array): void
  /** The last lines written since it was opened, for a person who asks why. */
  tail(): string
}

const TAIL = 4_000

/**
 * Appends to a file; when it has grown to `limit` bytes it becomes `.1` and a new one begins, so logs never fill a disk.
 * A log that cannot be written is no reason to stop what it tells about.
 */
export const openLog = (path: string, limit = 20_000_000): LogFile => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o750 })
  let file = openSync(path, 'a')
  let size = fstatSync(file).size
  let last = ''

  const turn = (): void => {
    closeSync(file)
    renameSync(path, `${path}.1`)
    file = openSync(path, 'a')
    size = 0
  }

  const write = (text: string | Uint8Array): void => {
    last = (last + (typeof text === 'string' ? text : Buffer.from(text).toString('utf8'))).slice(-TAIL)
    try {
      if (size >= limit) turn()
      size += typeof text === 'string' ? writeSync(file, text) : writeSync(file, text)
    } catch {
      // The disk is full: the health page says so, and the next line is tried again.
    }
  }

  return { path, write, tail: () => last.trim().split('\n').slice(-12).join('\n') }
}
