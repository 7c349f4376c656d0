import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { access, lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Fault } from '@anlan/kernel/fault'
import { type Binaries, findBinaries } from './binaries.ts'
import { chooseRunAs, giveTo, type RunAs } from './run-as.ts'
import { SOCKET_PORT } from './settings.ts'
import { startFault } from './start-fault.ts'

export const OWNER = 'anlan'

/** Everything that stays the same however often its postmaster is started. */
export interface Cluster {
  readonly folder: string
  readonly data: string
  readonly log: string
  readonly socket: string
  /** For TCP only. The socket lies in a folder that nobody else can enter, and asks for none. */
  readonly password: string
  readonly binaries: Binaries
  readonly as: RunAs
}

/** The kernel's limit for a socket address is 108 bytes with the closing zero. */
const fits = (folder: string): boolean => Buffer.byteLength(join(folder, '.s.PGSQL.65535')) <= 107

/** Beside the data where the path is short enough, else in the system's folder for short-lived files. */
export const socketFolder = (folder: string, temporary = tmpdir()): string => {
  const name = `anlan-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  return [join(folder, 'socket'), join(temporary, name)].find(fits) ?? join('/tmp', name)
}

/** Anybody may have made a folder of that name in /tmp before us. */
const makeOwn = async (path: string, as: RunAs): Promise<void> => {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const made = await lstat(path)
  if (!made.isDirectory() || ![process.getuid?.(), as.uid].includes(made.uid))
    throw new Fault('folder-forbidden', `没有权限使用目录 ${path}。请删除它后重试`, { retry: false })
  await giveTo(as, path)
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const keepPassword = async (path: string, as: RunAs): Promise<string> => {
  if (!(await exists(path))) await writeFile(path, randomBytes(24).toString('hex'), { mode: 0o600 })
  await giveTo(as, path)
  return (await readFile(path, 'utf8')).trim()
}

/** Runs one program as the database's user, to its end. */
const runToEnd = async (as: RunAs, program: string, words: readonly string[], folder: string): Promise<void> => {
  const [first = program, ...rest] = [...as.prefix, program, ...words]
  const child = spawn(first, rest, { cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' }, uid: as.uid, gid: as.gid, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [code, ...said] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  if (code !== 0) throw startFault(said.join('\n'), folder)
}

/** A new cluster appears under its name whole or not at all, so one that was cut off is simply made again. */
const makeData = async ({ folder, data, binaries, as }: Cluster, durable: boolean): Promise<void> => {
  if (await exists(join(data, 'PG_VERSION'))) return
  for (const name of await readdir(folder)) if (name.startsWith('making-')) await rm(join(folder, name), { recursive: true })
  const making = join(folder, `making-${process.pid}`)
  const fresh = ['-D', making, '-U', OWNER, '-E', 'UTF8', '--locale=C']
  const entry = ['-A', 'trust', '--auth-host=scram-sha-256', '--pwfile', join(folder, 'password')]
  await runToEnd(as, binaries.initdb, [...fresh, ...(durable ? [] : ['--no-sync']), ...entry], folder)
  await rename(making, data)
}

/**
 * @param path exists and is held by this process
 * @param durable whether a new cluster has to outlive a power cut from its first moment
 */
export const openCluster = async (path: string, durable: boolean): Promise<Cluster> => {
  const folder = await realpath(path)
  const as = await chooseRunAs(folder)
  await giveTo(as, folder)
  const cluster: Cluster = {
    folder,
    data: join(folder, 'data'),
    log: join(folder, 'log'),
    socket: socketFolder(folder),
    password: await keepPassword(join(folder, 'password'), as),
    binaries: await findBinaries(),
    as,
  }
  for (const own of [cluster.log, cluster.socket]) await makeOwn(own, as)
  await makeData(cluster, durable)
  return cluster
}

/** Addresses that `pg` and libpq connect by. The number of a socket is part of its name, and PGPORT must not change it. */
export const socketAddress = ({ socket }: Pick<Cluster, 'socket'>, database: string, port = SOCKET_PORT): string =>
  `postgresql://${OWNER}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(socket)}&port=${port}`

/** Where an embedded server answers whose folder somebody else holds. */
export const runningAddress = async (folder: string): Promise<string> =>
  socketAddress({ socket: socketFolder(await realpath(folder)) }, OWNER)

export const tcpAddress = ({ password }: Cluster, database: string, port: number): string =>
  `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`
