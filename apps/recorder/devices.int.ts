import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import { type GbDevice, openGbDevice } from '@anlan/edge-gb28181/testing/device'
import { openOnvifBox } from '@anlan/edge-onvif/testing/onvif-box'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import type { Role } from '@anlan/kernel/role'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { readJournal } from '@anlan/platform/journal/read'
import { openStream } from '@anlan/platform/media/open-stream'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { drawShow } from '@anlan/testbed/video/clip'
import { cameraRegister } from '@anlan/video/contract/camera'
import { listCameraStatus } from '@anlan/video/contract/camera-status'
import { listDetections } from '@anlan/video/contract/detection'
import { listDetectors } from '@anlan/video/contract/detector'
import type { FoundDevices, OnvifTold } from '@anlan/video/contract/find-devices'
import { listSegments, type Segment } from '@anlan/video/contract/keep-recording'
import { changeRecorder, openRecorder as openRecorderCommand } from '@anlan/video/contract/recorder'
import { video } from '@anlan/video/module'
import { writeFile } from 'node:fs/promises'
import { openRecorder } from './recorder.ts'
import { readSettings } from './settings.ts'

const [PLATFORM, DEVICE, CHANNEL] = ['34020000002000000001', '34020000001110000001', '34020000001310000001']
const PASSWORD = 'gb-12345'
let test: TestHouse
let server: FastifyInstance
let ticking: NodeJS.Timeout
let device: GbDevice
let box: Awaited<ReturnType<typeof openOnvifBox>>
let recorder: Awaited<ReturnType<typeof openRecorder>>
const org: Id = newId()
let roles: Role[] = ['safety-manager']
let [id, camera]: Id[] = []
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const manager = () => test.speaker(['safety-manager'], { org })
const web = () => `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
const say = async (path: string, body?: object): Promise<{ readonly status: number; readonly body: unknown }> => {
  const answer = await fetch(`${web()}/api/orgs/${org}/video/${path}`, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return { status: answer.status, body: await answer.json().catch(() => undefined) }
}
const segments = async (): Promise<Segment[]> => accepted(await test.house.query(manager(), listSegments, { cameras: [camera ?? ''], from: 0, until: test.clock.plant() + 1_000 })).segments
const status = async (of = camera ?? '') => accepted(await test.house.query(manager(), listCameraStatus, { cameras: [of] })).rows[0]
const data = { number: 'GB-1', name: '国标球机', kind: 'dome', area: '罐区' } as const

beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, video], folders: [REGISTERS, FILES] })
  const [began, at] = [performance.now(), test.clock.plant()]
  ticking = setInterval(() => test.clock.move(Math.round(at + performance.now() - began)), 20)
  server = fastify()
  video.routes?.(server, test.house)
  video.signedRoutes?.(server, test.house, async (_request, of) => (of === org ? accept(test.speaker(roles, { org })) : refuse('other-org', '您不属于该单位', { kind: 'forbidden' })))
  await server.listen({ port: 0, host: '127.0.0.1' })
  box = await openOnvifBox({ user: 'admin', password: 'p@ss', streams: { main: 'rtsp://192.168.77.77/main', sub: 'rtsp://192.168.77.77/sub' }, ptz: true })
  const opened = accepted(await test.house.command(manager(), openRecorderCommand, { id: newId(), name: '录像程序', address: 'http://127.0.0.1:1/', hosts: [] }))
  ;[id, camera] = [opened.id, newId()]
  accepted(await test.house.command(manager(), endpointsOf(cameraRegister).save, { id: camera, version: 0, data: { ...data, recorder: opened.id, stream: `gb28181://${DEVICE}/${CHANNEL}` } }))
  const settings = readSettings({ RECORDER_SERVER: web(), RECORDER_ID: opened.id, RECORDER_TOKEN: opened.token, RECORDER_FOLDER: join(test.dataFolder, 'recordings'), RECORDER_PORT: '0', RECORDER_SEGMENT_SECONDS: '1', RECORDER_SILENT_SECONDS: '1', RECORDER_RESERVE_MB: '0', RECORDER_GB_PORT: '0', RECORDER_GB_ID: PLATFORM, RECORDER_GB_PASSWORD: PASSWORD, RECORDER_GB_BIND: '127.0.0.1' })
  recorder = await openRecorder({ ...settings, reportEveryMs: 200, camerasEveryMs: 300, probe: [box.finder], say: () => undefined })
  accepted(await test.house.command(manager(), changeRecorder, { id: opened.id, version: 1, name: '录像程序', address: recorder.address, hosts: [], active: true }))
  const port = await until('the port of the platform', () => recorder.gbPort(), 1_000)
  const clip = (await drawShow({ codec: 'h264', width: 320, height: 180, fps: 15, seconds: 2, gopSeconds: 0.5, bitRate: 400_000, name: '国标' })).scene
  device = await openGbDevice({ id: DEVICE, password: PASSWORD, platform: { id: PLATFORM, host: '127.0.0.1', port }, transport: 'udp', channels: [{ id: CHANNEL, name: '球机一', clip, ptz: true }] })
  expect(await device.register()).toBe(200)
})
afterAll(async () => {
  await recorder.close()
  await device.close()
  await box.close()
  await server.close()
  clearInterval(ticking)
  await test.close()
})

