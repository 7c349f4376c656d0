import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { findUnlocked, missingFromLock } from './lock.ts'

it('names the package that a fresh clone could not install', () => {
  expect(missingFromLock(['missions/a', 'missions/b'], ['', 'missions/a', 'node_modules/x'])).toEqual(['package-lock.json does not know missions/b → npm install --package-lock-only'])
})

it('finds every package of this repository in its lock file', async () => {
  expect(await findUnlocked(fileURLToPath(new URL('../..', import.meta.url)))).toEqual([])
})
