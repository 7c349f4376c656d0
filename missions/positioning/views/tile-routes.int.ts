import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import type { Role } from '@anlan/kernel/role'
import { newId } from '@anlan/platform/clock/new-id'
import { defineModule } from '@anlan/platform/module/module'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { groundRegister } from '../contract/ground.ts'
import { groundAnswers } from '../intake/ground.ts'
import { tileRoutes } from './tile-routes.ts'

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

let test: TestHouse
let server: FastifyInstance
let maps: Server
const asked: string[] = []
const hostOfMaps = (): string => `127.0.0.1:${(maps.address() as AddressInfo).port}`
let [org, roles]: [Id, Role[]] = [newId(), ['worker']]

beforeAll(async () => {
  maps = createServer((request, answer) => {
    asked.push(request.url ?? '')
    if (request.url?.startsWith('/away') === true) return answer.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
    if (request.url?.startsWith('/page') === true) return answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>内部页面</p>')
    if (request.url?.startsWith('/huge') === true) return answer.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(2_000_000))
    if (request.url?.startsWith('/none') === true) return answer.writeHead(404).end()
    return answer.writeHead(200, { 'content-type': 'image/png' }).end(PICTURE)
  })
  await new Promise<void>((listening) => maps.listen(0, '127.0.0.1', listening))
  test = await openTestHouse({ modules: [defineModule({ name: 'positioning', answers: groundAnswers })], folders: [REGISTERS], settings: { tileHosts: hostOfMaps() } })
  server = fastify()
  server.setErrorHandler((_cause, _request, to) => to.code(503).send())
  tileRoutes(server, test.house, async (_request, of) => (of === org ? accept(test.speaker(roles, { org })) : refuse('other-org', '您不属于该单位', { kind: 'forbidden' })))
})
afterAll(async () => {
  maps.close()
  await server.close()
  await test.close()
})

const lay = async (path: string): Promise<Id> => {
  const id = newId()
  const tiles = path === '' ? '' : `http://${hostOfMaps()}/${path}/{z}/{x}/{y}.png`
  const saved = await test.house.command(test.speaker(['safety-manager'], { org }), endpointsOf(groundRegister).save, { id, version: 0, data: { plan: `平面图 ${id}`, tiles } })
  expect(saved).toMatchObject({ accepted: true })
  return id
}
const get = (ground: string, tile = '16/54800/25500', of = org) => server.inject({ url: `/api/orgs/${of}/positioning/tiles/${ground}/${tile}` })

describe('the map below a plan', () => {
  it('comes through our server from the address that was set', async () => {
    const found = await get(await lay('map'))
    expect([found.statusCode, found.headers['content-type'], found.rawPayload.equals(PICTURE)]).toEqual([200, 'image/png', true])
    expect(asked.at(-1)).toBe('/map/16/54800/25500.png')
  })

  it('is missing where none is set, where there is no such tile, and where nobody cuts any', async () => {
    const [bare, mapped] = [await lay(''), await lay('none')]
    const before = asked.length
    for (const [ground, tile] of [[bare, '16/1/1'], [newId(), '16/1/1'], ['nothing', '16/1/1'], [mapped, '40/1/1'], [mapped, '16/70000/1'], [mapped, '16/1/-1'], [mapped, '16/1.5/1'], [mapped, '16/a/1']] as const) expect((await get(ground, tile)).statusCode).toBe(404)
    expect(asked).toHaveLength(before)
    expect((await get(mapped)).statusCode).toBe(404)
  })

  it('is an image of a tile’s size and nothing else, and goes nowhere else', async () => {
    for (const path of ['page', 'away', 'huge']) {
      const found = await get(await lay(path))
      expect([found.statusCode, found.body.includes('内部页面')]).toEqual([503, false])
    }
  })

  it('is for who may see where the plan lies', async () => {
    const ground = await lay('map')
    expect((await get(ground, '16/1/1', newId())).statusCode).toBe(403)
    roles = ['audit-admin']
    expect((await get(ground)).statusCode).toBe(403)
    roles = ['worker']
    const [own] = [org]
    org = newId()
    // Another enterprise asks for a ground that is not its own.
    expect((await get(ground)).statusCode).toBe(404)
    org = own
  })

  it('is of a host that was named, when it is saved and whenever it is fetched', async () => {
    const speaker = test.speaker(['safety-manager'], { org })
    const elsewhere = `http://localhost:${(maps.address() as AddressInfo).port}/map/{z}/{x}/{y}.png`
    expect(await test.house.command(speaker, endpointsOf(groundRegister).save, { id: newId(), version: 0, data: { plan: newId(), tiles: elsewhere } })).toMatchObject({ refusal: { code: 'tile-host', field: 'data.tiles', message: expect.stringContaining('TILE_HOSTS') } })
    // Named once, and taken off the list since.
    const ground = await lay('map')
    const narrow = fastify()
    tileRoutes(narrow, { ...test.house, settings: {} }, async () => accept(test.speaker(roles, { org })))
    const before = asked.length
    const found = await narrow.inject({ url: `/api/orgs/${org}/positioning/tiles/${ground}/16/1/1` })
    expect([found.statusCode, found.json().refusal.code, asked.length]).toEqual([403, 'tile-host', before])
    await narrow.close()
  })

  it('has an address that can be filled in', async () => {
    const save = (tiles: string) => test.house.command(test.speaker(['safety-manager'], { org }), endpointsOf(groundRegister).save, { id: newId(), version: 0, data: { plan: newId(), tiles } })
    for (const wrong of ['ftp://map/{z}/{x}/{y}', 'http://map/{z}/{x}.png', 'map/{z}/{x}/{y}']) expect(await save(wrong)).toMatchObject({ accepted: false, refusal: { field: 'data.tiles', message: expect.stringContaining('{z}') } })
  })
})
