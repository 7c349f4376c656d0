import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Ban {
  readonly pattern: RegExp
  readonly instead: string
  readonly where?: (path: string) => boolean
}

const TEST = /\.(?:test|int|browser|story)\.tsx?$|\/testing\//
const inProduct = (path: string): boolean => !TEST.test(path) && !path.startsWith('tools/')
/** Only these may look at a clock, roll dice or set timers. */
const worldly = (path: string): boolean => inProduct(path) && !/^(?:platform|apps|testbed)\//.test(path)

const BANS: readonly Ban[] = [
  { pattern: /throw new Error\(/, instead: 'refuse(…) for a no, Fault when the world failed, BrokenInvariant when we did' },
  { pattern: /@ts-ignore|@ts-expect-error|oxlint-disable|biome-ignore/, instead: 'mend the cause', where: (path) => path !== 'tools/fences/words.ts' },
  { pattern: /\b(?:it|test|describe)\.(?:skip|only|todo)\(/, instead: 'a test that runs' },
  { pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/, instead: 'time and chance as arguments (scope.now, scope.newId)', where: worldly },
  { pattern: /\bconsole\.(?:log|error|warn|info)\(/, instead: 'the log, or process.stdout in a command', where: inProduct },
  { pattern: /^export default /m, instead: 'a named export', where: (path) => !path.endsWith('.config.ts') && path !== 'platform/testing/postgres-setup.ts' },
  { pattern: /^export \* /m, instead: 'named exports: a door says what it opens' },
]

const BAD_NAMES = /(?:^|\/)(?:utils?|helpers?|common|shared|services?|core|lib|managers?|misc)(?:\/|\.tsx?$)/

/** A check is silenced in a comment; everything else may be spoken of in one. */
const silences = (pattern: RegExp): boolean => pattern.source.includes('oxlint-disable')

/** Finds what the house does not say; `path:line what → instead`. */
export const findWords = async (root: string, trees: readonly string[]): Promise<string[]> => {
  const found: string[] = []
  for await (const path of glob(`{${trees.join(',')}}/**/*.{ts,tsx}`, { cwd: root, exclude: (name) => name === 'node_modules' || name === 'dist' })) {
    if (BAD_NAMES.test(path)) found.push(`${path}: name a thing for what it does`)
    if (path === 'tools/fences/words.ts') continue
    const lines = (await readFile(join(root, path), 'utf8')).split('\n')
    for (const { pattern, instead, where } of BANS) {
      if (where !== undefined && !where(path)) continue
      lines.forEach((line, at) => {
        if (pattern.test(line) && (silences(pattern) || !/^\s*(?:\/\/|\*|\/\*)/.test(line))) found.push(`${path}:${at + 1} ${line.trim().slice(0, 80)} → ${instead}`)
      })
    }
  }
  return found
}
