import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findUnlocked } from './fences/lock.ts'
import { findWords } from './fences/words.ts'

/** `npm run check`: every fence, several at a time; prints what each found. */

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name: string) => `node_modules/.bin/${name}`
const TREES = ['kernel', 'standards', 'platform', 'commons', 'missions', 'edges', 'apps', 'testbed', 'tools']

interface Fence {
  readonly name: string
  readonly run: () => Promise<string | null>
}

const command = (file: string, args: readonly string[]) => (): Promise<string | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('close', (code) => resolve(code === 0 ? null : output.trim() || `exit ${code}`))
  })

const types = (world: string): Fence => ({ name: `types: ${world}`, run: command('node_modules/typescript-7/bin/tsc', ['-p', `tsconfig.${world}.json`]) })

const fences: readonly Fence[] = [
  types('pure'),
  types('node'),
  types('browser'),
  types('test'),
  { name: 'rooms, doors and reading order', run: command(bin('depcruise'), ['--config', 'tools/fences/dependency-rules.cjs', ...TREES]) },
  { name: 'lint', run: command(bin('oxlint'), ['-c', 'tools/fences/oxlint.json', '--deny-warnings', ...TREES]) },
  { name: 'unused exports and dependencies', run: command(bin('knip'), ['--config', 'tools/fences/knip.json', '--no-config-hints']) },
  { name: 'words', run: async () => (await findWords(root, TREES)).join('\n') || null },
  { name: 'lock file knows every package', run: async () => (await findUnlocked(root)).join('\n') || null },
  { name: 'ledger is current', run: command('tools/ledger.ts', ['--check']) },
  { name: 'architecture picture is current', run: command('tools/docs.ts', ['--check']) },
]

const main = async (): Promise<void> => {
  const waiting = [...fences]
  let failed = 0
  const worker = async (): Promise<void> => {
    for (let fence = waiting.shift(); fence !== undefined; fence = waiting.shift()) {
      const began = performance.now()
      const found = await fence.run()
      if (found !== null) failed += 1
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      process.stdout.write(`${found === null ? '✓' : '✗'} ${fence.name} ${seconds} s\n${found === null ? '' : `${found}\n`}`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  process.stdout.write(`Fences: ${fences.length - failed} passed, ${failed} failed\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

await main()
