import type { ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { Fault } from '@anlan/kernel/fault'
import { type Cluster, openCluster, OWNER, socketAddress, tcpAddress } from './cluster.ts'
import { holdFolder } from './hold-folder.ts'
import { isAlive, startPostmaster, stopPostmaster } from './postmaster.ts'
import { folderFault } from './start-fault.ts'

export interface PostgresOptions {
  /** Holds the whole cluster, its log and, where the path is short enough, its socket. Made when missing. */
  readonly folder: string
  /** Also listens on this loopback TCP port, with a password. Without it there is only the socket. */
  readonly port?: number
  /** Server settings that differ from ours, e.g. `fsync: 'off'` for databases of a test run. */
  readonly settings?: Readonly<Record<string, string>>
  /** Hears, in Chinese, of a database that died, and of its return. */
  readonly report?: (line: string) => void
}

export interface Postgres {
  /** The database `anlan`, for `pg` and libpq. */
  readonly url: string
  /** The postmaster's process id; `undefined` while there is none that takes connections. */
  pid(): number | undefined
  /** Fast shutdown: open transactions are rolled back, the cluster is closed cleanly. */
  stop(): Promise<void>
  /** Makes a database unless it is there. @returns its address */
  createDatabase(name: string): Promise<string>
}

/** Attempts to revive wait longer and longer, never longer than this many milliseconds. */
const LONGEST_WAIT = 5_000

const createIn = async (cluster: Cluster, name: string, port?: number): Promise<string> => {
  const client = new pg.Client({ connectionString: socketAddress(cluster, 'postgres', port) })
  await client.connect()
  try {
    const known = await client.query('select from pg_database where datname = $1', [name])
    if (known.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } catch (cause) {
    if ((cause as { code?: string }).code !== '42P04') throw cause
  } finally {
    await client.end()
  }
  return port === undefined ? socketAddress(cluster, name) : tcpAddress(cluster, name, port)
}

/**
 * Starts the shipped PostgreSQL and keeps it running until it is stopped.
 * @throws Fault when the folder is in use, forbidden or full
 */
export const startPostgres = async ({ folder, port, settings, report = () => undefined }: PostgresOptions): Promise<Postgres> => {
  // Only the folder itself is closed to others: the database may run as somebody who has to walk through its parents.
  await mkdir(dirname(folder), { recursive: true }).catch(folderFault(folder))
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(folderFault(folder))
  const release = await holdFolder(folder).catch(folderFault(folder))
  const ending = new AbortController()
  let current: ChildProcess | undefined
  let ready = false
  let revival = Promise.resolve()

  const watch = (cluster: Cluster) => (child: ChildProcess) => {
    current = child
    child.once('exit', (code, signal) => {
      const died = ready && !ending.signal.aborted
      ready = false
      if (!died) return
      report(`数据库进程意外结束（${signal ?? `代码 ${code}`}），正在自动恢复`)
      revival = revive(cluster)
    })
  }

  const start = async (cluster: Cluster): Promise<void> => {
    const child = await startPostmaster(cluster, { port, settings, started: watch(cluster) })
    if (!isAlive(child)) throw new Fault('database-start', '数据库刚启动就结束了，正在重试')
    ready = true
  }

  const revive = async (cluster: Cluster): Promise<void> => {
    for (let wait = 100; !ending.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        await start(cluster)
        report('数据库已自动恢复')
        return
      } catch (cause) {
        if (ending.signal.aborted) return
        report(cause instanceof Fault ? cause.tip : String(cause))
        await pause(wait, undefined, { signal: ending.signal }).catch(() => undefined)
      }
    }
  }

  const stop = async (): Promise<void> => {
    ending.abort()
    if (current !== undefined) await stopPostmaster(current)
    await revival
    if (current !== undefined) await stopPostmaster(current)
    await release()
  }

  try {
    const cluster = await openCluster(folder, settings?.['fsync'] !== 'off')
    await start(cluster)
    const url = await createIn(cluster, OWNER, port)
    return { url, pid: () => (ready ? current?.pid : undefined), stop, createDatabase: (name) => createIn(cluster, name, port) }
  } catch (cause) {
    await stop()
    return folderFault(folder)(cause)
  }
}
