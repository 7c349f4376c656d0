import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept, refuse } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import type { SeenElse } from '@anlan/positioning/contract/mismatch-message'
import { mismatchRoute } from './mismatch-push.ts'
import { openMemoryIntake } from './testing/memory-intake.ts'

const intake = openMemoryIntake()
const source = intake.addSource('东门门禁', 'secret')
const seen: SeenElse[] = []
let server: FastifyInstance
beforeAll(async () => {
  server = fastify()
  mismatchRoute(server, {
    ...intake,
    mismatch: async (_source, it) => {
      if (it.card === 'FULL') throw new Fault('disk-full', '磁盘已满')
      if (it.card === 'FREE') return refuse('card-free', '终端 FREE 没有发放给任何人，请核对终端编号')
      seen.push(it)
      return accept({ id: 'm1', again: seen.length > 1 })
    },
  })
  await server.ready()
})
afterAll(() => server.close())

const push = async (payload: object, token = 'secret') => {
  const { statusCode, body } = await server.inject({ method: 'POST', url: '/api/positioning/mismatch', headers: { 'x-source': source.id, authorization: `Bearer ${token}` }, payload })
  return { statusCode, body: JSON.parse(body) as unknown }
}
const AT = Date.parse('2026-11-28T14:00:00+08:00')

it('a system that is let in says which card it saw on whom, with a picture', async () => {
  const photo = Buffer.alloc(2 * 1024 * 1024, 7)
  expect(await push({ card: 'A1', at: AT, seen: '李强', place: '东门', photo: photo.toString('base64') })).toEqual({ statusCode: 200, body: { id: 'm1', again: false } })
  expect(seen[0]).toMatchObject({ card: 'A1', at: AT, seen: '李强', place: '东门' })
  expect(Buffer.from(seen[0]?.photo ?? []).equals(photo)).toBe(true)
})

it('is told what is wrong, and strangers are not heard', async () => {
  expect(await push({ card: 'A1' })).toMatchObject({ statusCode: 422, body: { refusal: { message: expect.stringContaining('时间') } } })
  expect(await push({ card: 'FREE', at: AT })).toMatchObject({ statusCode: 409, body: { refusal: { code: 'card-free' } } })
  expect(await push({ card: 'FULL', at: AT })).toMatchObject({ statusCode: 503, body: { fault: { tip: '磁盘已满' } } })
  expect(await push({ card: 'A1', at: AT }, 'wrong')).toMatchObject({ statusCode: 401 })
  const bare = await server.inject({ method: 'POST', url: '/api/positioning/mismatch', payload: {} })
  expect(bare.statusCode).toBe(401)
})
