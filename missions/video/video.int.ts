import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import type { Role } from '@anlan/kernel/role'
import { DAY, SECOND } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { readJournal } from '@anlan/platform/journal/read'
import { exportRegister } from '@anlan/platform/register/export-register'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { openRecorder as openBox, type Recorder } from '@anlan/testbed/video/recorder'
import { cameraRegister } from './contract/camera.ts'
import { listCameraStatus } from './contract/camera-status.ts'
import { camerasFor } from './contract/cameras-for.ts'
import { listSegments, lockRecording, recordingsOf } from './contract/keep-recording.ts'
import { changeRecorder, listRecorders, openRecorder, renewRecorderToken } from './contract/recorder.ts'
import { recordingState } from './contract/recording.ts'
import { video } from './module.ts'

const AREA = '甲苯罐区'
let test: TestHouse
let server: FastifyInstance
let box: Recorder
let [org, roles]: [Id, Role[]] = [newId(), ['worker']]
const begun = performance.now()
const now = (): number => Math.round(test.clock.plant() + performance.now() - begun)
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))

beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, video], folders: [REGISTERS, FILES] })
  server = fastify()
  server.setErrorHandler((_cause, _request, to) => to.code(503).send())
  video.routes?.(server, test.house)
  video.signedRoutes?.(server, test.house, async (_request, of) => (of === org ? accept(test.speaker(roles, { org })) : refuse('other-org', '您不属于该单位', { kind: 'forbidden' })))
  await server.listen({ port: 0, host: '127.0.0.1' })
  box = await openBox({ folder: join(test.dataFolder, 'recorder'), cameras: [{ number: 'CAM-1', name: '罐区东' }, { number: 'CAM-2', name: '罐区西' }, { number: 'CAM-9', name: '没有登记' }], segmentMs: 150, frameMs: 30, now })
})
afterAll(async () => {
  await box.close()
  await server.close()
  await test.close()
})

