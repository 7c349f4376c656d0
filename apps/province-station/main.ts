import { resolve } from 'node:path'
import { Fault } from '@anlan/kernel/fault'
import { startPostgres } from '@anlan/platform/postgres/embedded'
import { type RunningStation, startStation } from './start-station.ts'

/** Known to everyone, so it opens a demonstration only. */
const DEMO_ADMIN_KEY = 'anlan-demo-station'

const { env } = process
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const mode = env['ANLAN_MODE'] === 'production' ? 'production' : 'demo'
const adminKey = env['STATION_ADMIN_KEY'] || (mode === 'demo' ? DEMO_ADMIN_KEY : undefined)
const port = Number(env['STATION_PORT'] || 8090)
const folder = resolve(env['DATA_DIR'] || '.data/province-station')

const ownDatabase = async () => {
  const postgres = await startPostgres({ folder: resolve(folder, 'postgres'), report: say })
  return { url: postgres.url, stop: postgres.stop }
}

const run = async (): Promise<void> => {
  const given = env['DATABASE_URL']
  const { url, stop } = given ? { url: given, stop: async () => undefined } : await ownDatabase()
  let station: RunningStation
  try {
    station = await startStation({ databaseUrl: url, port, host: env['STATION_HOST'] || '127.0.0.1', adminKey, mode, log: true })
  } catch (cause) {
    await stop()
    throw cause
  }
  if (adminKey === undefined) say('没有设置 STATION_ADMIN_KEY：管理接口和页面已关闭')
  say(`接收站已启动 ${station.url}`)

  let ending = false
  const end = async (): Promise<void> => {
    if (ending) return
    ending = true
    await station.stop()
    await stop()
  }
  process.on('SIGTERM', () => void end())
  process.on('SIGINT', () => void end())
}

run().catch((cause: unknown) => {
  process.stderr.write(cause instanceof Fault ? `${cause.tip}\n` : `${cause instanceof Error ? cause.stack : String(cause)}\n`)
  process.exitCode = 1
})
