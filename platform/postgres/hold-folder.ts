import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { Fault } from '@anlan/kernel/fault'

/**
 * Claims a folder for this process, so that no second one works in it. The claim is a socket name in the kernel's own
 * (abstract) name space: taken atomically, and gone the moment its holder is, killed or not, which no lock file can promise.
 * @throws Fault `folder-in-use`
 * @returns lets go of the folder
 */
export const holdFolder = async (folder: string): Promise<() => Promise<void>> => {
  const { dev, ino } = await stat(folder)
  const claim = createServer((visitor) => visitor.destroy())
  await new Promise<void>((resolve, reject) => {
    claim.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE'
          ? new Fault('folder-in-use', `数据目录 ${folder} 正被另一个安澜进程使用。请先停止它，或换一个数据目录`, { cause, retry: false })
          : cause,
      ),
    )
    claim.listen(`\0anlan-folder-${dev}-${ino}`, resolve)
  })
  claim.unref()
  return () => new Promise((resolve) => void claim.close(() => resolve()))
}
