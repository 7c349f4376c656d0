import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startCameras } from './demo/cameras.ts'
import { startControllers } from './demo/controllers.ts'
import { startTerminals } from './demo/positioning/terminals.ts'
import { seedDemo } from './demo/seed.ts'
import { beginWork } from './demo/special-work/live-work.ts'
import { workOn } from './demo/working-day.ts'
import { say } from './outcome.ts'

/** The plant in a box: two fictitious enterprises with their people, registers and working day, over HTTP like anybody else. */

const base = process.env['ANLAN_URL'] ?? 'http://127.0.0.1:8080'
const stationUrl = process.env['STATION_URL'] ?? 'http://127.0.0.1:8090'
const folder = resolve(process.env['DATA_DIR'] ?? '.data')
const kept = join(folder, 'demonstration.json')
const stop = new AbortController()
process.on('SIGTERM', () => process.exit(0))
process.on('SIGINT', () => process.exit(0))

const fresh = !existsSync(kept)
if (fresh) await seedDemo({ base, stationUrl, stationAdminKey: process.env['STATION_ADMIN_KEY'] ?? 'anlan-demo-station' }, kept, say)
await startControllers(base)
await startTerminals(base)
await startCameras(base, folder)
if (fresh) await beginWork(base)
say('演示数据已就绪')
await workOn(base, stop.signal)
