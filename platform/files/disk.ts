import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { HOUR } from '@anlan/kernel/time'
import { wallNow } from '../clock/wall-now.ts'

/** The part of a file handle that writing needs, so that a test can put a full disk in its place. */
export interface Sink {
  appendFile(chunk: Uint8Array): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}
export type OpenSink = (path: string) => Promise<Sink>

/** Written once: an existing file is never opened. */
export const openSink: OpenSink = (path) => open(path, 'wx', 0o600)

const FULL = ['ENOSPC', 'EDQUOT', 'EROFS']

export const diskFault = (cause: unknown): unknown =>
  FULL.includes((cause as NodeJS.ErrnoException).code ?? '')
    ? new Fault('disk-full', '磁盘已满，文件没有保存。请联系系统管理员清理磁盘后重新上传，已有数据仍可查看', { cause })
    : cause

/** Kept free for the database, which must still write when uploads are refused. */
const RESERVE = 256 * 1024 * 1024

/** Says no before the first byte is written when what is announced does not fit. */
export const spaceFor = async (folder: string, bytes: number): Promise<void> => {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < bytes + RESERVE) throw diskFault(Object.assign(new Fault('no-space', '磁盘空间不足'), { code: 'ENOSPC' }))
}

/** One folder a file, spread over the last two digits of its id, which are random. */
export const folderOf = (dataFolder: string, org: Id, id: Id): string => join(dataFolder, 'files', org, id.slice(-2), id)
export const ORIGINAL = 'original'
export const SERVED = 'served.jpg'
export const THUMBNAIL = 'thumbnail.jpg'

/** Beside what is kept, so that keeping is a rename and never a copy. */
const incomingOf = (dataFolder: string): string => join(dataFolder, 'files', 'incoming')

export const openIncoming = async (dataFolder: string, name: Id): Promise<string> => {
  const folder = join(incomingOf(dataFolder), name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Makes a finished folder part of the store, durably, in one step. */
export const keepFolder = async (from: string, to: string): Promise<void> => {
  const parent = dirname(to)
  await mkdir(parent, { recursive: true, mode: 0o700 })
  await rename(from, to)
  const handle = await open(parent, 'r')
  await handle.sync().finally(() => handle.close())
}

/** What a killed process left half received. */
export const sweepIncoming = async (dataFolder: string): Promise<void> => {
  const folder = incomingOf(dataFolder)
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found !== undefined && found.mtimeMs < wallNow() - HOUR) await rm(join(folder, name), { recursive: true, force: true })
  }
}
