import { type Counts, ROOT, run } from './run.ts'

/** Builds the console as the launcher does and measures what a browser must fetch. */
export const consoleSuite = async (): Promise<Counts> => {
  const built = await run(`${ROOT}node_modules/vite/bin/vite.js`, ['build', '--logLevel', 'warn', '--config', `${ROOT}apps/console/vite.config.ts`, `${ROOT}apps/console`], { NODE_ENV: 'production' })
  const measured = await run('apps/console/measure.ts', [])
  const good = [built, measured].filter(({ code }) => code === 0).length
  return { passed: good, failed: 2 - good }
}
