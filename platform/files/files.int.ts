import { readdir, readFile as readBytes, stat, writeFile, chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { randomFillSync } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { Readable } from 'node:stream'
import { deflateRawSync } from 'node:zlib'
import fastify, { type FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accept } from '@anlan/kernel/decision'
import { Fault } from '@anlan/kernel/fault'
import type { Role } from '@anlan/kernel/role'
import { newId } from '../clock/new-id.ts'
import { openTestHouse, type TestHouse } from '../testing/house.ts'
import { type OpenSink, openSink, ORIGINAL } from './disk.ts'
import { fileRoutes } from './file-routes.ts'
import { fileExists, readFile, type StoredFile, storeFile } from './file-store.ts'
import { FILES } from './migrations.ts'
import { zipOf } from './testing/zip-of.ts'

const MEGABYTE = 1024 * 1024
let test: TestHouse
let server: FastifyInstance
let base: string

beforeAll(async () => {
  test = await openTestHouse({ modules: [], folders: [FILES] })
  server = fastify()
  server.setErrorHandler(async (thrown, _request, to) =>
    thrown instanceof Fault ? to.code(503).send({ fault: { code: thrown.code, tip: thrown.tip } }) : to.code(500).send({ trace: String(thrown) }),
  )
  await fileRoutes(server, test.house, async (request, org) =>
    accept(test.speaker([String(request.headers['x-role'] ?? 'worker') as Role], { org })),
  )
  base = await server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const at = (org: string, path = '') => `${base}/api/orgs/${org}/files${path}`

const upload = async (org: string, content: Buffer | Blob, name: string) => {
  const form = new FormData()
  form.set('file', content instanceof Blob ? content : new Blob([new Uint8Array(content)]), name)
  const answer = await fetch(at(org), { method: 'POST', body: form })
  return { status: answer.status, body: (await answer.json()) as StoredFile & { refusal: { code: string; message: string } } }
}

const incoming = () => readdir(join(test.dataFolder, 'files', 'incoming'))
const filesOnDisk = async (org: string) => (await readdir(join(test.dataFolder, 'files', org), { recursive: true }).catch(() => [])).filter((it) => it.endsWith(ORIGINAL))

const photo = (width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#8a6' } })
    .withExif({
      IFD0: { Make: 'Anlan', Model: 'Ex-1' },
      IFD2: { DateTimeOriginal: '2026:11:23 08:30:00', OffsetTimeOriginal: '+08:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 3600/100', GPSLongitudeRef: 'E', GPSLongitude: '120/1 30/1 0/1', GPSAltitudeRef: '0', GPSAltitude: '123/10' },
    })
    .jpeg()
    .toBuffer()

describe('a photo', () => {
  it('is sealed with its facts and served without them', async () => {
    const org = newId()
    const original = await photo(4_000, 3_000)
    const { status, body } = await upload(org, original, '../隐患照片.HEIC')
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: '隐患照片.jpg', type: 'image/jpeg', bytes: original.length, width: 2_560, height: 1_920 })
    expect(JSON.stringify(body)).not.toContain('120.5')

    const served = await fetch(at(org, `/${body.id}`))
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')
    expect(served.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(served.headers.get('content-disposition')).toContain('inline')
    const derivative = await sharp(Buffer.from(await served.arrayBuffer())).metadata()
    expect(derivative).toMatchObject({ format: 'jpeg', width: 2_560, height: 1_920 })
    expect([derivative.exif, derivative.xmp, derivative.iptc]).toEqual([undefined, undefined, undefined])
    const small = await sharp(Buffer.from(await (await fetch(at(org, `/${body.id}/thumbnail`))).arrayBuffer())).metadata()
    expect(small).toMatchObject({ format: 'jpeg', width: 320, height: 240 })
    expect(small.exif).toBeUndefined()
    expect((await fetch(at(org, `/${body.id}`), { headers: { 'if-none-match': served.headers.get('etag') ?? '' } })).status).toBe(304)

    expect((await fetch(at(org, `/${body.id}/original`), { headers: { 'x-role': 'safety-manager' } })).status).toBe(403)
    expect((await fetch(at(org, `/${body.id}/claims`), { headers: { 'x-role': 'principal' } })).status).toBe(403)
    const sealed = await fetch(at(org, `/${body.id}/original`), { headers: { 'x-role': 'audit-admin' } })
    expect(sealed.headers.get('cache-control')).toBe('no-store')
    expect(Buffer.from(await sealed.arrayBuffer()).equals(original)).toBe(true)
    const claims = await (await fetch(at(org, `/${body.id}/claims`), { headers: { 'x-role': 'audit-admin' } })).json()
    expect(claims).toMatchObject({
      claims: { capturedAt: '2026:11:23 08:30:00', offset: '+08:00', latitude: 30.26, longitude: 120.5, altitude: 12.3, camera: 'Anlan Ex-1' },
    })
    expect(await test.events(org)).toEqual(['files.stored', 'files.original-opened', 'files.original-opened'])
    expect(await incoming()).toEqual([])
  })

  it('of 40 MB is taken in and served under 5 MB', async () => {
    const org = newId()
    const side = 3_700
    const noise = randomFillSync(Buffer.alloc(side * side * 3))
    const jpeg = await sharp(noise, { raw: { width: side, height: side, channels: 3 } }).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()
    const filler = Buffer.alloc(40 * MEGABYTE - jpeg.length)
    expect(jpeg.length).toBeGreaterThan(30 * MEGABYTE)
    const { status, body } = await upload(org, Buffer.concat([jpeg, filler]), '大照片.jpg')
    expect([status, body.bytes]).toEqual([200, 40 * MEGABYTE])
    const served = Buffer.from(await (await fetch(at(org, `/${body.id}`))).arrayBuffer())
    expect(served.length).toBeLessThan(5 * MEGABYTE)

    const over = await upload(org, Buffer.concat([jpeg, filler, Buffer.from('1')]), '更大的照片.jpg')
    expect(over).toMatchObject({ status: 422, body: { refusal: { code: 'file-too-large', message: '照片超过 40 MB，请降低分辨率后重新拍摄或压缩后上传' } } })
    expect(await filesOnDisk(org)).toHaveLength(1)
    expect(await incoming()).toEqual([])
  })

  it('is turned upright, also from PNG and WEBP, and refused when it is cut off', async () => {
    const org = newId()
    const lying = await sharp(await photo(800, 600)).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await upload(org, lying, 'a.jpg')).body).toMatchObject({ width: 600, height: 800 })
    const clear = { create: { width: 40, height: 30, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } } }
    for (const [name, content] of [['a.png', await sharp(clear).png().toBuffer()], ['a.webp', await sharp(clear).webp().toBuffer()]] as const) {
      const { body } = await upload(org, content, name)
      const { dominant } = await sharp(Buffer.from(await (await fetch(at(org, `/${body.id}`))).arrayBuffer())).stats()
      expect(dominant.r).toBeGreaterThan(240)
    }
    const whole = await photo(1_000, 1_000)
    for (const broken of [whole.subarray(0, whole.length / 2), Buffer.from('\xff\xd8\xff\xe0 not a photo at all', 'latin1')])
      expect(await upload(org, broken, 'b.jpg')).toMatchObject({ status: 422, body: { refusal: { code: 'photo-broken' } } })
  })
})

