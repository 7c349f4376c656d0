import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { connectAsync } from 'mqtt'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { readFile } from '@anlan/platform/files/file-store'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { cameraRegister } from '@anlan/video/contract/camera'
import { detectionStatistics, judgeDetection, listDetections } from '@anlan/video/contract/detection'
import { bindCode, bindSource, changeDetector, listDetectors, openDetector, renewDetectorToken, settleParked } from '@anlan/video/contract/detector'
import { openDetectorIntake, video } from '@anlan/video/module'
import { startEventBroker, topicOf } from './event-broker.ts'
import { detectorRoutes } from './event-routes.ts'
import { type Account, type Alert, isapiSource, isapiXml, multipart, push } from './testing/hikvision.ts'

let test: TestHouse
let server: FastifyInstance
let broker: Awaited<ReturnType<typeof startEventBroker>>
let jpeg: Buffer
const trouble: unknown[] = []
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const web = () => `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/api/video/detector-events`

beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, video], folders: [REGISTERS, FILES] })
  server = fastify()
  const intake = openDetectorIntake(test.house)
  detectorRoutes(server, intake, test.clock.plant)
  await server.listen({ port: 0, host: '127.0.0.1' })
  broker = await startEventBroker({ port: 0, host: '127.0.0.1', intake, now: test.clock.plant, trouble: (it) => void trouble.push(it) })
  jpeg = await sharp({ create: { width: 64, height: 36, channels: 3, background: '#456' } }).jpeg().toBuffer()
})
afterAll(async () => {
  await broker.close()
  await server.close()
  await test.close()
})

