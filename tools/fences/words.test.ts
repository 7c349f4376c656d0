import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findWords } from './words.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'anlan-words-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** What the fence says of a repository with this one file. */
const said = async (path: string, text: string): Promise<string[]> => {
  const file = join(root, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  const found = await findWords(root, ['kernel', 'platform', 'missions', 'tools', 'apps'])
  await rm(file)
  return found
}

// Written in two halves, so that this file may hold what it forbids.
const THROW = `throw new ${'Error'}('x')`
const SKIP = `it.${'skip'}('x', () => {})`
const IGNORE = `// @ts-${'ignore'}`
const DEFAULT = `export ${'default'} {}`

describe('a word that the house does not say', () => {
  it.each([
    ['an error without a kind', 'missions/x/rules/a.ts', THROW],
    ['an error without a kind in a test', 'missions/x/rules/a.test.ts', THROW],
    ['a test that does not run', 'missions/x/rules/a.test.ts', SKIP],
    ['the clock in a mission', 'missions/x/intake/a.ts', 'const now = Date.now()'],
    ['chance in the kernel', 'kernel/a.ts', 'const dice = Math.random()'],
    ['a word to the console', 'platform/a.ts', `console.log('x')`],
    ['a door without a name', 'platform/a.ts', DEFAULT],
    ['a door that opens everything', 'platform/a.ts', `export * from './b.ts'`],
  ])('is found: %s', async (_what, path, text) => {
    const found = await said(path, `const first = 1\n${text}\n`)
    expect(found.length).toBe(1)
    expect(found[0]).toMatch(new RegExp(`^${path}:2 .+ → .+`))
  })

  it('is found in an ignored mistake, wherever it hides', async () => {
    expect(await said('missions/x/rules/a.ts', `const a = 1 ${IGNORE}\n`)).toHaveLength(1)
  })

  it.each(['platform/utils.ts', 'missions/x/helpers/a.ts', 'kernel/common.ts', 'apps/server/lib/a.ts'])('is found in a name: %s', async (path) => {
    expect(await said(path, '')).toEqual([`${path}: name a thing for what it does`])
  })

  it.each([
    ['the clock in the platform', 'platform/clock/a.ts', 'const now = Date.now()'],
    ['the clock in a test', 'missions/x/rules/a.test.ts', 'const now = Date.now()'],
    ['a comment about it', 'missions/x/rules/a.ts', `// ${THROW}`],
    ['a default export that a tool wants', 'apps/console/vite.config.ts', DEFAULT],
    ['a name that only looks like one', 'platform/common-cold.ts', ''],
  ])('may be said here: %s', async (_what, path, text) => {
    expect(await said(path, text)).toEqual([])
  })
})
