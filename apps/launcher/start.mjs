// `npm start`: from a fresh clone to a running system, on any Node from 20 on.
import { join } from 'node:path'
import { ensureInstalled, REPOSITORY, runScript } from './install.mjs'

const say = (line) => process.stdout.write(`${line}\n`)

process.exitCode = (await ensureInstalled('start', say)) ? await runScript(join(REPOSITORY, 'apps', 'launcher', 'launch.ts'), [], say) : 1
