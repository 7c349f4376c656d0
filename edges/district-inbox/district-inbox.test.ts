import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import type { Parcel } from '@anlan/exchange/contract/adapter'
import { digestOf } from './digest.ts'
import { districtInbox } from './district-inbox.ts'
import { sealedPicture, shownRecord } from './shown-record.ts'

const ID = '019ab000-0000-7000-8000-000000000001'
let server: Server | undefined
afterEach(() => server?.close())

/** A receiver that says what the test wants it to say. */
const says = async (status: number, body: string) => {
  server = createServer((_request, answer) => answer.writeHead(status, { 'content-type': 'application/json' }).end(body))
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { org: ID, url: `http://127.0.0.1:${port}`, companyCode: '', code: '', key: 'k' }
}
const parcel: Parcel = { kind: 'unit', id: ID, updatedAt: 1, knownThere: false, record: { id: ID, version: 1, deleted: false, updatedAt: 1 } }
const deliver = async (status: number, body: string) => districtInbox().deliver(await says(status, body), [parcel], ID)

describe('the district’s inbox', () => {
  it('reads an answer per row', async () => {
    expect(await deliver(200, JSON.stringify({ rows: [{ id: ID, outcome: 'unchanged' }] }))).toEqual([{ outcome: 'accepted' }])
    expect(await deliver(200, JSON.stringify({ rows: [{ id: ID, outcome: 'refused', message: '缺少名称' }] }))).toEqual([{ outcome: 'refused', message: '缺少名称' }])
  })

  it.each([
    [401, '{"refusal":{"message":"密钥不对"}}', 'receiver-denied'],
    [503, '{"fault":{"tip":"磁盘已满"}}', 'receiver-failed'],
    [200, '<html>', 'receiver-failed'],
    [200, '{"rows":[]}', 'receiver-failed'],
    [200, '{"rows":[{"id":"another","outcome":"stored"}]}', 'receiver-failed'],
  ])('HTTP %i %s is the fault %s', async (status, body, code) => {
    await expect(deliver(status, body)).rejects.toMatchObject({ name: 'Fault', code })
  })

  it('is away when nobody listens', async () => {
    const access = { org: ID, url: 'http://127.0.0.1:9', companyCode: '', code: '', key: 'k' }
    await expect(districtInbox().deliver(access, [parcel], ID)).rejects.toMatchObject({ code: 'receiver-unreachable' })
    expect(await districtInbox().reachable(access)).toBe(false)
  })
})

it('the digest does not know the order of keys', () => {
  expect(digestOf({ b: [1, { d: 2, c: null }], a: '汉' })).toBe(digestOf({ a: '汉', b: [1, { c: null, d: 2 }] }))
  expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }))
})

it('the papers and numbers of people stay at home, the mark is of what was sent', async () => {
  const record = { id: ID, version: 1, deleted: false, updatedAt: 1, name: '王芳', class: 'employee', idNumber: '11010519491231002X', birthday: '1949-12-31', gender: 'female', mobile: '13900000001', card: 'T-1' }
  const person: Parcel = { ...parcel, kind: 'located-person', record }
  expect(shownRecord(person)).toEqual({ id: ID, version: 1, deleted: false, updatedAt: 1, name: '王芳', class: 'employee' })
  expect(shownRecord({ ...person, kind: 'unit' })).toEqual(record)
  const access = { org: ID, url: '', companyCode: '', code: '', key: 'k' }
  expect(await districtInbox().mark(access, person)).toBe(digestOf(shownRecord(person)))
})

describe('the picture of an alarm', () => {
  const alarm: Parcel = { ...parcel, kind: 'video-alarm', record: { ...parcel.record, picture: { id: ID, sha256: 'of the original' } } }
  const bytes = Buffer.from('a small picture')
  const readPicture = async () => bytes
  const sealed = { sha256: createHash('sha256').update(bytes).digest('hex'), data: bytes.toString('base64') }

  it('goes along under the hash of its own bytes, and is part of the mark; one that cannot be read holds back nothing', async () => {
    expect(shownRecord(alarm, await sealedPicture(ID, alarm, readPicture))).toEqual({ ...alarm.record, shown: sealed })
    expect([await sealedPicture(ID, alarm, async () => undefined), await sealedPicture(ID, { ...alarm, record: { ...alarm.record, picture: null } }, readPicture), await sealedPicture(ID, parcel, readPicture)]).toEqual([undefined, undefined, undefined])
    const access = { org: ID, url: '', companyCode: '', code: '', key: 'k' }
    expect(await districtInbox({ readPicture }).mark(access, alarm)).toBe(digestOf({ ...alarm.record, shown: sealed }))
    expect(await districtInbox().mark(access, alarm)).toBe(digestOf(alarm.record))
  })
  it('of many that are large only as many go at once as a body takes; the others are answered with the next', async () => {
    const large = Buffer.alloc(2 * 1024 * 1024)
    const access = await says(200, JSON.stringify({ rows: [{ id: ID, outcome: 'stored' }, { id: ID, outcome: 'stored' }] }))
    expect(await districtInbox({ readPicture: async () => large }).deliver(access, [alarm, alarm, alarm], ID)).toEqual([{ outcome: 'accepted' }, { outcome: 'accepted' }])
  })
})
