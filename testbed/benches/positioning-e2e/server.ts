import { MODULES } from '@anlan/app-server/compose'
import { startPositionBroker } from '@anlan/edge-position-mqtt/position-broker'
import { openAccount } from '@anlan/platform/auth/accounts'
import { openSession } from '@anlan/platform/auth/sessions'
import { openClock } from '@anlan/platform/clock/clock'
import { openDatabase } from '@anlan/platform/database/database'
import { openFeed } from '@anlan/platform/feed/feed-routes'
import { SESSION_COOKIE } from '@anlan/platform/http/access'
import { openServer } from '@anlan/platform/http/server'
import { startReactions } from '@anlan/platform/journal/reaction-runner'
import { openHouse, systemSpeaker } from '@anlan/platform/module/house'
import { startSchedule } from '@anlan/platform/schedule/schedule-runner'
import { sourceSwitched } from '@anlan/positioning/contract/source'
import { openFixIntake } from '@anlan/positioning/module'
import { BENCH_ORG } from '../api/ground.ts'
import { SOURCE } from './ground.ts'

/** One process of ours as `npm start` runs it: requests, reactions, schedules, engine, and the embedded broker. */
const database = openDatabase({ url: process.env['DATABASE_URL'] ?? '', connections: 20 })
const house = openHouse({ modules: MODULES, database, clock: await openClock(database), dataFolder: process.env['DATA_DIR'] ?? '', fault: (what, cause) => void process.stderr.write(`${what}: ${String(cause)}\n`) })
const feed = await openFeed(house)
const made = await database.within({ org: BENCH_ORG }, (tx) => openAccount(tx, { org: BENCH_ORG, login: 'bench', name: '测试', password: 'x', demo: true }))
if (!made.accepted) process.exit(1)
const { token } = await openSession(database, { org: BENCH_ORG, id: made.value.id, login: 'bench', name: '测试', mustChange: false, disabled: false, demo: true }, null)
const member = { org: { id: BENCH_ORG, name: '测试厂', kind: 'enterprise' as const }, roles: ['safety-manager' as const], person: null }
const server = await openServer({
  house, feed, membersOf: async () => [member], mode: 'demo', version: 'bench',
  more: async (http) => {
    // A fact of this house that is no alarm, so that its way to the browser can be told apart.
    http.post('/bench/fact', async () => {
      await house.act(systemSpeaker(BENCH_ORG, 'bench'), async (scope) => scope.record(sourceSwitched, { subject: SOURCE, data: { id: SOURCE, name: '压力测试', protocol: 'mqtt', active: true } }))
      return {}
    })
  },
})
const intake = openFixIntake(house)
const broker = await startPositionBroker({ port: 0, host: '127.0.0.1', intake })
await startReactions(house)
startSchedule(house)
const address = await server.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`${JSON.stringify({ address, cookie: `${SESSION_COOKIE}=${token}`, mqtt: broker.port })}\n`)