const web = () => `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
const lay = async () => {
  ;[org, roles] = [newId(), ['worker']]
  const manager = test.speaker(['safety-manager'], { org })
  const { id: recorder, token } = accepted(await test.house.command(manager, openRecorder, { id: newId(), name: '中控室录像机', address: box.address, hosts: [] }))
  const camera = async (number: string, over: object = {}): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(cameraRegister).save, { id, version: 0, data: { number, name: number, area: AREA, recorder, snapshot: `cameras/${number}/picture.jpg`, ...over } }))
    return id
  }
  const [one, two] = [await camera('CAM-1'), await camera('CAM-2', { area: '装卸区', sees: [AREA] })]
  const state = async (id: Id) => accepted(await test.house.query(manager, recordingState, { cameras: [id] })).cameras[0]
  const report = () => box.report(web(), recorder, token)
  const get = (path: string, of = org) => fetch(`${web()}/api/orgs/${of}/video/${path}`)
  const count = async (type: string) => (await test.events(org)).filter((it) => it === type).length
  return { manager, recorder, token, camera, one, two, state, report, get, count }
}

it('a recorder speaks, falls silent and comes back: events, alarms and state say so', async () => {
  const { manager, recorder, token, one, two, state, report, count } = await lay()
  expect(await state(one)).toMatchObject({ recording: false, since: null })
  expect(await box.report(web(), recorder, 'wrong')).toBe(401)
  expect(await box.report(web(), newId(), token)).toBe(401)
  expect(await report()).toBe(200)
  expect(await state(one)).toMatchObject({ name: 'CAM-1', recording: true, since: test.clock.plant() })
  expect(accepted(await test.house.query(manager, listRecorders, {})).recorders).toMatchObject([{ cameras: 2, unknown: ['CAM-9'] }])
  expect(accepted(await test.house.query(manager, camerasFor, { area: AREA })).cameras).toMatchObject([{ id: one, why: 'area', recording: true }, { id: two, why: 'sees' }])

  box.lose('CAM-1')
  expect(await report()).toBe(200)
  expect([await count('video.camera-lost'), await state(one), await state(two)]).toMatchObject([1, { recording: false }, { recording: true }])
  expect(accepted(await test.house.query(manager, listAlarms, {})).rows).toMatchObject([{ title: 'CAM-1录像中断', place: AREA, clearedAt: null }])
  box.restore('CAM-1')
  expect(await report()).toBe(200)
  expect([await count('video.camera-back'), await state(one)]).toMatchObject([1, { recording: true }])

  test.clock.move(test.clock.plant() + 19 * SECOND)
  await test.settle()
  expect(await state(one)).toMatchObject({ recording: true })
  test.clock.move(test.clock.plant() + SECOND)
  await test.settle()
  expect([await count('video.camera-lost'), await state(one), await state(two)]).toMatchObject([3, { recording: false }, { recording: false }])
  expect(accepted(await test.house.query(manager, listCameraStatus, {})).counts).toMatchObject({ lost: 2, recording: 0 })
  expect(await report()).toBe(200)
  expect(await count('video.camera-back')).toBe(3)
})

it('whoever slept himself gives the recorder its time to speak again', async () => {
  const { one, state, report, count } = await lay()
  expect(await report()).toBe(200)
  test.clock.move(test.clock.plant() + 3_600 * SECOND)
  await test.settle()
  expect([await count('video.camera-lost'), await state(one)]).toMatchObject([0, { recording: true }])
  test.clock.move(test.clock.plant() + 20 * SECOND)
  await test.settle()
  expect(await count('video.camera-lost')).toBe(2)
})

it('live pictures move, for people of the enterprise only, and come from the recorder only', async () => {
  const { manager, recorder, camera, one, get } = await lay()
  const first = await get(`cameras/${one}/picture`)
  const bytes = Buffer.from(await first.arrayBuffer())
  expect([first.status, first.headers.get('content-type'), bytes.subarray(0, 3).toString('hex')]).toEqual([200, 'image/jpeg', 'ffd8ff'])
  test.clock.move(test.clock.plant() + SECOND)
  await until('the next picture', async () => !Buffer.from(await (await get(`cameras/${one}/picture`)).arrayBuffer()).equals(bytes), 5_000)
  const elsewhere = await camera('CAM-3', { snapshot: 'http://127.0.0.1:9/secret' })
  for (const path of [`cameras/${elsewhere}/picture`, `cameras/${newId()}/picture`, 'cameras/x/picture']) expect((await get(path)).status).toBe(404)
  const lost = await camera('CAM-4', { snapshot: 'segments/none' })
  expect((await get(`cameras/${lost}/picture`)).status).toBe(404)
  expect((await get(`cameras/${one}/picture`, newId())).status).toBe(403)
  roles = ['audit-admin']
  expect((await get(`cameras/${one}/picture`)).status).toBe(403)
  roles = ['worker']
  accepted(await test.house.command(manager, changeRecorder, { id: recorder, version: 1, name: '停用的录像机', address: box.address, hosts: [], active: false }))
  expect((await get(`cameras/${one}/picture`)).status).toBe(404)
})

it('a recording that is locked has to be kept, is played through our server, and is missed when it is gone', async () => {
  const { manager, recorder, one, report, get, count } = await lay()
  const from = now()
  const subject = newId()
  await until('two segments', async () => (await report()) === 200 && accepted(await test.house.query(manager, listSegments, { cameras: [one], from, until: now() + DAY })).segments.length > 1, 10_000)
  expect(await test.house.command(manager, lockRecording, { subject, cameras: [one], from, until: now(), reason: '作业过程', days: 7 })).toMatchObject({ accepted: false, refusal: { code: 'bad-input' } })
  expect(await test.house.command(manager, lockRecording, { subject, cameras: [newId()], from, until: now(), reason: '作业过程' })).toMatchObject({ accepted: false, refusal: { code: 'no-such-camera' } })
  const end = now()
  expect(accepted(await test.house.command(manager, lockRecording, { subject, cameras: [one], from, until: end, reason: '作业过程' }))).toEqual({ locked: 1 })
  expect(await report()).toBe(200)
  expect(box.kept().keep).toMatchObject([{ camera: 'CAM-1', from, until: end, keepUntil: end + 31 * DAY, subject }])
  const { locks, segments } = accepted(await test.house.query(manager, recordingsOf, { subject }))
  expect([locks.length, segments.every(({ keptUntil }) => keptUntil === end + 31 * DAY)]).toEqual([1, true])

  const played = await get(`segments/${segments[0]?.id}`)
  const body = Buffer.from(await played.arrayBuffer())
  expect([played.status, played.headers.get('content-type'), body.includes(Buffer.from('ffd8ff', 'hex'))]).toEqual([200, 'multipart/x-mixed-replace; boundary=frame', true])
  expect(await count('video.recording-looked-at')).toBe(1)
  roles = ['system-admin']
  expect((await get(`segments/${segments[0]?.id}`)).status).toBe(403)
  roles = ['worker']

  const mine = box.segments().find((it) => it.camera === 'CAM-1' && it.from === segments[0]?.from)
  await box.drop(mine ?? expect.fail('it was reported'))
  const free = box.segments().findLast((it) => it.camera === 'CAM-1' && it.to < from)
  if (free !== undefined) await box.drop(free)
  expect(await report()).toBe(200)
  expect([await count('video.recording-missing'), (await get(`segments/${segments[0]?.id}`)).status]).toEqual([1, 404])
  expect(accepted(await test.house.query(manager, listAlarms, {})).rows).toMatchObject([{ kind: 'recording-missing', level: 'orange' }])
  expect((await get(`segments/${newId()}`)).status).toBe(404)

  const renewed = accepted(await test.house.command(manager, renewRecorderToken, { id: recorder, version: 1 }))
  expect([await report(), await box.report(web(), recorder, renewed.token)]).toEqual([401, 200])
})

it('the password of a camera is told to its recorder and to nobody else: not to who asks, not in a workbook, not in the journal; it is kept where its address comes back without it', async () => {
  const { manager, recorder, token, camera } = await lay()
  const [secret, shown] = ['rtsp://admin:s3cret@10.1.2.3:554/ch1', 'rtsp://***@10.1.2.3:554/ch1']
  const id = await camera('CAM-7', { stream: secret, subStream: secret.replace('ch1', 'sub') })
  const { save, get, list } = endpointsOf(cameraRegister)
  const one = async () => accepted(await test.house.query(manager, get, { id }))
  const pulled = async () => ((await (await fetch(`${web()}/api/video/recorders/cameras`, { headers: { 'x-recorder': recorder, authorization: `Bearer ${token}` } })).json()) as { cameras: { number: string; stream: string }[] }).cameras.find(({ number }) => number === 'CAM-7')?.stream
  expect([(await one()).data.stream, await pulled()]).toEqual([shown, secret])
  const known = await one()
  accepted(await test.house.command(manager, save, { id, version: known.version, data: { ...known.data, name: '罐区西北角', stream: shown.replace('ch1', 'ch2') } }))
  expect(await pulled()).toBe(secret.replace('ch1', 'ch2'))
  const moved = await test.house.command(manager, save, { id, version: known.version + 1, data: { ...known.data, stream: 'rtsp://***@10.9.9.9/ch1' } })
  expect(moved).toMatchObject({ accepted: false, refusal: { code: 'password-wanted', field: 'data.stream' } })
  const told = JSON.stringify([accepted(await test.house.query(manager, list, {})), await test.house.act(manager, async (scope) => [(await exportRegister(cameraRegister as never, scope, { filters: {} })).toString('latin1'), await readJournal(scope.tx, org, 0, 1_000)])])
  expect([told.includes('s3cret'), told.includes('***@10.1.2.3')]).toEqual([false, true])
})
