import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandFiles } from './new/command.ts'
import { edgeFiles } from './new/edge.ts'
import { houseFiles } from './new/house.ts'
import type { NewFiles } from './new/naming.ts'
import { queryFiles } from './new/query.ts'
import { registerFiles } from './new/register.ts'

/** `npm run new -- command dual-prevention extend-danger`: what a generator makes stays uniform. */

const root = fileURLToPath(new URL('..', import.meta.url))

const KINDS: Readonly<Record<string, (words: readonly string[]) => NewFiles>> = {
  mission: ([name = '']) => houseFiles('missions', name),
  common: ([name = '']) => houseFiles('commons', name),
  command: ([house = '', name = '']) => commandFiles(house, name),
  query: ([house = '', name = '']) => queryFiles(house, name),
  register: ([house = '', name = '']) => registerFiles(house, name),
  edge: ([name = '']) => edgeFiles(name),
}

const USAGE = `npm run new -- mission NAME
npm run new -- common NAME
npm run new -- command HOUSE VERB-OBJECT
npm run new -- query HOUSE NAME
npm run new -- register HOUSE THING
npm run new -- edge PROTOCOL
`

const [kind = '', ...words] = process.argv.slice(2)
const make = KINDS[kind]
const good = make !== undefined && words.length > 0 && words.every((word) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(word))
if (make === undefined || !good) {
  process.stdout.write(`${USAGE}Names are kebab-case, e.g. close-danger.\n`)
  process.exit(2)
}

const { files, next } = make(words)
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
