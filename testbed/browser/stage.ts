import { spawnSync } from 'node:child_process'
import { glob, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { myDues } from '@anlan/dual-prevention/contract/due'
import { MINUTE } from '@anlan/kernel/time'
import { beijing, setClock } from '../demo/clock.ts'
import { openDistrict } from '../demo/district.ts'
import { openEnterprise } from '../demo/enterprise.ts'
import { DEMO_PASSWORD } from '../demo/keys.ts'
import { importPlant } from '../demo/register.ts'
import { PAINT_MAKER_LOGINS } from '../demo/staff.ts'
import { paintMaker } from '../plants/paint-maker/paint-maker.ts'
import { startSystem } from '../system.ts'
import { signIn, until } from '../visitor.ts'
import { TILE_HOSTS } from './tile-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the system listens. */
    base: string
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Monday, a working day, ten past eight: the morning's dues are open. */
const MORNING = beijing('2026-11-23 07:50:00')

const changedAt = async (path: string): Promise<number> => (await stat(join(ROOT, path)).catch(() => undefined))?.mtimeMs ?? 0

/** The console as the launcher builds it; again only when a source is newer. */
const buildConsole = async (): Promise<void> => {
  const built = await changedAt('apps/console/dist/index.html')
  let newest = 0
  for await (const path of glob('{kernel,standards,platform/ui,platform/module,apps/console,commons/*/{contract,rules,screens},missions/*/{contract,rules,screens}}/**/*.{ts,tsx,css,html}', { cwd: ROOT, exclude: (name) => name === 'node_modules' || name === 'dist' }))
    newest = Math.max(newest, await changedAt(path))
  if (newest <= built) return
  const run = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--config', 'apps/console/vite.config.ts', 'apps/console'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })
  if (run.status !== 0) throw new TypeError(`the console does not build:\n${run.stderr}`)
}

/**
 * The whole system, with one fictitious enterprise at work on a Monday morning. Vitest calls it once.
 * While tests are written, `ANLAN_STAGE` may name a stage that already stands.
 */
export const setup = async (project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> => {
  const standing = process.env['ANLAN_STAGE']
  if (standing !== undefined) {
    project.provide('base', standing)
    return () => Promise.resolve()
  }
  await buildConsole()
  const system = await startSystem({ TILE_HOSTS })
  try {
    const base = system.server.url
    const officer = await openDistrict(base)
    await setClock(officer, MORNING)
    await openEnterprise({ base, stationUrl: system.station.url, stationAdminKey: system.stationAdminKey }, officer, paintMaker, 'lanyue', PAINT_MAKER_LOGINS)
    await importPlant(await signIn(base, 'miao', DEMO_PASSWORD), paintMaker, false)
    await setClock(officer, MORNING + 20 * MINUTE)
    const worker = await signIn(base, 'yiliben', DEMO_PASSWORD)
    await until('the worker has something to inspect', async () => (await worker.get(myDues, {})).dues.some(({ state }) => state === 'open'), 60)
    project.provide('base', base)
  } catch (cause) {
    await system.stop()
    throw cause
  }
  return () => system.stop()
}
