import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '@anlan/kernel/fault'

interface Found {
  readonly pid: number
  /** Its children rename themselves; only the postmaster still shows how it was started. */
  readonly postmaster: boolean
}

/** Zombies have no working folder any more, so only what lives is found. */
const look = async (pid: number, data: string): Promise<Found | undefined> => {
  try {
    if ((await readlink(`/proc/${pid}/cwd`)) !== data) return undefined
    const program = basename(await readlink(`/proc/${pid}/exe`)).replace(' (deleted)', '')
    if (program !== 'postgres') return undefined
    return { pid, postmaster: (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('\0-D\0') }
  } catch {
    return undefined
  }
}

export const postgresProcesses = async (data: string): Promise<Found[]> => {
  const home = await realpath(data)
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  return (await Promise.all(pids.map((pid) => look(pid, home)))).filter((found) => found !== undefined)
}

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal)
  } catch {
    // It was faster.
  }
}

/**
 * Makes a data folder free for a new postmaster. Whoever calls this holds the folder, so every postgres found in it has lost
 * its supervisor: a postmaster gets `graceMs` to end in order, its children without it are worth nothing and go at once.
 * The lock files go last: a killed postmaster may stay a zombie, or its number belong to another program after a reboot,
 * and PostgreSQL would take either for alive.
 */
export const clearLeftovers = async (data: string, socket: string, graceMs = 15_000): Promise<void> => {
  const deadline = performance.now() + graceMs
  const asked = new Set<number>()
  for (let found = await postgresProcesses(data); found.length > 0; found = await postgresProcesses(data)) {
    const late = performance.now() - deadline
    if (late > graceMs) throw new Fault('database-stuck', '上一次运行的数据库进程无法结束。请重新启动计算机后再试')
    const postmaster = found.find((one) => one.postmaster)
    if (postmaster === undefined || late > 0) for (const { pid } of found) send(pid, 'SIGKILL')
    else if (!asked.has(postmaster.pid)) send(postmaster.pid, 'SIGINT')
    if (postmaster !== undefined) asked.add(postmaster.pid)
    await pause(20)
  }
  await rm(join(data, 'postmaster.pid'), { force: true })
  for (const name of await readdir(socket)) if (name.startsWith('.s.PGSQL.')) await rm(join(socket, name), { force: true })
}
