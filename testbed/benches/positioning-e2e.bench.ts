import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { MIGRATIONS } from '@anlan/app-server/compose'
import { openMqttTerminal } from '@anlan/edge-position-mqtt/testing/mqtt-terminal'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { openDatabase, sql } from '@anlan/platform/database/database'
import { migrate } from '@anlan/platform/database/migrate'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { type Outcome, percentile, round, type Say } from '../outcome.ts'
import { BENCH_ORG } from './api/ground.ts'
import { FORBIDDEN, layGround, numberOf, PEOPLE, SOURCE, TOKEN } from './positioning-e2e/ground.ts'

const SECONDS = 60
const PER_SECOND = 6_000

const script = (name: string): string => fileURLToPath(new URL(`./positioning-e2e/${name}`, import.meta.url))
const linesOf = (child: ChildProcess) => createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]()

/** CPU seconds that a process has used so far, by the kernel's count. */
const cpuOf = async (pid: number): Promise<number> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

interface Ready {
  readonly address: string
  readonly cookie: string
  readonly mqtt: number
}

/** Facts as a browser hears of them: the stream of the enterprise, with the moment of each line. */
const hearFeed = async ({ address, cookie }: Ready, ended: AbortSignal, heard: (type: string, at: number) => void): Promise<void> => {
  const answer = await fetch(`${address}/api/orgs/${BENCH_ORG}/feed`, { headers: { cookie }, signal: ended })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let rest = ''; ; ) {
    const { done, value } = (await reader?.read().catch(() => ({ done: true, value: undefined }))) ?? { done: true, value: undefined }
    if (done || value === undefined) return
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: ')) heard((JSON.parse(line.slice(6)) as { type?: string }).type ?? '', performance.now())
  }
}

/** From 5,000 MQTT connections, QoS 1, through engine and database, to a browser; generator, server and database share the machine. */
export const bench = async (say: Say): Promise<Pick<Outcome, 'figures'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'anlan-e2e-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres') })
  await migrate(postgres.url, MIGRATIONS)
  const owner = openDatabase({ url: postgres.url, connections: 1 })
  await layGround(owner)
  const server = spawn(process.execPath, [script('server.ts')], { env: { ...process.env, DATABASE_URL: postgres.url, DATA_DIR: folder, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const ready = JSON.parse(String((await linesOf(server).next()).value)) as Ready
    const generator = spawn(process.execPath, [script('generator.ts'), String(ready.mqtt), String(PEOPLE), String(PER_SECOND), String(SECONDS)], { stdio: ['pipe', 'pipe', 'inherit'] })
    const told = linesOf(generator)
    await told.next()
    say(`${PEOPLE} connections, ${PER_SECOND} fixes/s offered for ${SECONDS} s, embedded PostgreSQL, all on this machine`)
    const ended = new AbortController()
    const waiting: { type: string; resolve: (at: number) => void }[] = []
    void hearFeed(ready, ended.signal, (type, at) => {
      const found = waiting.findIndex((it) => it.type === type)
      if (found >= 0) waiting.splice(found, 1)[0]?.resolve(at)
    })
    const heard = (type: string): Promise<number> => new Promise((resolve) => waiting.push({ type, resolve }))
    const probe = await openMqttTerminal({ url: `mqtt://127.0.0.1:${ready.mqtt}`, source: SOURCE, token: TOKEN })
    const cpu = await cpuOf(server.pid ?? 0)
    generator.stdin?.write('go\n')
    const [sos, facts]: [number[], number[]] = [[], []]
    const begun = performance.now()
    for (let n = 0; performance.now() - begun < (SECONDS - 5) * 1_000; n += 1) {
      await pause(700)
      const help = heard('positioning.alarm-begun')
      const from = performance.now()
      void probe.fix({ card: numberOf(4_000 + n), at: Date.now(), sos: true }).catch(() => undefined)
      const at = await Promise.race([help, pause(10_000, Number.NaN)])
      sos.push(at - from)
      const seen = heard('positioning.source-switched')
      const asked = performance.now()
      const answer = await fetch(`${ready.address}/bench/fact`, { method: 'POST' })
      if (!answer.ok) throw new BrokenInvariant(`fact: ${answer.status}`)
      facts.push((await Promise.race([seen, pause(10_000, Number.NaN)])) - asked)
    }
    const found = JSON.parse(String((await told.next()).value)) as { sent: number; acknowledged: number; sending: number; whole: number; ackMedianMs: number; ackP99Ms: number }
    const used = (await cpuOf(server.pid ?? 0)) - cpu
    await probe.close()
    ended.abort()
    const kept = await owner.within({ org: BENCH_ORG }, (tx) => tx.first(sql<{ rows: number }>`select count(*)::int as rows from track_tail where org_id = ${BENCH_ORG}`))
    say(`fixes at ${FORBIDDEN.left}..${FORBIDDEN.right} m are forbidden; ${sos.length} calls for help while flooded; acknowledged at a median of ${round(found.ackMedianMs, 0)} ms, p99 ${round(found.ackP99Ms, 0)} ms`)
    return {
      figures: {
        fixesPerSecond: round(found.acknowledged / found.whole, 0),
        offeredPerSecond: round(found.sent / found.sending, 0),
        lost: Math.max(0, found.acknowledged - (kept?.rows ?? 0)),
        unacknowledged: found.sent - found.acknowledged,
        browserP99Ms: round(percentile(facts, 0.99), 0),
        sosP99Ms: round(percentile(sos, 0.99), 0),
        sosMedianMs: round(percentile(sos, 0.5), 0),
        cpuSecondsPer10000: round((used / found.acknowledged) * 10_000, 2),
      },
    }
  } finally {
    server.kill()
    await once(server, 'exit').catch(() => undefined)
    await owner.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
