import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LogFile } from './log-file.ts'

/** What the console is made of: its own folder, the houses' screens and the pure world they stand on. */
const SOURCES = [
  'package-lock.json',
  'apps/console/**/*',
  'platform/{ui,register,lifecycle}/**/*',
  '{kernel,standards}/**/*',
  '{commons,missions}/*/{contract,rules,screens}/**/*',
]
const NOT_BUILT = /(^|\/)(node_modules|dist|testing)(\/|$)|\.(test|int|browser)\.tsx?$|\.md$/

/** One word for the state of all sources: it changes when any name or byte of them does. */
export const sourcesDigest = async (root: string): Promise<string> => {
  const paths: string[] = []
  for await (const entry of glob(SOURCES, { cwd: root, withFileTypes: true, exclude: (entry) => NOT_BUILT.test(entry.name) }))
    if (entry.isFile() && !NOT_BUILT.test(entry.name)) paths.push(join(entry.parentPath, entry.name))
  const digest = createHash('sha256')
  for (const path of paths.toSorted()) digest.update(path.slice(root.length)).update('\0').update(await readFile(path)).update('\0')
  return digest.digest('hex')
}

const build = (root: string, log: LogFile, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: join(root, 'apps', 'console'),
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    })
    vite.stdout.on('data', log.write)
    vite.stderr.on('data', log.write)
    vite.once('error', () => resolve(false))
    vite.once('close', (code) => resolve(code === 0))
  })

export interface ConsoleBuild {
  readonly root: string
  readonly log: LogFile
  readonly say: (line: string) => void
  readonly signal: AbortSignal
}

/** Builds the pages unless those there were made from the very same sources. Without pages the service itself still runs. */
export const buildConsole = async ({ root, log, say, signal }: ConsoleBuild): Promise<void> => {
  if (!existsSync(join(root, 'apps', 'console', 'vite.config.ts'))) return say('没有找到网页界面的源代码（apps/console），本次只启动服务。')
  const dist = join(root, 'apps', 'console', 'dist')
  const mark = join(dist, '.sources')
  const wanted = await sourcesDigest(root)
  if ((await readFile(mark, 'utf8').catch(() => '')) === wanted) return
  say('正在生成网页界面……')
  const begun = performance.now()
  const built = await build(root, log, signal)
  if (signal.aborted) return
  if (built) {
    await writeFile(mark, wanted)
    return say(`网页界面已生成，用时 ${Math.round((performance.now() - begun) / 1000)} 秒。`)
  }
  const instead = existsSync(join(dist, 'index.html')) ? '继续使用上一次生成的界面' : '本次没有网页界面'
  say(`网页界面生成失败，${instead}。原因见 ${log.path}：\n${log.tail()}`)
}
