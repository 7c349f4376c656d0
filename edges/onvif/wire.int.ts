import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { openOnvifCamera, readOnvifAddress } from './onvif-camera.ts'
import { probeCameras, readMatches } from './probe.ts'
import { openOnvifBox } from './testing/onvif-box.ts'

const WHO = { user: 'admin', password: 'p@ss<&>字' }
const STREAMS = { main: 'rtsp://192.168.77.77:8554/main?x=1&y=2', sub: 'rtsp://192.168.77.77:8554/sub' }
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
const openBox = async (over: Partial<Parameters<typeof openOnvifBox>[0]> = {}) => {
  const box = await openOnvifBox({ ...WHO, streams: STREAMS, ptz: true, ...over })
  closing.push(box.close)
  return { box, camera: openOnvifCamera({ address: box.address, credentials: WHO, now: Date.now }) }
}

it('cameras answer a probe, each once, by the address that led to them', async () => {
  const [{ box: one }, { box: two }] = [await openBox(), await openBox()]
  const found = await probeCameras({ waitMs: 400, places: [one.finder, two.finder] })
  expect(found.map(({ address, name, hardware, host }) => [address, name, hardware, host]).toSorted()).toEqual([[one.address, '罐区', 'BOX-2', '127.0.0.1'], [two.address, '罐区', 'BOX-2', '127.0.0.1']].toSorted())
  expect(one.probes()).toBe(2)
  expect([readMatches('', '1', ''), readMatches('<a/>', '1', ''), readMatches('<Envelope><Header><RelatesTo>2</RelatesTo></Header></Envelope>', '1', '')]).toEqual([[], [], []])
})

it('tells what it is, its profiles and where its pictures are, whatever it believes its own address to be', async () => {
  const { camera } = await openBox()
  expect(await camera.info()).toEqual({ maker: 'Anlan', model: 'BOX-2', firmware: '1.0', serial: 'SN-1' })
  expect(await camera.profiles()).toEqual([{ token: 'main', name: '主码流', codec: 'H264', width: 1_920, height: 1_080, ptz: true }, { token: 'sub', name: '子码流', codec: 'H264', width: 640, height: 360, ptz: true }])
  const stream = new URL(await camera.streamUri('main'))
  expect([stream.host, stream.pathname + stream.search, decodeURIComponent(stream.username), decodeURIComponent(stream.password)]).toEqual(['127.0.0.1:8554', '/main?x=1&y=2', WHO.user, WHO.password])
  expect(await camera.snapshotUri('sub')).toMatch(/\/snap\.jpg$/)
})

it('a camera whose clock is a day off is spoken to by its clock, and one that wants HTTP digest by that', async () => {
  const { camera: late } = await openBox({ ahead: -86_400_000 })
  const { camera: strict } = await openBox({ httpDigest: true })
  expect([(await late.info()).model, (await strict.info()).model]).toEqual(['BOX-2', 'BOX-2'])
})

it('turns, stops, and goes to presets', async () => {
  const { box, camera } = await openBox()
  await camera.move('main', { pan: 0.5, tilt: -1, zoom: 0 })
  await camera.move('main', { pan: 0, tilt: 0, zoom: 1 })
  await camera.stop('main')
  expect(await camera.presets('main')).toEqual([{ token: '1', name: '大门' }, { token: '2', name: '罐顶' }])
  await camera.goTo('main', '2')
  expect(box.turned()).toEqual([{ what: 'move', x: 0.5, y: -1, zoom: 0 }, { what: 'move', x: 0, y: 0, zoom: 1 }, { what: 'stop' }, { what: 'goto', preset: '2' }])
  await expect(camera.goTo('main', '9')).rejects.toMatchObject({ code: 'onvif-cannot', tip: expect.stringContaining('no such preset') })
})

it('why it does not work is told apart, and never with the password', async () => {
  const { box } = await openBox({ ptz: false })
  const by = (address: string, password = WHO.password) => openOnvifCamera({ address, credentials: { ...WHO, password }, now: Date.now })
  const wrong = await by(box.address, 'geheim').info().catch((cause: unknown) => cause)
  expect(wrong).toMatchObject({ code: 'onvif-refused', tip: expect.stringContaining('密码不对') })
  expect(JSON.stringify(wrong) + String(wrong)).not.toContain('geheim')
  await expect(by(box.address).move('main', { pan: 1, tilt: 0, zoom: 0 })).rejects.toMatchObject({ code: 'onvif-cannot' })
  await expect(by('http://127.0.0.1:9/x').info()).rejects.toMatchObject({ code: 'onvif-away' })
  const web = createServer((request, reply) => (request.url === '/moved' ? reply.writeHead(302, { location: box.address }).end() : reply.end('<html>')))
  await new Promise<void>((ready) => web.listen(0, '127.0.0.1', ready))
  closing.push(async () => void (await new Promise((closed) => web.close(closed))))
  const base = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  await expect(by(`${base}/`).info()).rejects.toMatchObject({ code: 'onvif-odd' })
  await expect(by(`${base}/moved`).info()).rejects.toMatchObject({ code: 'onvif-away' })
  expect([readOnvifAddress('http://admin:p%40ss@10.1.2.3/onvif/device_service'), readOnvifAddress('http://10.1.2.3/')?.credentials, readOnvifAddress('file:///etc/passwd'), readOnvifAddress('x')]).toEqual([{ address: 'http://10.1.2.3/onvif/device_service', credentials: { user: 'admin', password: 'p@ss' } }, undefined, undefined, undefined])
})
