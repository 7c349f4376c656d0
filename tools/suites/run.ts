import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Counts {
  readonly passed: number
  readonly failed: number
}

/** Runs a command of ours, shows what it says as it says it, and keeps it. @returns exit code and output */
export const run = (file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        process.stdout.write(text)
      })
    }
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })

/** The last line of a bench, story or soak is one JSON object; a run without it has failed. */
export const countsOfLastLine = ({ code, output }: { code: number; output: string }): Counts => {
  try {
    const last = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Partial<Counts>
    const failed = (last.failed ?? 0) + (code === 0 || (last.failed ?? 0) > 0 ? 0 : 1)
    return { passed: last.passed ?? 0, failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
