import { setTimeout as pause } from 'node:timers/promises'
import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readdir, stat, writeFile } from 'node:fs/promises'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import type { Role } from '@anlan/kernel/role'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { filmMs, readFilm } from '@anlan/platform/media/mp4/read-film'
import { openStream } from '@anlan/platform/media/open-stream'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { type Camera, openCamera } from '@anlan/testbed/video/camera'
import { drawShow } from '@anlan/testbed/video/clip'
import { cameraRegister } from '@anlan/video/contract/camera'
import { listSegments, lockRecording, type Segment } from '@anlan/video/contract/keep-recording'
import { FRAME_HEAD, type LiveAbout } from '@anlan/video/contract/live-stream'
import { listRecorders, changeRecorder, openRecorder } from '@anlan/video/contract/recorder'
import { recordingState } from '@anlan/video/contract/recording'
import { listGaps } from '@anlan/video/contract/recording-gaps'
import { video } from '@anlan/video/module'
import { burntSeconds } from './testing/burnt-seconds.ts'
import { type RecorderChild, startRecorder } from './testing/recorder-child.ts'

const SIZE = { width: 640, height: 360, fps: 15, seconds: 4, gopSeconds: 1 }
let test: TestHouse
let server: FastifyInstance
let ticking: NodeJS.Timeout
let [first, second]: Camera[] = []
let child: RecorderChild
const org: Id = newId()
let roles: Role[] = ['worker']
let [one, two, recorder, token]: string[] = []
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const web = () => `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
const manager = () => test.speaker(['safety-manager'], { org })
const get = (path: string, heads: Record<string, string> = {}) => fetch(`${web()}/api/orgs/${org}/video/${path}`, { headers: heads })
const segmentsOf = async (camera = one ?? ''): Promise<Segment[]> => accepted(await test.house.query(manager(), listSegments, { cameras: [camera], from: 0, until: test.clock.plant() + 1_000 })).segments
const recording = async (camera: string | undefined) => accepted(await test.house.query(manager(), recordingState, { cameras: [camera ?? ''] })).cameras[0]?.recording
const gaps = async (camera = one ?? '') => accepted(await test.house.query(manager(), listGaps, { camera, from: 0, until: test.clock.plant() })).gaps
const environment = (more: Record<string, string> = {}) => ({ RECORDER_SERVER: web(), RECORDER_ID: recorder ?? '', RECORDER_TOKEN: token ?? '', RECORDER_FOLDER: join(test.dataFolder, 'recordings'), RECORDER_PORT: '0', RECORDER_SEGMENT_SECONDS: '2', RECORDER_SILENT_SECONDS: '2', RECORDER_RESERVE_MB: '0', ...more })
/** The port is another one each time: told to the server as somebody would who moves a recorder. */
const start = async (more: Record<string, string> = {}): Promise<void> => {
  child = await startRecorder(environment(more))
  const version = accepted(await test.house.query(manager(), listRecorders, {})).recorders[0]?.version ?? 0
  accepted(await test.house.command(manager(), changeRecorder, { id: recorder ?? '', version, name: '录像程序', address: child.address, hosts: [], active: true }))
}

beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, video], folders: [REGISTERS, FILES] })
  const [began, at] = [performance.now(), test.clock.plant()]
  ticking = setInterval(() => test.clock.move(Math.round(at + performance.now() - began)), 20)
  server = fastify()
  video.routes?.(server, test.house)
  video.signedRoutes?.(server, test.house, async (_request, of) => (of === org ? accept(test.speaker(roles, { org })) : refuse('other-org', '您不属于该单位', { kind: 'forbidden' })))
  await server.listen({ port: 0, host: '127.0.0.1' })
  const sub = await drawShow({ ...SIZE, codec: 'h264', bitRate: 300_000, name: '子码流' })
  first = await openCamera({ streams: { main: await drawShow({ ...SIZE, codec: 'h264', bitRate: 1_000_000, name: '一号' }), sub }, credentials: { user: 'admin', password: 'p@ss' } })
  second = await openCamera({ streams: { main: await drawShow({ ...SIZE, codec: 'h265', bitRate: 600_000, name: '二号' }), sub } })
  ;({ id: recorder, token } = accepted(await test.house.command(manager(), openRecorder, { id: newId(), name: '录像程序', address: 'http://127.0.0.1:1/', hosts: [] })))
  const save = async (number: string, camera: Camera): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager(), endpointsOf(cameraRegister).save, { id, version: 0, data: { number, name: number, area: '罐区', recorder, stream: camera.address('main'), subStream: camera.address('sub') } }))
    return id
  }
  one = await save('CAM-1', first)
  two = await save('CAM-2', second)
  await start()
})
afterAll(async () => {
  await child.stop()
  await Promise.all([first?.close(), second?.close()])
  await server.close()
  clearInterval(ticking)
  await test.close()
})

it('records what its cameras send, as it comes; segments are played, and pictures seen, through the server only', async () => {
  const found = await until('three segments of both', async () => ((await segmentsOf(two)).length >= 3 && (await segmentsOf()).length >= 3 ? segmentsOf() : false), 30_000)
  expect([await recording(one), await recording(two)]).toEqual([true, true])
  // No second is claimed twice and none is lost between two segments.
  expect(found.slice(1).map((it, at) => it.from - (found[at]?.to ?? 0))).toEqual(found.slice(1).map(() => 0))
  const played = await get(`segments/${found[1]?.id}`)
  const film = Buffer.from(await played.arrayBuffer())
  expect([played.status, played.headers.get('content-type'), film.length]).toEqual([200, 'video/mp4', found[1]?.bytes])
  expect(Math.abs(filmMs(readFilm(film) ?? expect.fail('a film')) - ((found[1]?.to ?? 0) - (found[1]?.from ?? 0)))).toBeLessThan(100)
  const part = await get(`segments/${found[1]?.id}`, { range: 'bytes=0-7' })
  expect([part.status, part.headers.get('content-range'), Buffer.from(await part.arrayBuffer()).toString('latin1', 4)]).toEqual([206, `bytes 0-7/${film.length}`, 'ftyp'])
  const [other] = await segmentsOf(two)
  await writeFile(join(test.dataFolder, 'h265.mp4'), Buffer.from(await (await get(`segments/${other?.id}`)).arrayBuffer()))
  const read = await openStream(join(test.dataFolder, 'h265.mp4'))
  await read.close()
  expect(read.about.codec).toBe('h265')
  for (const camera of [one, two]) {
    const picture = await get(`cameras/${camera}/picture`)
    expect([picture.status, Buffer.from(await picture.arrayBuffer()).subarray(0, 3).toString('hex')]).toEqual([200, 'ffd8ff'])
  }
  // Whoever asks the recorder itself gets nothing.
  expect([(await fetch(`${child.address}cameras/CAM-1/picture.jpg`)).status, (await fetch(`${child.address}segments/memory.json`, { headers: { 'x-anlan-server': token ?? '' } })).status]).toEqual([401, 401])
  expect(child.said()).not.toContain('p%40ss')
})

interface Watched {
  readonly texts: LiveAbout[]
  readonly bytes: Buffer[]
  readonly end: Promise<number>
  readonly socket: WebSocket
}
const watch = (camera: string | undefined, query: string, of = org, heads: Record<string, string> = {}): Watched => {
  const socket = new WebSocket(`${web().replace('http', 'ws')}/api/orgs/${of}/video/cameras/${camera}/live?${query}`, { headers: heads })
  const [texts, bytes]: [LiveAbout[], Buffer[]] = [[], []]
  const end = new Promise<number>((resolve) => {
    socket.on('unexpected-response', (_request, answer) => resolve(answer.statusCode ?? 0))
    socket.on('close', resolve)
    socket.on('error', () => undefined)
  })
  socket.on('message', (data: Buffer, binary) => (binary ? bytes.push(data) : texts.push(JSON.parse(data.toString()) as LiveAbout)))
  return { texts, bytes, end, socket }
}

it('live pictures come at once, beginning with a key picture, as film and as frames; H.265 by its sub stream', async () => {
  const film = watch(one, 'as=mse&stream=main')
  await until('twenty pieces', () => film.bytes.length > 20)
  film.socket.close()
  expect(film.texts).toMatchObject([{ kind: 'about', width: 640, from: 'main', main: 'h264' }])
  expect(film.texts[0]?.codec).toMatch(/^avc1\./)
  expect([film.bytes[0]?.toString('latin1', 4, 8), film.bytes[1]?.toString('latin1', 4, 8)]).toEqual(['ftyp', 'moof'])
  await writeFile(join(test.dataFolder, 'live.mp4'), Buffer.concat(film.bytes))
  let count = 0
  for await (const packet of (await openStream(join(test.dataFolder, 'live.mp4'))).packets()) {
    if (count === 0) expect(packet.key).toBe(true)
    count += 1
  }
  expect(count).toBe(film.bytes.length - 1)

  const frames = watch(two, 'as=frames&stream=main')
  await until('frames', () => frames.bytes.length > 10)
  frames.socket.close()
  expect(frames.texts).toMatchObject([{ from: 'sub', main: 'h265' }])
  const [key] = frames.bytes
  expect([key?.readUInt8(0), key?.readUInt32BE(FRAME_HEAD), Math.abs((key?.readDoubleBE(16) ?? 0) - Date.now()) < 10_000]).toEqual([1, 1, true])
})

it('live pictures are for staff of the org, from its own pages', async () => {
  expect(await watch(one, 'as=mse', newId()).end).toBe(403)
  expect(await watch(one, 'as=mse', org, { origin: 'http://elsewhere.example' }).end).toBe(403)
  expect(await watch(newId(), 'as=mse').end).toBe(404)
  roles = ['system-admin']
  expect(await watch(one, 'as=mse').end).toBe(403)
  roles = ['worker']
  expect((await get(`cameras/${one}/live`)).status).toBe(422)
  const other = new WebSocket(`${web().replace('http', 'ws')}/api/orgs/${org}/video/cameras/${one}/picture`)
  expect(await new Promise((resolve) => void other.on('unexpected-response', (_request, answer) => resolve(answer.statusCode)).on('error', () => undefined))).toBe(404)
  expect([(await fetch(`${web()}/api/video/recorders/cameras`)).status, (await fetch(`${web()}/api/video/recorders/cameras`, { headers: { 'x-recorder': recorder ?? '', authorization: 'Bearer wrong' } })).status]).toEqual([401, 401])
})

it('a clip is cut across segments at key pictures, a snapshot bears its time; both are written down with their hash', async () => {
  const [a, b] = (await segmentsOf()).slice(-3)
  const [from, until] = [(a?.to ?? 0) - 500, (b?.from ?? 0) + 500]
  const answer = await get(`cameras/${one}/clip?from=${from}&until=${until}`)
  const film = Buffer.from(await answer.arrayBuffer())
  const sha256 = createHash('sha256').update(film).digest('hex')
  expect([answer.status, answer.headers.get('x-sha256'), answer.headers.get('content-disposition')?.includes('CAM-1_CAM-1_')]).toEqual([200, sha256, true])
  await writeFile(join(test.dataFolder, 'clip.mp4'), film)
  const times: number[] = []
  for await (const packet of (await openStream(join(test.dataFolder, 'clip.mp4'))).packets()) {
    if (times.length === 0) expect(packet.key).toBe(true)
    times.push(packet.pts)
  }
  // A second before the seam and a second after it: pieces of one second, each beginning with a key picture.
  expect([times.length, times.slice(1).every((it, at) => Math.abs(it - (times[at] ?? 0) - 6_000) < 200)]).toEqual([30, true])
  const burnt = await get(`cameras/${one}/clip?from=${from}&until=${until}&burn=time`)
  const told = Buffer.from(await burnt.arrayBuffer())
  expect([burnt.status, burnt.headers.get('x-original-sha256'), burnt.headers.get('x-sha256')]).toEqual([200, sha256, createHash('sha256').update(told).digest('hex')])
  await writeFile(join(test.dataFolder, 'burnt.mp4'), told)
  const seconds = await burntSeconds(join(test.dataFolder, 'burnt.mp4'), from - 5_000)
  const begins = seconds.map(({ ms, second }) => (second ?? Number.NaN) - ms)
  // Each picture bears its own second: all of them count from the same beginning.
  expect([seconds.length, Math.max(...begins) - Math.min(...begins) < 1_000, Math.abs((begins[0] ?? 0) - from) < 2_500]).toEqual([30, true, true])
  const picture = await get(`cameras/${one}/snapshot`)
  expect([picture.status, createHash('sha256').update(Buffer.from(await picture.arrayBuffer())).digest('hex')]).toEqual([200, picture.headers.get('x-sha256')])
  expect((await test.events(org)).filter((it) => it === 'video.recording-exported').length).toBe(3)
  expect((await get(`cameras/${one}/clip?from=${from}&until=${from + 200_000}&burn=time`)).status).toBe(422)
  expect([(await get(`cameras/${one}/clip?from=0&until=1000`)).status, (await get(`cameras/${one}/clip?from=0&until=${3_600_000}`)).status, (await fetch(`${web()}/api/orgs/${newId()}/video/cameras/${one}/clip?from=${from}&until=${until}`)).status]).toEqual([404, 422, 403])
})

it('a camera that is pulled is lost and is back within ten seconds; the gap is written down with its reason', async () => {
  await first?.pull()
  const pulled = performance.now()
  await until('it is lost', async () => (await recording(one)) === false, 15_000)
  expect([await recording(two), accepted(await test.house.query(manager(), listAlarms, {})).rows.filter((it) => it.clearedAt === null).length]).toEqual([true, 1])
  await until('the gap is open', async () => (await gaps()).some(({ open }) => open), 15_000)
  // The half segment that was closed when it went may come after the first word of a gap: it stays away for longer than two seconds beyond that.
  await pause(Math.max(0, 5_000 - (performance.now() - pulled)))
  const plugged = performance.now()
  await first?.plug()
  await until('it is back', async () => (await recording(one)) === true, 15_000)
  expect(performance.now() - plugged).toBeLessThan(10_000)
  const [gap] = await until('the gap', async () => ((await gaps()).some(({ open }) => !open) ? gaps() : false), 15_000)
  expect([gap?.reason, gap?.open]).toEqual(['away', false])
})

it('killed, it closes the half segment, tells the gap, and goes on', async () => {
  const before = (await segmentsOf(two)).length
  const folder = join(test.dataFolder, 'recordings', 'camera-CAM-2')
  const half = async () => Promise.all((await readdir(folder, { recursive: true })).filter((it) => it.endsWith('.part')).map(async (it) => (await stat(join(folder, it)).catch(() => ({ size: 0 }))).size))
  await until('a segment is half written', async () => (await half()).some((size) => size > 5_000), 10_000)
  await child.kill()
  await start()
  expect(child.said()).toContain('a half segment was closed')
  await until('it records again', async () => (await segmentsOf(two)).length > before + 2, 30_000)
  const reasons = (await gaps(two)).map(({ reason }) => reason)
  expect(reasons.filter((it) => it !== 'restart')).toEqual([])
  const found = await segmentsOf(two)
  expect(found.slice(1).every((it, at) => it.from >= (found[at]?.to ?? 0) - 200)).toBe(true)
})

it('a full disk: the oldest goes first and is told, what is locked stays, and when only that is left recording stops loudly', async () => {
  const [locked] = await segmentsOf()
  accepted(await test.house.command(manager(), lockRecording, { subject: newId(), cameras: [one ?? ''], from: locked?.from ?? 0, until: locked?.to ?? 0, reason: '作业过程', kind: 'process' }))
  await child.stop()
  const kept = (await segmentsOf()).concat(await segmentsOf(two)).filter((it) => it.goneAt === null).reduce((sum, it) => sum + it.bytes, 0)
  await start({ RECORDER_QUOTA_MB: String((kept * 0.7) / 1024 / 1024) })
  const open = async () => accepted(await test.house.query(manager(), listAlarms, {})).rows.filter((it) => it.clearedAt === null).map(({ title }) => title)
  await until('it is told', async () => (await open()).includes('录像程序磁盘已满，提前删除了录像'), 15_000)
  const early = (await segmentsOf()).filter((it) => it.goneAt !== null)
  expect([early.length > 0, early.some(({ id }) => id === locked?.id), (await get(`segments/${locked?.id}`)).status]).toEqual([true, false, 200])

  // Everything is evidence now.
  accepted(await test.house.command(manager(), lockRecording, { subject: newId(), cameras: [one ?? '', two ?? ''], from: 0, until: test.clock.plant() + 3_600_000, reason: '事故调查', kind: 'evidence' }))
  await until('recording stops', async () => (await open()).includes('录像程序磁盘已满，停止了部分摄像机的录像'), 30_000)
  await until('the recorder says whom', async () => (accepted(await test.house.query(manager(), listRecorders, {})).recorders[0]?.disk?.stopped.length ?? 0) > 0)
  const gone = async () => [...(await segmentsOf()), ...(await segmentsOf(two))].filter((it) => it.goneAt !== null).length
  const [before, heard] = [await gone(), test.clock.plant()]
  await until('two more looks at the disk', async () => (accepted(await test.house.query(manager(), listRecorders, {})).recorders[0]?.heardAt ?? 0) > heard + 4_000, 15_000)
  expect([await gone(), (await get(`segments/${locked?.id}`)).status]).toEqual([before, 200])
})
