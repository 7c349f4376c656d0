import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoCertificate } from '../../apps/launcher/demo-certificate.ts'
import { districtInbox } from './district-inbox.ts'

const ID = '019ab000-0000-7000-8000-000000000001'
let folder: string
let server: Server
let url: string
let certificate: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anlan-tls-'))
  const files = await demoCertificate(folder, [], Date.now())
  certificate = readFileSync(files.cert, 'utf8')
  server = createServer({ cert: certificate, key: readFileSync(files.key) }, (_request, answer) => answer.end(JSON.stringify({ rows: [{ id: ID, outcome: 'stored' }] })))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  // By a name that the certificate does not carry.
  url = `https://127.0.0.2:${(server.address() as { port: number }).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

const deliver = (own: boolean) =>
  districtInbox(own ? { own: { url, certificate } } : {}).deliver(
    { org: ID, url, companyCode: '', code: '', key: 'k' },
    [{ kind: 'unit', id: ID, updatedAt: 1, knownThere: false, record: { id: ID, version: 1, deleted: false, updatedAt: 1 } }],
    ID,
  )

it('the installation meets itself over TLS by its own certificate', async () => {
  expect(await deliver(true)).toEqual([{ outcome: 'accepted' }])
})

it('nobody else is believed', async () => {
  await expect(deliver(false)).rejects.toMatchObject({ code: 'receiver-unreachable' })
})
