import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { MIGRATIONS } from '@anlan/app-server/compose'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { openDatabase } from '@anlan/platform/database/database'
import { migrate } from '@anlan/platform/database/migrate'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { findChromium } from '../../tools/suites/chromium.ts'
import { type Outcome, round, type Say } from '../outcome.ts'
import { BENCH_ORG } from './api/ground.ts'
import { measureMainThread } from './live-map/main-thread.ts'
import { layGround, PEOPLE } from './positioning-e2e/ground.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const [WARM_MS, SECONDS] = [6_000, 12]
const VIEW = { width: 1_440, height: 900 }

/** Into a folder of its own: nobody's running console is disturbed. */
const buildConsole = (folder: string): void => {
  const run = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir', '--config', 'apps/console/vite.config.ts', 'apps/console'], { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })
  if (run.status !== 0) throw new BrokenInvariant(`the console does not build:\n${run.stderr}`)
}

/** The live page with 5,000 people who all walk, in a real Chromium: what a frame costs the main thread, beside a plain page over the same people. */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new BrokenInvariant('Chromium is missing; npm test installs it')
  const folder = await mkdtemp(join(tmpdir(), 'anlan-live-'))
  buildConsole(join(folder, 'console'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  await migrate(postgres.url, MIGRATIONS)
  const owner = openDatabase({ url: postgres.url, connections: 1 })
  await layGround(owner)
  await owner.close()
  const server = spawn(process.execPath, [fileURLToPath(new URL('./live-map/server.ts', import.meta.url))], { env: { ...process.env, DATABASE_URL: postgres.url, DATA_DIR: folder, CONSOLE: join(folder, 'console'), NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--lang=zh-CN'] })
  try {
    const [line] = (await once(createInterface({ input: server.stdout ?? process.stdin }), 'line')) as [string]
    const { address, cookie, name } = JSON.parse(line) as { readonly address: string; readonly cookie: string; readonly name: string }
    const context = await browser.newContext({ viewport: VIEW, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    await context.addCookies([{ name, value: cookie, url: address }])
    const look = async (path: string, ready: (page: Page) => Promise<unknown>): Promise<Page> => {
      const page = await context.newPage()
      await page.goto(`${address}${path}`)
      await ready(page)
      await pause(WARM_MS)
      return page
    }
    say(`${PEOPLE} people, all walking; ${SECONDS} s far and ${SECONDS} s near, a software-rendering Chromium of ${VIEW.width} × ${VIEW.height}; load before ${loadavg().map((it) => round(it)).join(' ')}`)
    const page = await look(`/o/${BENCH_ORG}/positioning/live`, (it) => it.getByText(`在场 ${PEOPLE.toLocaleString('zh-CN')} 人`).first().waitFor({ timeout: 60_000 }))
    const far = await measureMainThread(browser, page, SECONDS)
    // Near, people are drawn one by one.
    for (let n = 0; n < 4; n += 1) await page.getByRole('button', { name: '放大' }).click()
    await pause(WARM_MS / 3)
    const near = await measureMainThread(browser, page, SECONDS)
    await page.close()
    const plainly = await look('/bench/plain', (it) => it.locator('canvas').waitFor())
    const plain = await measureMainThread(browser, plainly, SECONDS)
    await plainly.close()
    say(`far ${JSON.stringify(far)}\nnear ${JSON.stringify(near)}\nplain ${JSON.stringify(plain)}`)
    /** The worse of the two sights. */
    const worse = (of: (it: typeof far) => number): number => Math.max(of(far), of(near))
    return {
      figures: {
        mainThreadMsPerFrameP99: worse((it) => it.perFrameP99),
        mainThreadMsPerFrameMedian: worse((it) => it.perFrameMedian),
        mainThreadMsPerFrameMean: worse((it) => it.perFrameMean),
        mainThreadOwnMsPerFrameP99: worse((it) => it.ownPerFrameP99),
        framesPerSecond: Math.min(far.framesPerSecond, near.framesPerSecond),
        longestTaskMs: worse((it) => it.longestTask),
        longTasks: worse((it) => it.over50),
        plainMsPerFrameP99: plain.perFrameP99,
        plainOwnMsPerFrameP99: plain.ownPerFrameP99,
        plainFramesPerSecond: plain.framesPerSecond,
        plainLongestTaskMs: plain.longestTask,
        plainLongTasks: plain.over50,
      },
    }
  } finally {
    await browser.close()
    server.kill()
    await once(server, 'exit').catch(() => undefined)
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