describe('the same bytes', () => {
  it('are one file of an org however often they come, and another of another org', async () => {
    const org = newId()
    const content = await photo()
    const answers = await Promise.all(Array.from({ length: 6 }, (_, i) => upload(org, content, `${i}.jpg`)))
    expect(new Set(answers.map((it) => it.body.id)).size).toBe(1)
    expect(await filesOnDisk(org)).toHaveLength(1)
    const other = newId()
    const elsewhere = await upload(other, content, 'x.jpg')
    expect(elsewhere.body.id).not.toBe(answers[0]?.body.id)
    expect((await fetch(at(other, `/${answers[0]?.body.id}`))).status).toBe(404)
    expect((await fetch(at(other, '/..%2f..%2fpasswd'))).status).toBe(404)
    expect((await test.events(org)).filter((it) => it === 'files.stored')).toHaveLength(1)
    expect(await incoming()).toEqual([])
    await test.house.act(test.speaker([], { org }), async (scope) => {
      expect(await fileExists(scope, answers[0]?.body.id ?? '')).toBe(true)
      expect(await fileExists(scope, newId())).toBe(false)
    })
  })
})

describe('the wrong file', () => {
  it.each([
    ['报表.pdf', '<html><script>alert(1)</script></html>', 'file-type'],
    ['照片.jpg', 'MZ this is a program', 'file-type'],
    ['空.jpg', '', 'file-empty'],
    ['坏.zip', 'PK\x03\x04 and then nothing', 'zip-broken'],
    ['照片.heic', '\0\0\0\x18ftypheic\0\0\0\0', 'file-heic'],
  ])('%s is refused in Chinese and leaves nothing', async (name, content, code) => {
    const org = newId()
    const { status, body } = await upload(org, Buffer.from(content, 'latin1'), name)
    expect([status, body.refusal.code]).toEqual([422, code])
    expect(body.refusal.message).toMatch(/[\u4e00-\u9fff].*。|请/)
    expect(await incoming()).toEqual([])
    expect(await filesOnDisk(org)).toEqual([])
  })

  it('that is no file at all is refused', async () => {
    const form = new FormData()
    form.set('other', new Blob(['x']), 'x.jpg')
    expect((await fetch(at(newId()), { method: 'POST', body: form })).status).toBe(422)
    expect((await fetch(at(newId()), { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(422)
  })

  it('that unpacks to gigabytes is refused, honest or lying about it', async () => {
    const zeros = deflateRawSync(Buffer.alloc(120 * MEGABYTE))
    const honest = zipOf([{ name: 'a.bin', packed: zeros, inflated: 120 * MEGABYTE }])
    const lying = zipOf([{ name: 'a.bin', packed: zeros, inflated: 10 }])
    const overlapping = zipOf(Array.from({ length: 20_000 }, (_, i) => ({ name: `${i}`, packed: Buffer.alloc(0), inflated: 0 })))
    expect((await upload(newId(), honest, 'a.zip')).body.refusal.code).toBe('zip-bomb')
    expect((await upload(newId(), lying, 'a.zip')).body.refusal.code).toBe('zip-broken')
    expect((await upload(newId(), overlapping, 'a.zip')).body.refusal.code).toBe('zip-bomb')
  })
})

describe('more than 200 MB', () => {
  const raw = (org: string, bytes: number, headers: Record<string, string | number>) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const boundary = 'anlan'
      const request = httpRequest(at(org), { method: 'POST', headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...headers } }, (answer) => {
        let text = ''
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      })
      request.on('error', reject)
      const piece = Buffer.alloc(MEGABYTE)
      const pieces = function* () {
        yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n`)
        for (let sent = 0; sent < bytes; sent += MEGABYTE) yield piece
        yield Buffer.from(`\r\n--${boundary}--\r\n`)
      }
      Readable.from(pieces()).pipe(request)
    })

  it('is refused at the door when it is announced', async () => {
    const org = newId()
    const before = await incoming()
    const { status, text } = await raw(org, 0, { 'content-length': 250 * MEGABYTE, connection: 'close' }).catch(() => ({ status: 0, text: '' }))
    expect(status).toBe(422)
    expect(JSON.parse(text).refusal.message).toBe('文件超过 200 MB，请压缩或拆分后上传')
    expect(await incoming()).toEqual(before)
  })

  it('is refused on the way when it is not, and nothing of it stays', async () => {
    const org = newId()
    const { status, text } = await raw(org, 201 * MEGABYTE, {})
    expect(status).toBe(422)
    expect(JSON.parse(text).refusal.code).toBe('file-too-large')
    expect(await incoming()).toEqual([])
    expect(await filesOnDisk(org)).toEqual([])
  })

  it('an upload that is cut off leaves nothing', async () => {
    const org = newId()
    const request = httpRequest(at(org), { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=anlan' } })
    request.on('error', () => undefined)
    request.write('--anlan\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 half of it, longer than a head')
    await expect.poll(incoming, { timeout: 5_000 }).toHaveLength(1)
    request.destroy()
    await expect.poll(incoming, { timeout: 5_000 }).toEqual([])
    expect(await filesOnDisk(org)).toEqual([])
  })
})

describe('a full disk', () => {
  const fullAfter = (bytes: number): OpenSink => async (path) => {
    const sink = await openSink(path)
    let written = 0
    return {
      sync: () => sink.sync(),
      close: () => sink.close(),
      appendFile: async (chunk) => {
        written += chunk.length
        if (written > bytes) throw Object.assign(new Fault('device', 'ENOSPC: no space left on device'), { code: 'ENOSPC' })
        await sink.appendFile(chunk)
      },
    }
  }

  it('is a fault with a tip, and nothing half-written stays', async () => {
    const org = newId()
    const speaker = test.speaker(['worker'], { org })
    const content = await photo(2_000, 2_000)
    const stored = storeFile(test.house, speaker, Readable.from([content]), 'a.jpg', { openSink: fullAfter(1_000) })
    await expect(stored).rejects.toMatchObject({ name: 'Fault', code: 'disk-full', tip: expect.stringContaining('磁盘已满') })
    const derivative = storeFile(test.house, speaker, Readable.from([content]), 'a.jpg', { openSink: fullAfter(content.length - 1) })
    await expect(derivative).rejects.toMatchObject({ code: 'disk-full' })
    expect(await incoming()).toEqual([])
    expect(await filesOnDisk(org)).toEqual([])
    expect(await test.events(org)).toEqual([])
    const later = await storeFile(test.house, speaker, Readable.from([content]), 'a.jpg')
    expect(later.accepted).toBe(true)
  })
})

describe('a document', () => {
  it('is saved to disk under its own name, in parts when asked', async () => {
    const org = newId()
    const content = Buffer.from(`%PDF-1.7\n${'安'.repeat(500)}\n%%EOF`)
    const { body } = await upload(org, content, '方案.pdf')
    const part = await fetch(at(org, `/${body.id}`), { headers: { range: 'bytes=0-7' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 0-7/${content.length}`, '%PDF-1.7'])
    expect((await fetch(at(org, `/${body.id}/thumbnail`))).status).toBe(404)
    const zip = await upload(org, zipOf([{ name: '说明.txt', packed: deflateRawSync(Buffer.from('好')), inflated: 3 }]), '图纸.rar')
    const saved = await fetch(at(org, `/${zip.body.id}`))
    expect(saved.headers.get('content-disposition')).toBe(`attachment; filename="__.zip"; filename*=UTF-8''%E5%9B%BE%E7%BA%B8.zip`)
  })

  it('whose original was changed on the disk is not passed off as sealed', async () => {
    const org = newId()
    const { body } = await upload(org, Buffer.from('%PDF-1.7 the true one'), 'a.pdf')
    const opened = await readFile(test.house, org, body.id, 'original')
    if (!opened.accepted) expect.fail('the file is not there')
    expect((await stat(opened.value.path)).mode & 0o777).toBe(0o400)
    await chmod(opened.value.path, 0o600)
    await writeFile(opened.value.path, '%PDF-1.7 another one!')
    const answer = await fetch(at(org, `/${body.id}/original`), { headers: { 'x-role': 'audit-admin' } })
    expect([answer.status, ((await answer.json()) as { fault: { code: string } }).fault.code]).toEqual([503, 'file-damaged'])
    expect((await readBytes(opened.value.path)).toString()).toContain('another')
  })
})
