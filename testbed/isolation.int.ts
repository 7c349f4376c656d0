import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MODULES } from '@anlan/app-server/compose'
import { openDetectors } from '@anlan/app-server/detectors'
import { endpointPath } from '@anlan/kernel/endpoint'
import type { Id } from '@anlan/kernel/id'
import { type OrgKind, ROLES, type Role } from '@anlan/kernel/role'
import { openAccount } from '@anlan/platform/auth/accounts'
import { openSession } from '@anlan/platform/auth/sessions'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { openFeed } from '@anlan/platform/feed/feed-routes'
import { sheetRoutes } from '@anlan/platform/excel/sheet-routes'
import { fileRoutes } from '@anlan/platform/files/file-routes'
import { FILES } from '@anlan/platform/files/migrations'
import { SESSION_COOKIE } from '@anlan/platform/http/access'
import type { Member } from '@anlan/platform/http/member'
import { openServer } from '@anlan/platform/http/server'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { paperRoutes } from '@anlan/platform/paper/paper-routes'
import { registerRoutes } from '@anlan/platform/register/register-routes'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { plantSecrets } from './isolation/plant-secrets.ts'
import { plantVideo } from './isolation/plant-video.ts'
import { plantWorks } from './isolation/plant-works.ts'

/** Every route, as every role, as nobody, without the csrf word, and in another org: generated from what the modules answer. */

const SECRET = '甲单位的秘密'
const roles = Object.keys(ROLES) as Role[]

let test: TestHouse
let server: FastifyInstance
let stopFeed: () => Promise<void>
/** What is no endpoint: files, registers as workbooks. */
const routes: { method: string; url: string }[] = []
const members = new Map<Id, Member[]>()
const orgA = newId()
const orgB = newId()

interface Guest {
  readonly cookie: string
  readonly csrf: string
}

/** An account of `org` with one role there; the roles of other kinds of org are tried in an org of that kind, too: what counts is membership. */
const guestOf = async (org: Id, role: Role): Promise<Guest> => {
  const login = `${role}-${org.slice(-6)}-${newId().slice(-6)}`
  const made = await test.database.within({ org }, (tx) => openAccount(tx, { org, login, name: role, password: 'x', demo: true }))
  if (!made.accepted) return { cookie: '', csrf: '' }
  const { id } = made.value
  const kind: OrgKind = ROLES[role].org === 'any' ? 'enterprise' : ROLES[role].org
  members.set(id, [{ org: { id: org, name: org, kind }, roles: [role], person: null }])
  const account = { org, id, login, name: role, mustChange: false, disabled: false, demo: true }
  const { token, session } = await openSession(test.database, account, null)
  return { cookie: `${SESSION_COOKIE}=${token}`, csrf: session.csrf }
}

const endpoints = MODULES.flatMap((module) => module.answers ?? [])
  .map(({ endpoint }) => endpoint)
  .filter(({ may }) => may.length > 0)

const knock = (org: Id, endpoint: (typeof endpoints)[number], guest: Partial<Guest>, input: Readonly<Record<string, string>> = {}) => {
  const url = `/api/orgs/${org}${endpointPath(endpoint.name)}`
  const headers = { ...(guest.cookie === undefined ? {} : { cookie: guest.cookie }), ...(guest.csrf === undefined ? {} : { 'x-csrf': guest.csrf }) }
  return endpoint.kind === 'query'
    ? server.inject({ method: 'GET', url, headers, query: input })
    : server.inject({ method: 'POST', url, headers, payload: { commandId: newId(), input } })
}

beforeAll(async () => {
  test = await openTestHouse({ modules: MODULES, folders: [FILES, REGISTERS], settings: { stationUrl: 'http://127.0.0.1:9', inboxUrl: 'http://127.0.0.1:9', acceptsProvisional: 'yes' } })
  const feed = await openFeed(test.house)
  stopFeed = feed.stop
  server = await openServer({
    house: test.house,
    feed,
    membersOf: async (account) => members.get(account) ?? [],
    mode: 'demo',
    version: 'test',
    more: async (http, access) => {
      http.addHook('onRoute', ({ method, url }) => void routes.push({ method: [method].flat()[0] ?? 'GET', url }))
      await fileRoutes(http, test.house, access.speaker)
      sheetRoutes(http, test.house, access.speaker, MODULES.flatMap((module) => module.sheets ?? []))
      paperRoutes(http, test.house, access.speaker, MODULES.flatMap((module) => module.papers ?? []))
      openDetectors(test.house, { mqttPort: 0, host: '127.0.0.1' }).routes(http)
      registerRoutes(http, test.house, access.speaker, MODULES.flatMap((module) => module.registers ?? []))
    },
  })
  await server.ready()
})
afterAll(async () => {
  await server.close()
  await stopFeed()
  await test.close()
})

