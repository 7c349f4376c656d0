import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { layBrightModel } from '@anlan/testbed/video/bright-model'
import { type Camera, openCamera } from '@anlan/testbed/video/camera'
import { drawShow } from '@anlan/testbed/video/clip'
import { analysisRules } from '@anlan/video/contract/analysis-rule'
import { cameraRegister } from '@anlan/video/contract/camera'
import { listDetections } from '@anlan/video/contract/detection'
import { listMotion } from '@anlan/video/contract/motion'
import { analysisHealth, openVisionWorker } from '@anlan/video/contract/vision-worker'
import { video } from '@anlan/video/module'
import { openWorker } from './worker.ts'

let test: TestHouse
let server: FastifyInstance
let camera: Camera
let folder: string
let ticking: NodeJS.Timeout
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

const serve = async (port = 0): Promise<FastifyInstance> => {
  const opened = fastify({ forceCloseConnections: true })
  video.routes?.(opened, test.house)
  await opened.listen({ port, host: '127.0.0.1' })
  return opened
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anlan-vision-'))
  await layBrightModel(folder)
  test = await openTestHouse({ modules: [plant, people, alarms, video], folders: [REGISTERS, FILES] })
  const [begun, from] = [performance.now(), test.clock.plant()]
  ticking = setInterval(() => test.clock.move(Math.round(from + performance.now() - begun)), 50)
  server = await serve()
  camera = await openCamera({ streams: { sub: await drawShow({ name: '罐区', codec: 'h264', width: 640, height: 360, fps: 10, seconds: 4, bitRate: 500_000 }) } })
})
afterAll(async () => {
  clearInterval(ticking)
  await camera.close()
  await server.close()
  await test.close()
  await rm(folder, { recursive: true })
})
const port = () => (server.server.address() as AddressInfo).port

const lay = async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const { id, token } = accepted(await test.house.command(manager, openVisionWorker, { id: newId(), name: '识别服务' }))
  const of = newId()
  accepted(await test.house.command(manager, endpointsOf(cameraRegister).save, { id: of, version: 0, data: { number: 'CAM-1', name: '罐区东', area: '罐区', stream: 'rtsp://127.0.0.1:9/none', subStream: camera.address('sub') } }))
  const rule = async (kind: string, over: object): Promise<Id> => {
    const ruleId = newId()
    accepted(await test.house.command(manager, endpointsOf(analysisRules).save, { id: ruleId, version: 0, data: { camera: of, kind, coolSeconds: 0, ...over } as never }))
    return ruleId
  }
  const found = async () => accepted(await test.house.query(manager, listDetections, {})).rows
  const health = async () => accepted(await test.house.query(manager, analysisHealth, {})).workers[0]
  const motion = async () => accepted(await test.house.query(manager, listMotion, { camera: of, from: 0, until: test.clock.plant() }))
  const start = () => openWorker({ server: { address: `http://127.0.0.1:${port()}`, worker: id, token }, models: folder, threads: 1, everyMs: 200, log: () => undefined })
  const child = (facts: string) => spawn(process.execPath, [fileURLToPath(new URL('./main.ts', import.meta.url))], { stdio: 'ignore', env: { ...process.env, SERVER_URL: `http://127.0.0.1:${port()}`, WORKER_ID: id, WORKER_TOKEN: token, MODELS: folder, THREADS: '1', WORKER_FOLDER: facts } })
  return { org, manager, rule, found, health, motion, start, child }
}
const WALK = [{ x: 0, y: 0.5 }, { x: 1, y: 0.5 }, { x: 1, y: 1 }, { x: 0, y: 1 }]

