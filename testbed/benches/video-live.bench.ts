import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { MIGRATIONS } from '@anlan/app-server/compose'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'
import { migrate } from '@anlan/platform/database/migrate'
import { streamProcess } from '@anlan/platform/media/stream-process'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { findChromium } from '../../tools/suites/chromium.ts'
import type { Registered, Told } from '../video/server-process.ts'
import { type Outcome, percentile, round, type Say } from '../outcome.ts'

const [WATCH_SECONDS, ROUNDS, OTHERS] = [15, 5, 4]
/** How long it has to hold before it counts: the rule's own seconds. */
const HOLDS = 3 * SECOND
const MODELS = fileURLToPath(new URL('../../apps/vision-worker/models', import.meta.url))
type Seen = readonly (readonly [number, number])[]

const script = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const start = (path: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess => spawn(process.execPath, [script(path), ...words], { env: { ...process.env, ...streamProcess(12), ...env }, stdio: ['pipe', 'pipe', 'inherit'] })
const linesOf = (child: ChildProcess) => createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]()
const end = async (child: ChildProcess | undefined): Promise<void> => {
  if (child === undefined || child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** The players of the console with somebody who reads what they show. */
const bundlePage = async (): Promise<string> => {
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, rolldownOptions: { input: script('./video-live/page.ts'), output: { format: 'iife' } } } })
  const [made] = [built].flat()
  const [first] = made !== undefined && 'output' in made ? made.output : []
  if (first?.type !== 'chunk') throw new BrokenInvariant('the page of the bench does not build')
  return first.code
}

/** How long from the camera sending a picture to its number on the screen. The first seconds are those of joining. */
const latencies = (seen: Seen, sent: ReadonlyMap<number, number>): number[] =>
  seen.slice(50).flatMap(([nth, at]) => {
    const from = sent.get(nth)
    return from === undefined || at < from ? [] : [at - from]
  })

/** From glass to glass in a real Chromium, by the numbers in the pictures; and from something beginning to its alarm on the screen. Camera, recorder, worker, server and database each run as they do. */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new BrokenInvariant('Chromium is missing; npm test installs it')
  const folder = await mkdtemp(join(tmpdir(), 'anlan-video-live-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  const children: ChildProcess[] = []
  const begin = (...words: Parameters<typeof start>): ChildProcess => {
    const child = start(...words)
    children.push(child)
    return child
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--autoplay-policy=no-user-gesture-required'] })
  try {
    await migrate(postgres.url, MIGRATIONS)
    const cameras = begin('./video-live/cameras.ts', [String(OTHERS)])
    const told = linesOf(cameras)
    const ask = async (words: string): Promise<unknown> => {
      cameras.stdin?.write(`${words}\n`)
      return JSON.parse(String((await told.next()).value))
    }
    const { glass, others } = JSON.parse(String((await told.next()).value)) as { readonly glass: string; readonly others: readonly string[] }
    const registered: Registered[] = [{ number: 'GLASS', stream: glass, subStream: glass, rules: [] }, ...others.map((stream, at) => ({ number: `C-${at}`, stream, subStream: stream, rules: [{ kind: at % 2 === 0 ? 'camera-black' as const : 'intrusion' as const, seconds: HOLDS / SECOND }] }))]
    const port = await freePort()
    const pagePath = join(folder, 'page.js')
    await writeFile(pagePath, await bundlePage())
    const server = begin('../video/server-process.ts', [], { DATABASE_URL: postgres.url, DATA_DIR: folder, RECORDER_PORT: String(port), CAMERAS: JSON.stringify(registered), PAGE: pagePath, NODE_ENV: 'production' })
    const { address, cookie, org, recorder, worker, cameras: ids } = JSON.parse(String((await linesOf(server).next()).value)) as Told
    begin('../../apps/recorder/main.ts', [], { RECORDER_SERVER: address, RECORDER_ID: recorder.id, RECORDER_TOKEN: recorder.token, RECORDER_PORT: String(port), RECORDER_RESERVE_MB: '0', RECORDER_FOLDER: join(folder, 'recordings') }).stdout?.resume()
    begin('../../apps/vision-worker/main.ts', [], { SERVER_URL: address, WORKER_ID: worker.id, WORKER_TOKEN: worker.token, MODELS, WORKER_FOLDER: join(folder, 'facts'), THREADS: '1' }).stdout?.resume()
    const context = await browser.newContext()
    await context.addCookies([{ name: cookie.split('=')[0] ?? '', value: cookie.slice(cookie.indexOf('=') + 1), url: address }])
    const page: Page = await context.newPage()
    await page.goto(`${address}/bench/video`)
    await pause(6 * SECOND)
    const watch = async (way: 'mse' | 'frames'): Promise<number[]> => {
      const seen = await page.evaluate(([of, camera, how, seconds]) => (window as unknown as { bench: { watch: (...words: unknown[]) => Promise<[number, number][]> } }).bench.watch(of, camera, how, seconds), [org, ids['GLASS'], way, WATCH_SECONDS] as const)
      return latencies(seen, new Map(((await ask('sent')) as { sent: Seen }).sent))
    }
    const [frames, film] = [await watch('frames'), await watch('mse')]
    say(`read off the screen: ${frames.length} pictures by WebCodecs, ${film.length} by Media Source`)

    await page.evaluate((of) => Object.assign(window, { shownDesk: (window as unknown as { bench: { desk: (org: string) => unknown } }).bench.desk(of) }), org)
    await pause(SECOND)
    const late: number[] = []
    for (let nth = 1; nth <= ROUNDS; nth += 1) {
      const begun: { readonly key: string; readonly at: number }[] = []
      for (let at = 0; at < OTHERS; at += 1) {
        const dark = at % 2 === 0
        begun.push({ key: `C-${at}：${dark ? '画面黑屏' : '违规闯入'} ${nth}`, at: ((await ask(`${dark ? 'black' : 'visit'} ${at}`)) as { at: number }).at })
        await pause(137)
      }
      await pause(HOLDS + 2.5 * SECOND)
      const stood = new Map(await page.evaluate(() => (window as unknown as { shownDesk: { stood: () => [string, number][] } }).shownDesk.stood()))
      for (const { key, at } of begun) late.push((stood.get(key) ?? Number.POSITIVE_INFINITY) - at - HOLDS)
      for (let at = 0; at < OTHERS; at += 1) await ask(`scene ${at}`)
      await pause(7.5 * SECOND)
    }
    return {
      figures: {
        webCodecsP50Ms: round(percentile(frames, 0.5), 0), webCodecsP95Ms: round(percentile(frames, 0.95), 0),
        mseP50Ms: round(percentile(film, 0.5), 0), mseP95Ms: round(percentile(film, 0.95), 0),
        picturesSeen: frames.length + film.length,
        eventToAlarmP50Ms: round(percentile(late, 0.5), 0), eventToAlarmP99Ms: round(percentile(late, 0.99), 0), events: late.length,
      },
    }
  } finally {
    await browser.close()
    for (const child of children.toReversed()) await end(child)
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
