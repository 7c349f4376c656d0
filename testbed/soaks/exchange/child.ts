import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { until } from '../../visitor.ts'

/** A process of ours that is killed by its own id and started again. */
export interface Child {
  start(): Promise<void>
  kill(): Promise<void>
}

export const openChild = (script: URL, url: string, env: Readonly<Record<string, string>>): Child => {
  let child: ChildProcess | undefined
  const dead = (): boolean => child === undefined || child.exitCode !== null || child.signalCode !== null
  const healthy = async (): Promise<boolean> => (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined))?.ok === true
  return {
    start: async () => {
      child = spawn(process.execPath, [script.pathname], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
      await until(`${script.pathname} is up`, async () => !dead() && (await healthy()), 60)
    },
    kill: async () => {
      if (child === undefined || dead()) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
