import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { alarms } from '@anlan/alarms/module'
import { openRecorder } from '@anlan/app-recorder/recorder'
import { readSettings } from '@anlan/app-recorder/settings'
import { openWorker } from '@anlan/app-vision-worker/worker'
import { type GbDevice, openGbDevice } from '@anlan/edge-gb28181/testing/device'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { livePass, serverProof, tokenHash } from '@anlan/platform/auth/token'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { analysisRules } from '@anlan/video/contract/analysis-rule'
import { cameraRegister } from '@anlan/video/contract/camera'
import { listDetections } from '@anlan/video/contract/detection'
import { changeRecorder, openRecorder as openRecorderCommand } from '@anlan/video/contract/recorder'
import { analysisHealth, openVisionWorker } from '@anlan/video/contract/vision-worker'
import { video } from '@anlan/video/module'
import { layBrightModel } from './bright-model.ts'
import { drawShow } from './clip.ts'

const [PLATFORM, DEVICE, PASSWORD] = ['34020000002000000001', '34020000001110000001', 'gb-12345']
const [LARGE, BOTH] = ['34020000001310000001', '34020000001310000002']
const WHOLE = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }]
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const org: Id = newId()
let test: TestHouse
let server: FastifyInstance
let ticking: NodeJS.Timeout
let folder: string
let device: GbDevice
let recorder: Awaited<ReturnType<typeof openRecorder>>
let told: { readonly id: Id; readonly token: string }
const manager = () => test.speaker(['safety-manager'], { org })
const web = () => `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anlan-gb-looked-at-'))
  await layBrightModel(join(folder, 'models'))
  test = await openTestHouse({ modules: [plant, people, alarms, video], folders: [REGISTERS, FILES] })
  const [began, at] = [performance.now(), test.clock.plant()]
  ticking = setInterval(() => test.clock.move(Math.round(at + performance.now() - began)), 20)
  server = fastify({ forceCloseConnections: true })
  video.routes?.(server, test.house)
  await server.listen({ port: 0, host: '127.0.0.1' })
  told = accepted(await test.house.command(manager(), openRecorderCommand, { id: newId(), name: '录像程序', address: 'http://127.0.0.1:1/', hosts: [] }))
  const settings = readSettings({ RECORDER_SERVER: web(), RECORDER_ID: told.id, RECORDER_TOKEN: told.token, RECORDER_FOLDER: join(folder, 'recordings'), RECORDER_PORT: '0', RECORDER_RESERVE_MB: '0', RECORDER_GB_PORT: '0', RECORDER_GB_ID: PLATFORM, RECORDER_GB_PASSWORD: PASSWORD, RECORDER_GB_BIND: '127.0.0.1' })
  recorder = await openRecorder({ ...settings, reportEveryMs: 200, camerasEveryMs: 300, say: () => undefined })
  accepted(await test.house.command(manager(), changeRecorder, { id: told.id, version: 1, name: '录像程序', address: recorder.address, hosts: [], active: true }))
  const port = await until('the port of the platform', () => recorder.gbPort(), 1_000)
  const show = { fps: 10, seconds: 4, gopSeconds: 1, name: '罐区' } as const
  const main = (await drawShow({ ...show, codec: 'h265', width: 1_344, height: 756, bitRate: 2_000_000 })).scene
  const sub = (await drawShow({ ...show, codec: 'h264', width: 640, height: 360, bitRate: 500_000 })).scene
  device = await openGbDevice({ id: DEVICE, password: PASSWORD, platform: { id: PLATFORM, host: '127.0.0.1', port }, transport: 'udp', channels: [{ id: LARGE, name: '球机一', clip: main }, { id: BOTH, name: '球机二', clip: main, sub }] })
  expect(await device.register()).toBe(200)
})
afterAll(async () => {
  await recorder.close()
  await device.close()
  await server.close()
  clearInterval(ticking)
  await test.close()
  await rm(folder, { recursive: true })
})

it('a channel of GB/T 28181 is looked at through its recorder: by its sub stream, or by the H.265 of its main one, and then it says what that costs', async () => {
  const { id, token } = accepted(await test.house.command(manager(), openVisionWorker, { id: newId(), name: '识别服务' }))
  const lay = async (number: string, channel: string, subStream: string, by = told.id): Promise<Id> => {
    const camera = newId()
    accepted(await test.house.command(manager(), endpointsOf(cameraRegister).save, { id: camera, version: 0, data: { number, name: number, area: '罐区', recorder: by, stream: `gb28181://${DEVICE}/${channel}`, subStream } }))
    accepted(await test.house.command(manager(), endpointsOf(analysisRules).save, { id: newId(), version: 0, data: { camera, kind: 'intrusion', seconds: 1, coolSeconds: 0, zones: [WHOLE] } as never }))
    return camera
  }
  const [large, both] = [await lay('GB-1', LARGE, ''), await lay('GB-2', BOTH, `gb28181://${DEVICE}/${BOTH}?stream=1`)]
  await lay('GB-3', LARGE, '', '')
  const worker = await openWorker({ server: { address: web(), worker: id, token }, models: join(folder, 'models'), threads: 1, everyMs: 200, log: () => undefined })
  try {
    const found = async (camera: Id): Promise<boolean> => accepted(await test.house.query(manager(), listDetections, {})).rows.some((it) => it.camera === camera && it.kind === 'intrusion' && it.picture !== null)
    await until('somebody is found on both', async () => (await found(large)) && (await found(both)), 40_000)
    const { workers, idle } = accepted(await test.house.query(manager(), analysisHealth, {}))
    const tips = new Map(workers[0]?.cameras.map(({ camera, state, tip }) => [camera, [state, tip]]))
    expect([tips.get(large), tips.get(both), idle.map(({ name, why }) => [name, why])]).toEqual([['live', expect.stringContaining('1344×756 的主码流')], ['live', ''], [['GB-3', expect.stringContaining('请在摄像机上选择启用中的录像机')]]])
    expect(device.calls().map(({ channel }) => channel).toSorted()).toEqual([LARGE, BOTH, BOTH])

    await device.hangUp()
    await until('it is called again, and the worker sees it again', async () => device.calls().length === 3 && accepted(await test.house.query(manager(), analysisHealth, {})).workers[0]?.cameras.every(({ state }) => state === 'live') === true, 20_000)
  } finally {
    await worker.close()
  }
}, 90_000)

it('the pass of a camera opens that camera live, and nothing else', async () => {
  const pass = livePass(serverProof(tokenHash(told.token)), 'GB-1')
  const answerOf = (path: string, password: string): Promise<number> =>
    new Promise((done) => {
      const socket = new WebSocket(Object.assign(new URL(path, recorder.address.replace('http', 'ws')), { username: 'live', password }).href)
      socket.on('open', () => done(101)).on('unexpected-response', (_request, response) => done(response.statusCode ?? 0)).on('error', () => done(0))
      socket.on('open', () => socket.terminate())
    })
  expect(await Promise.all([answerOf('live/GB-1?as=frames', pass), answerOf('live/GB-2?as=frames', pass), answerOf('live/GB-1?as=frames', ''), answerOf('other/GB-1', pass), answerOf('live/%', pass), answerOf('live/GB-1?as=mse', pass)])).toEqual([101, 401, 401, 401, 401, 101])
  const basic = { authorization: `Basic ${Buffer.from(`live:${pass}`).toString('base64')}` }
  expect((await fetch(`${recorder.address}cameras/GB-1/picture.jpg`, { headers: basic })).status).toBe(401)
})
