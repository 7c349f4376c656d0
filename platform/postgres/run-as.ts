import { spawnSync } from 'node:child_process'
import { chown, stat } from 'node:fs/promises'

/** PostgreSQL refuses to run as root, so root runs it as somebody else. */
export interface RunAs {
  /** Words before the program. They replace themselves by it, so its process id is the one we started. */
  readonly prefix: readonly string[]
  readonly uid?: number
  readonly gid?: number
}

/** In a user name space of its own root is an ordinary user, and root's files are its files. */
const ROOT_IN_DISGUISE = ['unshare', '-U', '--map-user=1000', '--map-group=1000']
/** Ends the database in order when its supervisor is killed, so that none is left behind. */
const TETHER = ['setpriv', '--pdeathsig', 'INT']
const NOBODY = 65_534

const works = (prefix: readonly string[]): boolean => {
  const [program, ...words] = [...prefix, 'true']
  return spawnSync(program ?? 'true', words, { stdio: 'ignore' }).status === 0
}

/** Some containers forbid user name spaces; some systems have no setpriv. */
export const chooseRunAs = async (folder: string, can = works, me = process.getuid?.()): Promise<RunAs> => {
  const tether = can(TETHER) ? TETHER : []
  if (me !== 0) return { prefix: tether }
  const owner = await stat(folder)
  if (owner.uid !== 0) return { prefix: tether, uid: owner.uid, gid: owner.gid }
  for (const prefix of [[...ROOT_IN_DISGUISE, ...tether], ROOT_IN_DISGUISE]) if (can(prefix)) return { prefix }
  return { prefix: tether, uid: NOBODY, gid: NOBODY }
}

/** Hands a path that we made to whom the database runs as. */
export const giveTo = async ({ uid, gid }: RunAs, path: string): Promise<void> => {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}
