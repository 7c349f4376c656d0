import { statfs } from 'node:fs/promises'
import { SECOND } from '@anlan/kernel/time'
import type { HealthCheck } from '@anlan/platform/http/health'

const LOOK = 2 * SECOND
const MEGABYTE = 1024 * 1024

export interface DiskGuard {
  /** Nothing new is taken while this is true; what is there can be read. */
  readonly full: () => boolean
  readonly health: HealthCheck
  readonly stop: () => void
}

/**
 * Stops taking new things while there is still room for the database to finish what it has begun: one that finds no room
 * for its log ends, and then nothing can be read either.
 * @param reserveMb what is kept free
 */
export const startDiskGuard = async (folder: string, reserveMb: number): Promise<DiskGuard> => {
  let free = Number.POSITIVE_INFINITY
  const look = async (): Promise<void> => {
    const { bavail, bsize } = await statfs(folder)
    free = bavail * bsize
  }
  await look()
  const timer = setInterval(() => void look().catch(() => undefined), LOOK)
  const full = (): boolean => free < reserveMb * MEGABYTE
  return {
    full,
    health: { name: '磁盘', check: async () => ({ ok: !full(), detail: `剩余 ${(free / MEGABYTE / 1024).toFixed(1)} GB${full() ? '，已暂停保存新内容' : ''}` }) },
    stop: () => clearInterval(timer),
  }
}
