import fastifyStatic from '@fastify/static'
import { MODULES } from '@anlan/app-server/compose'
import { openAccount } from '@anlan/platform/auth/accounts'
import { openSession } from '@anlan/platform/auth/sessions'
import { openClock } from '@anlan/platform/clock/clock'
import { openDatabase } from '@anlan/platform/database/database'
import { openFeed } from '@anlan/platform/feed/feed-routes'
import { SESSION_COOKIE } from '@anlan/platform/http/access'
import { openServer } from '@anlan/platform/http/server'
import { openHouse, systemSpeaker } from '@anlan/platform/module/house'
import { showHeard } from '../../../missions/positioning/intake/heard-now.ts'
import { readLive } from '../../../missions/positioning/views/live.ts'
import { BENCH_ORG } from '../api/ground.ts'
import { openCrowd } from './crowd.ts'
import { plainPage, plainScript } from './plain.ts'

/** The server as it is, with a crowd in the place of engines and devices: what is measured is the browser. */
const database = openDatabase({ url: process.env['DATABASE_URL'] ?? '', connections: 10 })
const house = openHouse({ modules: MODULES, database, clock: await openClock(database), dataFolder: process.env['DATA_DIR'] ?? '', fault: (what, cause) => void process.stderr.write(`${what}: ${String(cause)}\n`) })
const feed = await openFeed(house)
const made = await database.within({ org: BENCH_ORG }, (tx) => openAccount(tx, { org: BENCH_ORG, login: 'bench', name: '测试', password: 'x', demo: true }))
if (!made.accepted) process.exit(1)
const { token } = await openSession(database, { org: BENCH_ORG, id: made.value.id, login: 'bench', name: '测试', mustChange: false, disabled: false, demo: true }, null)
const member = { org: { id: BENCH_ORG, name: '测试厂', kind: 'enterprise' as const }, roles: ['safety-manager' as const], person: null }
const crowd = await openCrowd(database)
showHeard(house, BENCH_ORG, () => crowd(Date.now()))
const server = await openServer({
  house, feed, membersOf: async () => [member], mode: 'demo', version: 'bench',
  more: async (http) => {
    await http.register(fastifyStatic, { root: process.env['CONSOLE'] ?? '', serve: false })
    // The plain page asks as it used to be asked: for everything, by the query's own route, with the crowd of that moment.
    http.get('/bench/plain', (_request, to) => to.type('text/html').send(plainPage))
    http.get('/bench/plain.js', (_request, to) => to.type('text/javascript').send(plainScript('/bench/live')))
    http.get('/bench/live', async () => {
      const { picture } = await house.act(systemSpeaker(BENCH_ORG, 'bench'), (scope) => readLive(scope, { fresh: crowd(Date.now()) }))
      return picture
    })
    http.get<{ Params: { '*': string } }>('/*', (request, to) => (/\.\w+$/.test(request.params['*']) ? to.sendFile(request.params['*']) : to.sendFile('index.html')))
  },
})
const address = await server.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`${JSON.stringify({ address, cookie: token, name: SESSION_COOKIE })}\n`)