const lay = async (dialect: 'json' | 'hikvision', over: { readonly byPath?: boolean; readonly quietMinutes?: number } = {}) => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const { id, token } = accepted(await test.house.command(manager, openDetector, { id: newId(), name: '罐区分析盒', dialect, ...over }))
  const camera: Id = newId()
  accepted(await test.house.command(manager, endpointsOf(cameraRegister).save, { id: camera, version: 0, data: { number: 'CAM-1', name: '罐区一号', area: '甲苯罐区' } }))
  const account: Account = { user: id, password: token }
  const alert = async (it: Alert, picture?: Buffer): Promise<unknown> => {
    const { type, body } = multipart(isapiXml({ at: test.clock.plant(), ...it }), picture)
    const answer = await push(web(), type, body, account)
    return answer.ok ? answer.json() : answer.status
  }
  const say = (body: object, authorization = `Bearer ${token}`) => fetch(web(), { method: 'POST', headers: { 'x-detector': id, authorization, 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const found = async () => accepted(await test.house.query(manager, listDetections, {})).rows
  const alarmRows = async () => accepted(await test.house.query(manager, listAlarms, {})).rows
  const list = async () => accepted(await test.house.query(manager, listDetectors, {}))
  return { org, manager, id, token, camera, account, alert, say, found, alarmRows, list }
}

it('is let in by digest, basic, bearer, and by the address only where that was allowed', async () => {
  const { manager, id, token, account, list } = await lay('hikvision')
  const xml = isapiXml({ channel: '1', type: 'heartBeat' })
  const knock = async (address: string, as?: Account, authorization?: string): Promise<number> => (authorization === undefined ? await push(address, 'application/xml', xml, as) : await fetch(address, { method: 'POST', headers: { authorization, 'x-detector': id }, body: xml })).status
  const basic = (user: string, password: string): string => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  expect((await list()).detectors.map(({ state }) => state)).toEqual(['never'])
  expect([await knock(web(), account), await knock(web(), undefined, basic(id, token)), await knock(web(), undefined, `Bearer ${token}`)]).toEqual([200, 200, 200])
  expect([await knock(web()), await knock(web(), { user: id, password: 'wrong' }), await knock(web(), { user: newId(), password: token }), await knock(web(), undefined, basic(id, 'wrong')), await knock(web(), undefined, 'Bearer wrong'), await knock(`${web()}/${token}`)]).toEqual([401, 401, 401, 401, 401, 404])
  const settings = { name: '罐区分析盒', dialect: 'hikvision', quietMinutes: null } as const
  accepted(await test.house.command(manager, changeDetector, { id, version: 1, ...settings, byPath: true }))
  expect([await knock(`${web()}/${token}`), await knock(`${web()}/${'a'.repeat(24)}`)]).toEqual([200, 404])
  const renewed = accepted(await test.house.command(manager, renewDetectorToken, { id, version: 2 }))
  expect([await knock(web(), account), await knock(`${web()}/${token}`), await knock(web(), { user: id, password: renewed.token }), await knock(`${web()}/${renewed.token}`)]).toEqual([401, 404, 200, 200])
  expect((await list()).detectors.map(({ state }) => state)).toEqual(['heard'])
  accepted(await test.house.command(manager, changeDetector, { id, version: 3, ...settings, byPath: true, active: false }))
  expect([await knock(`${web()}/${renewed.token}`), await knock(web(), { user: id, password: renewed.token })]).toEqual([404, 401])
})

it('an alert becomes a detection with picture and alarm, once however often it is said, and is over when it is said no more', async () => {
  const { org, manager, id, camera, alert, found, alarmRows } = await lay('hikvision')
  accepted(await test.house.command(manager, bindSource, { detector: id, source: isapiSource('2'), camera }))
  expect(await alert({ channel: '2', type: 'fielddetection', region: [[0, 0], [500, 1000]] }, jpeg)).toEqual({ taken: 1, parked: 0 })
  for (let second = 0; second < 3; second += 1) {
    test.clock.move(test.clock.plant() + 30 * SECOND)
    await test.settle()
    await alert({ channel: '2', type: 'fielddetection' }, jpeg)
  }
  const [one, ...more] = await found()
  expect(more).toEqual([])
  expect(one).toMatchObject({ camera, kind: 'intrusion', level: 'orange', endedAt: null, model: '罐区分析盒 fielddetection', boxes: [{ x: 0, y: 0, width: 0.5, height: 1 }] })
  expect(accepted(await readFile(test.house, org, one?.picture ?? '')).file).toMatchObject({ type: 'image/jpeg' })
  expect(await alarmRows()).toMatchObject([{ kind: 'video-intrusion', title: '罐区一号：违规闯入', clearedAt: null, times: 1 }])
  test.clock.move(test.clock.plant() + 61 * SECOND)
  await test.settle()
  expect([(await found())[0]?.endedAt, (await alarmRows())[0]?.clearedAt]).toEqual([test.clock.plant(), test.clock.plant()])
  // Again it is another one; what says that it is over ends it at once.
  await alert({ channel: '2', type: 'fielddetection' })
  await alert({ channel: '2', type: 'fielddetection', state: 'inactive' })
  expect((await found()).map(({ endedAt }) => endedAt === null)).toEqual([false, false])
  const verdict = (await found())[0]
  accepted(await test.house.command(manager, judgeDetection, { id: verdict?.id ?? '', version: verdict?.version ?? 0, verdict: 'false', note: '是影子' }))
  expect(accepted(await test.house.query(manager, detectionStatistics, {})).total).toMatchObject({ all: 2, wrong: 1, open: 1 })
})

it('events of the platform begin and end by their status', async () => {
  const { id, manager, camera, account, found } = await lay('hikvision')
  accepted(await test.house.command(manager, bindSource, { detector: id, source: 'cam-7', camera }))
  const notify = (eventId: string, status: number) => push(web(), 'application/json', JSON.stringify({ method: 'OnEventNotify', params: { events: [{ eventId, srcIndex: 'cam-7', srcName: '罐区', eventType: 131603, status, happenTime: '' }] } }), account)
  await notify('e1', 1)
  await notify('e1', 1)
  await notify('e1', 4)
  expect((await found()).map(({ kind, endedAt }) => [kind, endedAt])).toEqual([['post-empty', null]])
  await notify('e1', 2)
  expect((await found()).map(({ endedAt }) => endedAt !== null)).toEqual([true])
})

it('what is not understood is parked, counted and shown, until somebody says what it is', async () => {
  const { manager, id, camera, alert, found, list } = await lay('hikvision')
  for (let second = 0; second < 3; second += 1) {
    await alert({ channel: '1', type: 'loitering', at: test.clock.plant() + second * SECOND, words: '徘徊' }, second === 0 ? jpeg : undefined)
    await alert({ channel: '1', type: 'loitering', at: test.clock.plant() + second * SECOND, words: '徘徊' })
  }
  await alert({ channel: '1', type: 'fielddetection' })
  await alert({ channel: '1', type: 'somethingNew', state: 'inactive' })
  expect((await list()).parked.map(({ code, words, times, codeKnown, cameraKnown, picture, sourceName }) => [code, words, times, codeKnown, cameraKnown, picture !== null, sourceName]).toSorted()).toEqual([['fielddetection', '区域入侵', 1, true, false, false, '通道1'], ['loitering', '徘徊', 3, false, false, true, '通道1']])
  accepted(await test.house.command(manager, bindSource, { detector: id, source: isapiSource('1'), camera }))
  accepted(await test.house.command(manager, bindCode, { dialect: 'hikvision', code: 'loitering', kind: 'intrusion' }))
  expect((await list()).parked.every(({ codeKnown, cameraKnown }) => codeKnown && cameraKnown)).toBe(true)
  test.clock.move(test.clock.plant() + MINUTE)
  expect(await alert({ channel: '1', type: 'loitering' })).toEqual({ taken: 1, parked: 0 })
  expect((await found()).map(({ kind }) => kind)).toEqual(['intrusion'])
  expect(accepted(await test.house.command(manager, settleParked, { detector: id, source: isapiSource('1'), code: 'loitering' }))).toEqual({ settled: 1 })
  accepted(await test.house.command(manager, bindCode, { dialect: 'hikvision', code: 'fielddetection', kind: 'ignored' }))
  expect(await alert({ channel: '1', type: 'fielddetection' })).toEqual({ taken: 0, parked: 0 })
  expect((await list()).parked.map(({ code }) => code)).toEqual(['fielddetection'])
  expect(await test.house.command(manager, bindSource, { detector: id, source: 'x', camera: newId() })).toMatchObject({ accepted: false, refusal: { code: 'no-such-camera' } })
})

it('our own words come over HTTP and MQTT; a message is acknowledged when it is on disk', async () => {
  const { id, token, camera, say, found, list } = await lay('json')
  const event = (over: object) => ({ events: [{ id: 'f1', source: 'CAM-1', code: 'flame', what: 'began', at: test.clock.plant(), score: 0.7, picture: jpeg.toString('base64'), ...over }] })
  expect(await (await say(event({}))).json()).toEqual({ taken: 1, parked: 0 })
  await say(event({}))
  expect([(await say({ events: [{ id: '' }] })).status, (await say({})).status, (await say(event({ source: 'CAM-9' }))).status]).toEqual([422, 422, 200])
  expect((await list()).parked.map(({ source, codeKnown }) => [source, codeKnown])).toEqual([['CAM-9', true]])
  const url = `mqtt://127.0.0.1:${broker.port}`
  await expect(connectAsync(url, { username: id, password: 'wrong', reconnectPeriod: 0 })).rejects.toMatchObject({ code: 4 })
  const client = await connectAsync(url, { username: id, password: token, reconnectPeriod: 0 })
  client.on('error', () => undefined)
  await client.publishAsync(topicOf(id), JSON.stringify(event({ id: 'f1', what: 'ended' })), { qos: 1 })
  await client.publishAsync(topicOf(id), JSON.stringify(event({ id: 'p1', code: 'phone-use', what: 'once' })), { qos: 1 })
  expect((await found()).map(({ camera: of, kind, score, endedAt }) => [of, kind, score, endedAt === null]).toSorted()).toEqual([[camera, 'flame', 0.7, false], [camera, 'phone-use', 0.7, true]])
  await client.publishAsync(topicOf(id), 'no json', { qos: 1 })
  expect(trouble.map(String).join()).toContain('JSON')
  // Another's topic: hung up on.
  const gone = new Promise((closed) => client.once('close', () => closed('closed')))
  client.publish(topicOf(newId()), JSON.stringify(event({})), { qos: 1 }, () => undefined)
  expect(await gone).toBe('closed')
  await client.endAsync(true)
})

it('a device that said that it would speak and does not is told as gone, and its return too', async () => {
  const { org, say, alarmRows, list } = await lay('json', { quietMinutes: 5 })
  await say({ events: [] })
  expect((await list()).detectors.map(({ state }) => state)).toEqual(['on'])
  test.clock.move(test.clock.plant() + 3 * MINUTE)
  await say({ events: [] })
  test.clock.move(test.clock.plant() + 3 * MINUTE)
  await test.settle()
  expect(await alarmRows()).toEqual([])
  test.clock.move(test.clock.plant() + 2 * MINUTE)
  await test.settle()
  expect((await alarmRows()).map(({ title, clearedAt }) => [title, clearedAt])).toEqual([['罐区分析盒：分析设备离线', null]])
  expect((await list()).detectors.map(({ state }) => state)).toEqual(['silent'])
  await say({ events: [] })
  expect((await alarmRows()).map(({ clearedAt }) => clearedAt)).toEqual([test.clock.plant()])
  expect((await test.events(org)).filter((it) => it.startsWith('video.detector-'))).toEqual(['video.detector-opened', 'video.detector-lost', 'video.detector-back'])
})