it('a channel is recorded as any other camera; one whose device has not registered says so', async () => {
  const lost: Id = newId()
  accepted(await test.house.command(manager(), endpointsOf(cameraRegister).save, { id: lost, version: 0, data: { ...data, number: 'GB-2', recorder: id ?? '', stream: `gb28181://34020000001110000009/${CHANNEL}` } }))
  const found = await until('two segments', async () => ((await segments()).length >= 2 ? segments() : undefined), 12_000)
  expect((await until('a reason', async () => ((await status(lost))?.tip ? status(lost) : undefined), 8_000))?.tip).toContain('国标设备 34020000001110000009 没有注册')
  expect(await status()).toMatchObject({ state: 'recording', tip: '', turns: true, live: true })
  const film = await fetch(`${web()}/api/orgs/${org}/video/segments/${found[0]?.id}`)
  await writeFile(join(test.dataFolder, 'gb.mp4'), Buffer.from(await film.arrayBuffer()))
  const read = await openStream(join(test.dataFolder, 'gb.mp4'))
  await read.close()
  expect([read.about.codec, read.about.width]).toEqual(['h264', 320])
})

it('alarms of the device are detections where we know the kind, and parked where not', async () => {
  await device.alarm(CHANNEL, { method: 5, type: 6, words: '入侵' })
  await device.alarm(CHANNEL, { method: 5, type: 2, words: '移动' })
  await until('both are parked: nobody has said which camera the channel is', async () => accepted(await test.house.query(manager(), listDetectors, {})).parked.length === 2)
  const other: Id = newId()
  accepted(await test.house.command(manager(), endpointsOf(cameraRegister).save, { id: other, version: 0, data: { ...data, number: CHANNEL, name: '按国标编号登记的' } }))
  await device.alarm(CHANNEL, { method: 5, type: 6, words: '入侵' })
  const [row] = await until('a detection', async () => {
    const { rows } = accepted(await test.house.query(manager(), listDetections, {}))
    return rows.length > 0 ? rows : undefined
  })
  expect(row).toMatchObject({ camera: other, kind: 'intrusion', model: '录像程序 5.6' })
  expect(accepted(await test.house.query(manager(), listAlarms, {})).rows.map(({ title }) => title)).toContain('按国标编号登记的：违规闯入')
})

