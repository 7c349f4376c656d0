import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Packages of this repository which the lock file does not know: with one of them a fresh clone cannot install. */
export const missingFromLock = (packages: readonly string[], locked: readonly string[]): string[] =>
  packages.filter((path) => !locked.includes(path)).map((path) => `package-lock.json does not know ${path} → npm install --package-lock-only`)

/** Compares the workspaces on disk with `package-lock.json`. */
export const findUnlocked = async (root: string): Promise<string[]> => {
  const read = async (path: string) => JSON.parse(await readFile(join(root, path), 'utf8')) as { workspaces: string[]; packages: Record<string, unknown> }
  const { workspaces } = await read('package.json')
  const packages: string[] = []
  for await (const path of glob(workspaces.map((name) => `${name}/package.json`), { cwd: root })) packages.push(dirname(path).replaceAll('\\', '/'))
  return missingFromLock(packages.toSorted(), Object.keys((await read('package-lock.json')).packages))
}
