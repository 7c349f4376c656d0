// `node tools/prepare.mjs SCRIPT.ts [words]`: runs a script of ours with the development tools installed, under our own Node.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ensureInstalled, REPOSITORY, runScript } from '../apps/launcher/install.mjs'

// What the script prints may be read by a program, so our own lines go beside it.
const say = (line) => process.stderr.write(`${line}\n`)

const [script, ...words] = process.argv.slice(2)
const path = script === undefined ? undefined : resolve(REPOSITORY, script)

if (path === undefined || !existsSync(path)) {
  say(script === undefined ? '用法：node tools/prepare.mjs 脚本.ts [参数]' : `没有找到脚本 ${script}`)
  process.exitCode = 2
} else {
  process.exitCode = (await ensureInstalled('full', say)) ? await runScript(path, words, say) : 1
}
