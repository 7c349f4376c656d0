import fastify from 'fastify'
import { districtSupervision } from '@anlan/district-supervision/module'
import { cityHub } from '@anlan/edge-city-hub/city-hub'
import { districtInbox } from '@anlan/edge-district-inbox/district-inbox'
import { startDelivery } from '@anlan/exchange/module'
import { openDatabase } from '@anlan/platform/database/database'
import { startReactions } from '@anlan/platform/journal/reaction-runner'
import { openSoakHouse } from './house.ts'

/** The enterprise's side as a process that can be killed: reactions, delivery, and the district's inbox, as the server composes them. */

const { DATABASE_URL = '', DATA_DIR = '', STATION_URL = '', SENDER_PORT = '0' } = process.env
const database = openDatabase({ url: DATABASE_URL, connections: 12 })
const house = openSoakHouse({
  database,
  dataFolder: DATA_DIR,
  settings: { stationUrl: STATION_URL, inboxUrl: `http://127.0.0.1:${SENDER_PORT}`, acceptsProvisional: 'no' },
  fault: (what, cause) => process.stderr.write(`${what}: ${cause instanceof Error ? cause.stack : String(cause)}\n`),
})
const server = fastify({ forceCloseConnections: true })
server.get('/healthz', async () => ({ ok: true }))
districtSupervision.routes?.(server, house)
await server.listen({ port: Number(SENDER_PORT), host: '127.0.0.1' })
await startReactions(house)
startDelivery(house, { 'city-hub': cityHub({ readPhoto: async () => undefined }), 'district-inbox': districtInbox() })
