import { createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const FILE = 'installation.key'

const ownSecret = async (dataFolder: string): Promise<string> => {
  const path = join(dataFolder, FILE)
  const known = await readFile(path, 'utf8').catch(() => undefined)
  if (known !== undefined) return known
  await mkdir(dataFolder, { recursive: true })
  const made = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(made, randomBytes(32).toString('hex'), { mode: 0o600 })
  // Whoever links first has made it, whole; the others read what the first one wrote.
  await link(made, path).catch((cause: unknown) => {
    if ((cause as { code?: string }).code !== 'EEXIST') throw cause
  })
  await rm(made)
  return readFile(path, 'utf8')
}

/**
 * A key that every house of this installation can compute and that therefore stands nowhere.
 * @param purpose what it opens and for whom; another purpose gives another key
 */
export const installationKey = async (dataFolder: string, purpose: string): Promise<string> =>
  createHmac('sha256', await ownSecret(dataFolder)).update(purpose).digest('base64url')
