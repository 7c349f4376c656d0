import { statfs } from 'node:fs/promises'

export interface Room {
  readonly freeBytes: number
  /** Too little by so much; 0: enough. */
  readonly missing: number
}
/** `reserve` stays free on the disk for whoever else writes there; `quota` is the most that recordings may take. */
export const diskRoom = async (folder: string, used: number, reserve: number, quota: number): Promise<Room> => {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  return { freeBytes: Math.floor(Math.max(0, Math.min(free - reserve, quota - used))), missing: Math.ceil(Math.max(0, reserve - free, used - quota)) }
}
