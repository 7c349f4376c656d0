import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findWords } from '../fences/words.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LONG = 120_000

let place = ''
const at = (path: string) => join(place, path)
const run = (script: string, ...words: string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const { VITEST: _, ...env } = process.env
    const child = spawn(process.execPath, [script, ...words], { cwd: place, env: { ...env, NO_COLOR: '1' } })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('close', (code) => resolve({ code, said }))
  })
const make = (...words: string[]) => run(at('tools/new.ts'), ...words)
const GOOD = { code: 0, said: '' }

/** What the steps that are printed ask for: everything named where it takes effect. */
const WIRED = `import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { raiseDamIntake } from './intake/raise-dam.ts'
import { gateRegister } from './contract/gate-register.ts'
import { waterLevelView } from './views/water-level.ts'

export const floodWatch = defineModule({
  name: 'flood-watch',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [raiseDamIntake, waterLevelView, ...registerAnswers(gateRegister)],
  registers: [gateRegister],
})
`

/** The generator in a place of its own, beside what it may use. */
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'anlan-new-'))
  await cp(join(ROOT, 'tools/new'), at('tools/new'), { recursive: true, filter: (path) => !path.endsWith('.test.ts') })
  await cp(join(ROOT, 'tools/new.ts'), at('tools/new.ts'))
  for (const world of ['base', 'pure', 'node', 'test']) await cp(join(ROOT, `tsconfig.${world}.json`), at(`tsconfig.${world}.json`))
  await writeFile(at('package.json'), '{ "type": "module" }')
  await symlink(join(ROOT, 'node_modules'), at('node_modules'))
  const made = [
    await make('mission', 'flood-watch'),
    await make('common', 'weather'),
    await make('command', 'flood-watch', 'raise-dam'),
    await make('query', 'flood-watch', 'water-level'),
    await make('register', 'flood-watch', 'gate'),
    await make('edge', 'water-gauge'),
  ]
  expect(made.map(({ code }) => code)).toEqual(made.map(() => 0))
}, LONG)
afterAll(() => rm(place, { recursive: true, force: true }))

describe('what the generator makes', () => {
  it.each(['pure', 'node', 'test'])('passes the types of the %s world', async (world) => {
    expect(await run(join(ROOT, 'node_modules/typescript-7/bin/tsc'), '-p', `tsconfig.${world}.json`)).toEqual(GOOD)
  }, LONG)

  it('passes the types when it is wired as it says', async () => {
    expect(await readFile(at('missions/flood-watch/module.ts'), 'utf8')).toContain('export const floodWatch = defineModule({')
    await writeFile(at('missions/flood-watch/module.ts'), WIRED)
    expect(await run(join(ROOT, 'node_modules/typescript-7/bin/tsc'), '-p', 'tsconfig.node.json')).toEqual(GOOD)
  }, LONG)

  it('passes its own tests, which are there', async () => {
    const { code, said } = await run(join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--root', place)
    expect({ code, said }).toMatchObject({ code: 0 })
    expect(said).toMatch(/Tests +3 passed/)
  }, LONG)

  it('passes lint and the words of the house', async () => {
    const trees = ['commons', 'missions', 'edges']
    expect(await run(join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-c', join(ROOT, 'tools/fences/oxlint.json'), '--deny-warnings', ...trees)).toMatchObject({ code: 0 })
    expect(await findWords(place, trees)).toEqual([])
  }, LONG)
})

describe('the generator', () => {
  it('never writes over what is there', async () => {
    const path = at('missions/flood-watch/rules/raise-dam.ts')
    await writeFile(path, '// mine\n')
    const { code, said } = await make('command', 'flood-watch', 'raise-dam')
    expect([code, said]).toEqual([1, expect.stringContaining('missions/flood-watch/rules/raise-dam.ts')])
    expect(await readFile(path, 'utf8')).toBe('// mine\n')
  })
  it('makes no command for a house that is not there', async () => {
    expect(await make('command', 'nowhere', 'x')).toEqual({ code: 1, said: 'there is no house nowhere; make it with: npm run new -- mission nowhere\n' })
  })
  it.each([[[]], [['poem', 'x']], [['mission']], [['mission', 'FloodWatch']], [['mission', '../x']], [['mission', 'two', 'names']], [['command', 'flood-watch', 'raise dam']], [['command', 'flood-watch']]])('explains itself to %j', async (words) => {
    const { code, said } = await make(...words)
    expect([code, said]).toEqual([2, expect.stringContaining('npm run new -- mission NAME')])
  })
})