it('from the stream of a camera to the alarm on screen: somebody walks in, the picture goes black, and who sees nothing says so', async () => {
  const { manager, rule, found, health, start } = await lay()
  const [intrusion] = [await rule('intrusion', { zones: [WALK], seconds: 1 }), await rule('camera-black', { seconds: 1 })]
  const worker = await start()
  try {
    await until('somebody is found', async () => (await found()).some((it) => it.kind === 'intrusion'), 20_000)
    const [detection] = await found()
    expect(detection).toMatchObject({ rule: intrusion, kind: 'intrusion', model: 'bright', name: '罐区东', picture: expect.any(String), boxes: expect.arrayContaining([expect.objectContaining({ y: expect.any(Number) })]) })
    expect((detection?.beganAt ?? 0) - (detection?.since ?? 0)).toBeGreaterThanOrEqual(1_000)
    expect(accepted(await test.house.query(manager, listAlarms, {})).rows).toMatchObject([{ title: '罐区东：违规闯入', level: 'orange' }])
    await until('five pictures a second', async () => ((await health())?.cameras[0]?.fps ?? 0) > 4, 20_000)
    expect(await health()).toMatchObject({ state: 'on', models: [{ id: 'bright', ready: true }], cameras: [{ name: '罐区东', state: 'live' }] })

    camera.show('black')
    await until('black is found, and nobody is there any more', async () => (await found()).some((it) => it.kind === 'camera-black') && (await found()).find((it) => it.rule === intrusion)?.endedAt !== null, 20_000)
    camera.show('scene')
    await until('it is well again', async () => (await found()).find((it) => it.kind === 'camera-black')?.endedAt !== null, 20_000)
    await camera.pull()
    await until('it is away', async () => (await health())?.cameras[0]?.state === 'away', 20_000)
    await camera.plug()
    await until('it is back', async () => (await health())?.cameras[0]?.state === 'live', 20_000)
  } finally {
    camera.show('scene')
    await worker.close()
  }
  await until('the camera is left', () => camera.viewers() === 0)
}, 90_000)

it('what was found while the server was away is told when it is back, once', async () => {
  const { rule, found, motion, start } = await lay()
  await rule('intrusion', { zones: [WALK], seconds: 3 })
  const worker = await start()
  try {
    await until('it looks', () => worker.cameras().length === 1, 20_000)
    const here = port()
    await server.close()
    await until('something waits', () => worker.waiting() > 0, 20_000)
    const back = test.clock.plant()
    server = await serve(here)
    await until('it is told', async () => (await found()).length === 1 && worker.waiting() === 0, 20_000)
    await until('so is when it looked and what moved meanwhile', async () => {
      const { watched, moving } = await motion()
      return watched.some(({ from, to }) => from < back && to > back) && moving.some(({ from }) => from < back)
    }, 20_000)
  } finally {
    await worker.close()
  }
}, 60_000)

it('what a worker found and nobody took is told by the one after it, though it was killed; and so is that it is over', async () => {
  const { rule, found, child } = await lay()
  await rule('intrusion', { zones: [WALK], seconds: 2 })
  const [here, facts] = [port(), join(folder, 'waiting')]
  const first = child(facts)
  await until('it looks', () => camera.viewers() > 0, 20_000)
  await server.close()
  const waiting = await until('something waits', async () => /"id":"([\w-]+)"/.exec(await readFile(join(facts, 'facts.jsonl'), 'utf8').catch(() => ''))?.[1], 20_000)
  first.kill('SIGKILL')
  await once(first, 'exit')
  camera.show('black')
  server = await serve(here)
  const second = child(facts)
  try {
    await until('it is told, and over', async () => (await found())[0]?.endedAt != null, 20_000)
    expect((await found()).map(({ id }) => id)).toEqual([waiting])
    await until('nothing waits any more', async () => (await readFile(join(facts, 'facts.jsonl'), 'utf8')) === '', 20_000)
  } finally {
    camera.show('scene')
    second.kill()
    await once(second, 'exit')
  }
}, 60_000)

it('a rule that is changed is looked at anew, one that is removed not at all', async () => {
  const { manager, rule, start } = await lay()
  const id = await rule('intrusion', { zones: [WALK] })
  const worker = await start()
  try {
    await until('it looks', () => worker.cameras().length === 1, 20_000)
    accepted(await test.house.command(manager, endpointsOf(analysisRules).remove, { id, version: 1 }))
    await until('it looks at nothing', () => worker.cameras().length === 0, 20_000)
  } finally {
    await worker.close()
  }
}, 60_000)
