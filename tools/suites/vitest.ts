import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counts, run } from './run.ts'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
  readonly success: boolean
}

/** One vitest run; a file that does not load, or coverage under its bound, counts as a failure too. */
export const vitest = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Counts> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-report-'))
  const file = join(folder, 'report.json')
  const { code } = await run('node_modules/vitest/vitest.mjs', ['run', '--reporter=dot', '--reporter=json', `--outputFile=${file}`, ...args], { ...env, NO_COLOR: '1' })
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Partial<Report>
  await rm(folder, { recursive: true, force: true })
  const failed = report.numFailedTests ?? 0
  return { passed: report.numPassedTests ?? 0, failed: failed > 0 || code === 0 ? failed : 1 }
}
