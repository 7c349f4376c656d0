import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { commandFiles } from './new/command.ts'
import { edgeFiles } from './new/edge.ts'
import { houseFiles } from './new/house.ts'
import type { NewFiles } from './new/naming.ts'
import { queryFiles } from './new/query.ts'
import { registerFiles } from './new/register.ts'

/** `npm run new -- command dual-prevention extend-danger`: what a generator makes stays uniform. */

const root = fileURLToPath(new URL('..', import.meta.url))

type Maker = (...names: string[]) => NewFiles

/** What can be made, and of how many names. */
const KINDS: Readonly<Record<string, readonly [names: number, make: Maker]>> = {
  mission: [1, (name = '') => houseFiles('missions', name)],
  common: [1, (name = '') => houseFiles('commons', name)],
  command: [2, (house = '', name = '') => commandFiles(house, name)],
  query: [2, (house = '', name = '') => queryFiles(house, name)],
  register: [2, (house = '', name = '') => registerFiles(house, name)],
  edge: [1, (name = '') => edgeFiles(name)],
}

const USAGE = `npm run new -- mission NAME
npm run new -- common NAME
npm run new -- command HOUSE VERB-OBJECT
npm run new -- query HOUSE NAME
npm run new -- register HOUSE THING
npm run new -- edge PROTOCOL
`

const [kind = '', ...names] = process.argv.slice(2)
const [count, make] = KINDS[kind] ?? []
const good = names.length === count && names.every((name) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
if (make === undefined || !good) {
  process.stdout.write(`${USAGE}Names are kebab-case, e.g. close-danger.\n`)
  process.exit(2)
}

const made = (): NewFiles => {
  try {
    return make(...names)
  } catch (cause) {
    if (!(cause instanceof BrokenInvariant)) throw cause
    process.stdout.write(`${cause.message}\n`)
    process.exit(1)
  }
}

const { files, next } = made()
const taken = Object.keys(files).filter((path) => existsSync(join(root, path)))
if (taken.length > 0) {
  process.stdout.write(`Already there, nothing was written:\n${taken.map((path) => `  ${path}`).join('\n')}\n`)
  process.exit(1)
}
for (const [path, text] of Object.entries(files)) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
  process.stdout.write(`+ ${path}\n`)
}
process.stdout.write(`\nNext:\n${next.map((line, at) => `  ${at + 1}. ${line}`).join('\n')}\n`)