describe('every route', () => {
  it('is known: there are enough of them to be all', () => {
    expect(endpoints.length).toBeGreaterThan(50)
  })

  it('shows nothing to nobody', async () => {
    for (const endpoint of endpoints) expect((await knock(orgA, endpoint, {})).statusCode, endpoint.name).toBe(401)
  })

  it('answers only the roles that may, and never a member of another org', async () => {
    const leaks: string[] = []
    let knocks = 0
    for (const role of roles) {
      const mine = await guestOf(orgA, role)
      const other = await guestOf(orgB, role)
      for (const endpoint of endpoints) {
        const [own, foreign] = await Promise.all([knock(orgA, endpoint, mine), knock(orgA, endpoint, other)])
        knocks += 2
        const may = endpoint.may.includes(role)
        if (!may && own.statusCode !== 403) leaks.push(`${endpoint.name} as ${role}: ${own.statusCode}`)
        if (may && (own.statusCode === 403 || own.statusCode === 401) && /"role"|"other-org"/.test(own.body)) leaks.push(`${endpoint.name} refuses ${role}: ${own.body}`)
        if (foreign.statusCode !== 403) leaks.push(`${endpoint.name} to another org's ${role}: ${foreign.statusCode}`)
      }
    }
    expect(leaks).toEqual([])
    expect(knocks).toBe(roles.length * endpoints.length * 2)
  })

  it('that is no endpoint is closed to members of another org too', async () => {
    const other = await guestOf(orgB, 'safety-manager')
    expect(routes.length).toBeGreaterThan(8)
    for (const { method, url } of routes.filter((route) => !route.url.includes(':token'))) {
      const path = url.replace(':org', orgA).replace(':id', newId())
      for (const headers of [{}, { cookie: other.cookie, 'x-csrf': other.csrf }]) {
        const { statusCode } = await server.inject({ method: method as 'GET', url: path, headers, ...(method === 'POST' ? { payload: {} } : {}) })
        expect([401, 403], `${method} ${url}`).toContain(statusCode)
      }
    }
  })

  it('that a code on paper opens knows no code that nobody was given', async () => {
    const byToken = routes.filter(({ url }) => url.includes(':token'))
    expect(byToken.length).toBeGreaterThan(2)
    for (const { method, url } of byToken) {
      const { statusCode, body } = await server.inject({ method: method as 'GET', url: url.replace(':token', 'a'.repeat(43)), ...(method === 'POST' ? { payload: {} } : {}) })
      expect([400, 404, 406, 415], `${method} ${url}: ${body}`).toContain(statusCode)
    }
  })

  it('takes no command without the csrf word', async () => {
    const cookies = new Map<Role, Guest>()
    for (const endpoint of endpoints.filter(({ kind }) => kind === 'command')) {
      const role = endpoint.may[0]
      if (role === undefined) continue
      const guest = cookies.get(role) ?? (await guestOf(orgA, role))
      cookies.set(role, guest)
      expect((await knock(orgA, endpoint, { cookie: guest.cookie })).statusCode, endpoint.name).toBe(403)
    }
  })
})

describe('the records of one org', () => {
  it('never appear in an answer to another, whatever ids it asks with', async () => {
    const [works, video] = [await plantWorks(test.house, orgA, SECRET), await plantVideo(test.house, server, orgA, SECRET)]
    expect([works.length, video.length]).toEqual([6, 5])
    const ids = [...(await plantSecrets(test.house, orgA, SECRET)), ...works, ...video]
    const leaks: string[] = []
    const answered: string[] = []
    const guests = new Map<Role, Guest>()
    for (const endpoint of endpoints) {
      const role = endpoint.may[0]
      if (role === undefined) continue
      const guest = guests.get(role) ?? (await guestOf(orgB, role))
      guests.set(role, guest)
      const inputs = [{}, ...ids.map((id) => Object.fromEntries(Object.keys(shapeOf(endpoint)).map((key) => [key, id])))]
      for (const input of inputs) {
        const answer = await knock(orgB, endpoint, guest, input)
        if (answer.statusCode === 200) answered.push(endpoint.name)
        if (answer.body.includes(SECRET)) leaks.push(`${endpoint.name} ${JSON.stringify(input)}`)
        if (answer.statusCode >= 500) leaks.push(`${endpoint.name} breaks: ${answer.body.slice(0, 200)}`)
      }
    }
    expect(leaks).toEqual([])
    expect(new Set(answered).size).toBeGreaterThan(15)
  }, 120_000)

  it('are fenced in the database itself: every table with an org', async () => {
    const open = await test.database.within({ worker: true }, (tx) =>
      tx.many(sql<{ relname: string }>`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
        where n.nspname = ${test.schema} and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`),
    )
    expect(open).toEqual([])
    const tables = await test.database.within({ worker: true }, (tx) =>
      tx.many(sql<{ table_name: string }>`select table_name from information_schema.columns where table_schema = ${test.schema} and column_name = 'org_id'`),
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const { table_name: name } of tables) {
      const seen = await test.database.within({ org: orgB }, (tx) => tx.first(sql<{ rows: number }>`select count(*) as rows from ${sql.ref(name)} where org_id = ${orgA}`))
      expect(seen?.rows, name).toBe(0)
    }
  })

  it('are not served as files either', async () => {
    const guest = await guestOf(orgA, 'safety-manager')
    const bytes = await readFile(new URL('../apps/console/public/icons/anlan-192.png', import.meta.url))
    const boundary = 'isolation'
    const payload = Buffer.concat([Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
    const stored = await server.inject({
      method: 'POST',
      url: `/api/orgs/${orgA}/files`,
      headers: { cookie: guest.cookie, 'x-csrf': guest.csrf, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    })
    expect(stored.statusCode).toBe(200)
    const { id } = stored.json<{ id: Id }>()
    const other = await guestOf(orgB, 'safety-manager')
    for (const face of ['', '/thumbnail', '/original']) {
      const own = { cookie: other.cookie }
      expect((await server.inject({ url: `/api/orgs/${orgA}/files/${id}${face}`, headers: own })).statusCode).toBe(403)
      expect([403, 404]).toContain((await server.inject({ url: `/api/orgs/${orgB}/files/${id}${face}`, headers: own })).statusCode)
    }
    expect((await server.inject({ url: `/api/orgs/${orgA}/feed`, headers: { cookie: other.cookie } })).statusCode).toBe(403)
  })
})

const shapeOf = ({ input }: (typeof endpoints)[number]): Record<string, unknown> =>
  'shape' in input && typeof input.shape === 'object' && input.shape !== null ? (input.shape as Record<string, unknown>) : {}
