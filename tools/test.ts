import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureChromium } from './suites/chromium.ts'
import { consoleSuite } from './suites/console.ts'
import { outsidePostgres } from './suites/outside-postgres.ts'
import { type Counts, countsOfLastLine, ROOT, run } from './suites/run.ts'
import { vitest } from './suites/vitest.ts'

/** `npm test`: everything, in the order in which a mistake is cheapest to find. `npm test -- unit int` runs the named suites. */

const namesIn = async (folder: string, ending: string): Promise<string[]> =>
  (await readdir(join(ROOT, folder)).catch(() => [])).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).toSorted()

const add = (a: Counts, b: Counts): Counts => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })
const NONE: Counts = { passed: 0, failed: 0 }

const each = async (names: readonly string[], one: (name: string) => Promise<Counts>): Promise<Counts> => {
  let sum = NONE
  for (const name of names) sum = add(sum, await one(name))
  return sum
}

const suites: Readonly<Record<string, () => Promise<Counts>>> = {
  fences: async () => {
    const { output } = await run('tools/check.ts', [])
    const counts = /Fences: (\d+) passed, (\d+) failed/.exec(output)
    return counts === null ? { passed: 0, failed: 1 } : { passed: Number(counts[1]), failed: Number(counts[2]) }
  },
  unit: () => vitest(['--project', 'unit', '--coverage']),
  int: () => vitest(['--project', 'int']),
  'int on an outside PostgreSQL': async () => {
    const url = await outsidePostgres()
    if (url === undefined) {
      process.stdout.write('No outside PostgreSQL 15 or newer on this machine; the embedded one was used for all.\n')
      return NONE
    }
    return vitest(['--project', 'int', 'platform/database', 'platform/module', 'platform/journal', 'platform/register', '/store/', '/intake/'], { ANLAN_TEST_DATABASE_URL: url })
  },
  build: consoleSuite,
  story: async () => each(await namesIn('testbed/stories', '.story.ts'), async (name) => countsOfLastLine(await run('testbed/run-story.ts', [name]))),
  browser: async () => {
    if (!(await ensureChromium())) return { passed: 0, failed: 1 }
    return vitest(['--config', 'testbed/browser/vitest.config.ts'])
  },
  soak: async () =>
    each(await namesIn('testbed/soaks', '.ts'), async (name) => countsOfLastLine(await run('testbed/run-soak.ts', [name, '--seed', '1', '--scale', '0.01']))),
}

const asked = process.argv.slice(2)
const chosen = Object.entries(suites).filter(([name]) => asked.length === 0 || asked.some((word) => name.startsWith(word)))
const rows: string[] = []
let total = NONE
for (const [name, suite] of chosen) {
  process.stdout.write(`\n── ${name}\n`)
  const began = performance.now()
  const counts = await suite()
  total = add(total, counts)
  rows.push(`${name.padEnd(32)} ${String(counts.passed).padStart(6)} passed ${String(counts.failed).padStart(4)} failed ${((performance.now() - began) / 60_000).toFixed(2).padStart(7)} min`)
}
process.stdout.write(`\n${rows.join('\n')}\n\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
