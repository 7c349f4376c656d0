import { Fault } from '@anlan/kernel/fault'

interface Ailment {
  readonly sign: RegExp
  readonly code: string
  readonly tip: (folder: string) => string
  readonly retry: boolean
}

/** First match wins: a kernel limit also says "No space left on device", and means no disk. */
const AILMENTS: readonly Ailment[] = [
  {
    sign: /could not create (shared memory|semaphores)|Cannot allocate memory|could not map anonymous shared memory/,
    code: 'out-of-memory',
    tip: () => '内存不足，数据库不能启动。请关闭其他程序或增加内存后重试',
    retry: true,
  },
  {
    sign: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/,
    code: 'disk-full',
    tip: (folder) => `磁盘已满，数据库不能启动。请清理 ${folder} 所在磁盘后重试，已有数据不会丢失`,
    retry: true,
  },
  {
    sign: /database files are incompatible with server/,
    code: 'database-version',
    tip: (folder) => `${folder} 中的数据由另一版本的数据库建立，当前版本不能打开。请用原版本启动并导出数据`,
    retry: false,
  },
  {
    sign: /Address already in use|could not create any TCP\/IP sockets/,
    code: 'port-in-use',
    tip: () => '数据库端口已被其他程序占用。请换一个端口',
    retry: true,
  },
  {
    sign: /Permission denied|EACCES|EPERM|Operation not permitted|EROFS|Read-only file system|has wrong ownership|has invalid permissions/,
    code: 'folder-forbidden',
    tip: (folder) => `没有权限使用数据目录 ${folder}。请检查目录的所有者和权限，或用 DATA_DIR 换一个目录`,
    retry: false,
  },
  {
    sign: /ENOTDIR|EEXIST|Not a directory/,
    code: 'folder-forbidden',
    tip: (folder) => `数据目录 ${folder} 的位置上是一个文件。请用 DATA_DIR 换一个目录`,
    retry: false,
  },
]

/**
 * What an operator can do about a database that did not start.
 * @param said what the programs and the system said, any length
 */
export const startFault = (said: string, folder: string, cause?: unknown): Fault => {
  const ailment = AILMENTS.find(({ sign }) => sign.test(said))
  if (ailment !== undefined) return new Fault(ailment.code, ailment.tip(folder), { cause: cause ?? said, retry: ailment.retry })
  return new Fault('database-start', `数据库没有启动成功。原因见 ${folder}/log 中的日志`, { cause: cause ?? said })
}

/** Turns what the file system refused into what an operator can do about it. */
export const folderFault = (folder: string) => (cause: unknown) => {
  throw cause instanceof Fault ? cause : startFault(String(cause), folder, cause)
}
