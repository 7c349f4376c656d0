import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const AT_ONCE = 100

/**
 * Has the system forget the pages of every file below a folder, and of no other: what follows is read from the disk.
 * The database has to be stopped; what it wrote has to be on the disk.
 */
export const forgetPages = async (folder: string): Promise<void> => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (let at = 0; at < files.length; at += AT_ONCE)
    await run('sh', ['-c', 'for file; do dd if="$file" iflag=nocache count=0 status=none; done', 'sh', ...files.slice(at, at + AT_ONCE)])
}
