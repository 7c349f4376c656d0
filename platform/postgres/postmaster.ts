import { type ChildProcess, spawn } from 'node:child_process'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { clearLeftovers } from './leftovers.ts'
import { serverArguments } from './settings.ts'
import { startFault } from './start-fault.ts'

const sizes = async (folder: string): Promise<Map<string, number>> =>
  new Map(await Promise.all((await readdir(folder)).map(async (name) => [name, (await stat(join(folder, name))).size] as const)))

/** What was written to the logs since they had these sizes; a log that begins anew is read whole. */
const saidSince = async (folder: string, before: ReadonlyMap<string, number>): Promise<string> => {
  const parts = [...(await sizes(folder))].map(async ([name, size]) => {
    const start = before.get(name) ?? 0
    return (await readFile(join(folder, name))).subarray(start > size ? 0 : start).toString('utf8')
  })
  return (await Promise.all(parts)).join('\n')
}

/** The postmaster notes its state in the eighth line of its lock file, as pg_ctl reads it. */
const isReady = async (data: string, pid: number | undefined): Promise<boolean> => {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
}

export const isAlive = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

export interface StartOptions {
  readonly port?: number
  readonly settings?: Readonly<Record<string, string>>
  /** Hears of the process before it is ready, so that a stop can reach it during a long recovery. */
  readonly started: (child: ChildProcess) => void
}

/**
 * Starts a postmaster on a cluster that has none and waits until it takes connections; crash recovery takes as long as it takes.
 * @throws Fault when it ends instead
 */
export const startPostmaster = async (cluster: Cluster, { port, settings, started }: StartOptions): Promise<ChildProcess> => {
  const { data, log, socket, folder, binaries, as } = cluster
  await clearLeftovers(data, socket)
  const before = await sizes(log)
  const errors = await open(join(log, 'start.log'), 'w')
  before.delete('start.log')
  try {
    const [program = binaries.postgres, ...words] = [...as.prefix, binaries.postgres, ...serverArguments({ data, socket, log, port }, settings)]
    const child = spawn(program, words, {
      cwd: folder,
      // A session of its own: Ctrl-C in the terminal is for the supervisor, which stops the database last.
      detached: true,
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      uid: as.uid,
      gid: as.gid,
      stdio: ['ignore', errors.fd, errors.fd],
    })
    let failure: Error | undefined
    child.once('error', (cause) => (failure = cause))
    started(child)
    for (;;) {
      const ready = await isReady(data, child.pid)
      if (failure !== undefined) throw startFault(String(failure), folder, failure)
      if (!isAlive(child)) throw startFault(await saidSince(log, before), folder)
      if (ready) return child
      await pause(10)
    }
  } finally {
    await errors.close()
  }
}

/** Fast shutdown; then the signals that leave it less and less choice. */
const STEPS = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const

export const stopPostmaster = async (child: ChildProcess): Promise<void> => {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (const [signal, patience] of STEPS) {
    if (!isAlive(child)) return
    child.kill(signal)
    const wait = new AbortController()
    await Promise.race([gone, pause(patience, undefined, { signal: wait.signal }).catch(() => undefined)])
    wait.abort()
  }
}