it('devices in its network are found, read and turned; who did it is written down, and who may not does not', async () => {
  const { body } = await say(`recorders/${id}/devices`)
  expect(body as FoundDevices).toMatchObject({ onvif: [{ address: box.address, name: '罐区', hardware: 'BOX-2' }], gb28181: { id: PLATFORM, devices: [{ id: DEVICE, name: '罐区录像机', channels: [{ id: CHANNEL, name: '球机一', turns: true, online: true }] }], refused: [] } })
  expect(await say(`recorders/${id}/onvif`, { address: box.address, user: 'admin', password: 'wrong' })).toMatchObject({ status: 409, body: { refusal: { message: expect.stringContaining('ONVIF 用户名或密码不对') } } })
  const told = (await say(`recorders/${id}/onvif`, { address: box.address, user: 'admin', password: 'p@ss' })).body as OnvifTold
  expect(told).toMatchObject({ maker: 'Anlan', model: 'BOX-2', codec: 'H264', stream: 'rtsp://admin:p%40ss@127.0.0.1/main', subStream: 'rtsp://admin:p%40ss@127.0.0.1/sub', turns: true })
  expect((await say(`recorders/${id}/onvif`, { address: 'file:///etc/passwd', user: '', password: '' })).status).toBe(422)

  expect((await say(`cameras/${camera}/turn`, { pan: 0.5, tilt: 0, zoom: 0 })).status).toBe(200)
  expect((await say(`cameras/${camera}/turn`, { pan: 0.5, tilt: 0, zoom: 0, again: true })).status).toBe(200)
  // Nobody lets go: it is stopped all the same.
  await until('it is stopped', () => { const last = device.turned().at(-1)?.what; return last !== undefined && 'motion' in last && last.motion.pan === 0 }, 4_000)
  await say(`cameras/${camera}/turn`, { preset: '3' })
  expect(device.turned().at(-1)?.what).toEqual({ preset: 'call', number: 3 })
  expect(((await say(`cameras/${camera}/presets`)).body as { presets: unknown[] }).presets.length).toBe(8)

  const onvif: Id = newId()
  accepted(await test.house.command(manager(), endpointsOf(cameraRegister).save, { id: onvif, version: 0, data: { ...data, number: 'ON-1', recorder: id ?? '', control: told.control } }))
  // The recorder learns of it when it next asks.
  await until('it turns', async () => (await say(`cameras/${onvif}/turn`, { pan: 0, tilt: 0, zoom: 1 })).status === 200, 12_000)
  await say(`cameras/${onvif}/turn`, { stop: true })
  expect([(await say(`cameras/${onvif}/presets`)).body, box.turned().slice(-2)]).toEqual([{ presets: [{ token: '1', name: '大门' }, { token: '2', name: '罐顶' }] }, [{ what: 'move', x: 0, y: 0, zoom: 1 }, { what: 'stop' }]])
  const events = await test.events(org)
  expect([events.filter((it) => it === 'video.camera-turned').length, events.filter((it) => it === 'video.devices-sought').length]).toEqual([3, 1])

  const refused = async () => (await test.house.act(manager(), (scope) => readJournal(scope.tx, org, 0, 10_000))).filter(({ type }) => type === 'video.camera-not-turned').map(({ data }) => data)
  const before = (await refused()).length
  roles = ['worker']
  expect((await say(`cameras/${camera}/turn`, { pan: 0, tilt: 0.5, zoom: 0 })).status).toBe(403)
  expect((await refused()).slice(before)).toMatchObject([{ camera, what: '上', why: expect.stringContaining('角色') }])
  expect([(await say(`cameras/${camera}/turn`, { stop: true })).status, (await say(`recorders/${id}/devices`)).status, (await say(`recorders/${id}/onvif`, { address: box.address, user: '', password: '' })).status, (await say(`cameras/${camera}/presets`)).status]).toEqual([403, 403, 403, 403])
  roles = ['safety-manager']
  expect([(await say(`recorders/${newId()}/devices`)).status, (await say(`cameras/${newId()}/turn`, { stop: true })).status, (await say(`cameras/${camera}/turn`, { pan: 9, tilt: 0, zoom: 0 })).status]).toEqual([404, 404, 422])
  expect((await fetch(`${recorder.address}devices`)).status).toBe(401)
})
